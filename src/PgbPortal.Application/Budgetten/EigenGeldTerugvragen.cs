using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>
/// The beheerder asks own money back that was not used. It is set aside at once and paid to the budgethouder in the next run; what the
/// bank cannot pay is own money again.
/// </summary>
/// <remarks>Source: domein.md 4.9.</remarks>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class EigenGeldTerugvragen(UseCaseContext context) : UseCase<EigenGeldTerugvragen.Input, Declaratiestand>(context)
{
    /// <param name="Id">Made by the form: sending it twice gives one request.</param>
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(DeclaratieId Id, Bedrag Bedrag, BudgethouderId? Budgethouder = null);

    /// <exception cref="RegelOvertredenException">DC-036: no amount. STORTING: more than is free.</exception>
    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var id = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(GetType().Name);
        var naam = await Context.BudgethouderAsync(GetType(), id, cancellationToken);
        var werk = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        await werk.Grootboek.LaadStortingenAsync([id], cancellationToken);
        if (await werk.EerdereAanvraagAsync(input.Id, id, cancellationToken) is { } eerder)
        {
            return eerder;
        }

        var aanvraag = Declaratie.VraagEigenGeldTerug(input.Id, id, naam, input.Bedrag, werk.Grootboek.StortingVrij(id), NuUtc, Vandaag);
        await werk.Behandeling.Geld.Beloften.BeloofAsync(aanvraag, cancellationToken);
        await werk.Behandeling.MaakBetaalbaarAsync(aanvraag, cancellationToken);
        werk.Db.Add(aanvraag);
        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(aanvraag);
    }
}
