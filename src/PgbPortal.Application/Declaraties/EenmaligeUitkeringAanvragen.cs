using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>After the death of the budgethouder the zorgverlener gets at most the mean of the last three months.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder])]
public sealed class EenmaligeUitkeringAanvragen(UseCaseContext context)
    : UseCase<EenmaligeUitkeringAanvragen.Input, Declaratiestand>(context)
{
    /// <param name="Id">Made by the form: sending it twice gives one request.</param>
    public sealed record Input(DeclaratieId Id, ZorgovereenkomstId Zorgovereenkomst, Bedrag Bedrag);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var werk = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var overeenkomst = await werk.Behandeling.OvereenkomstAsync(input.Zorgovereenkomst, cancellationToken);
        if (await werk.EerdereAanvraagAsync(input.Id, overeenkomst.BudgethouderId, cancellationToken) is { } eerder)
        {
            return eerder;
        }

        var overleden = await werk.Db.Budgethouders.Where(b => b.Id == overeenkomst.BudgethouderId).Select(b => b.Overleden).SingleAsync(cancellationToken);
        var dag = overleden ?? Vandaag;
        var functiebudget = await new Aanvraagbehandeling(werk.Db, werk.Grootboek, werk.Behandeling)
            .DragerAsync(overeenkomst, dag, cancellationToken);
        var verstrekker = await werk.Db.Verstrekkers.AsNoTracking().AsSplitQuery().SingleAsync(v => v.Id == functiebudget.VerstrekkerId, cancellationToken);
        Aanvraagregels.EisEenmalig(
            functiebudget,
            verstrekker.BeleidOp(dag),
            overeenkomst.Soort,
            overleden,
            input.Bedrag,
            await Aanvraagbehandeling.EenmaligGevraagdAsync(werk.Db, overeenkomst.Id, cancellationToken),
            await Aanvraagbehandeling.MaandenAsync(werk.Db, overeenkomst.Id, cancellationToken));
        var invoerder = Sessie.Rol == Rol.DeclaratiemedewerkerSvb ? Invoerder.Svb : Invoerder.Beheerder;
        return await werk.DienAanvraagInAsync(
            Declaratie.Aanvragen(
                input.Id, Declaratiesoort.EenmaligeUitkering, overeenkomst.BudgethouderNaam, overeenkomst, functiebudget, input.Bedrag,
                Maand.Van(dag), dag, invoerder, NuUtc, Vandaag),
            BewaarAsync,
            cancellationToken);
    }
}
