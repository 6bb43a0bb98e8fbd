using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The SVB confirms a changed account of a budgethouder; payments to him that waited for it go into the next run.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class BudgethouderIbanGoedkeuren(UseCaseContext context) : UseCase<BudgethouderIbanGoedkeuren.Input, IbanStatus>(context)
{
    /// <param name="Versie">The version that was looked at; null when nobody looked (a scenario).</param>
    public sealed record Input(BudgethouderId Budgethouder, int? Versie = null);

    /// <exception cref="RegelOvertredenException">STATUS: nothing to confirm, or changed since it was looked at. BT-001: the own change.</exception>
    protected override async Task<IbanStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var db = Breed("rekeningnummer van de budgethouder goedkeuren");
        var persoon = await db.Budgethouders.Where(b => b.Id == input.Budgethouder)
            .Join(db.Personen, b => b.PersoonId, p => p.Id, (_, p) => p).SingleAsync(cancellationToken);
        if (input.Versie is { } versie && versie != persoon.Versie)
        {
            throw new RegelOvertredenException(
                "STATUS", "Dit rekeningnummer is net gewijzigd. Bekijk het opnieuw en keur het dan goed.");
        }

        persoon.KeurIbanGoed(Sessie.GebruikerId);
        await new Kennisgever(db, Context.Klok).AanBudgethouderEnBeheerderAsync(
            Kennisgevingsoort.EigenRekeningnummerGoedgekeurd, input.Budgethouder, input.Budgethouder.Waarde, cancellationToken);
        await Rekeningvrijgave.GeefVrijAsync(
            Context,
            db,
            db.Declaraties.Where(d => d.BudgethouderId == input.Budgethouder && d.ZorgverlenerId == null),
            cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return persoon.IbanStatus;
    }
}
