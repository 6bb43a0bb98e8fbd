using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Maandlonen;

/// <summary>The beheerder, or the SVB on the phone, reports that the zorgverlener works again.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.SalarismedewerkerSvb, In = [Dossierrol.Beheerder])]
public sealed class HerstelMelden(UseCaseContext context) : UseCase<HerstelMelden.Input, ZiekmeldingId>(context)
{
    /// <param name="EersteWerkdag">First day worked again.</param>
    public sealed record Input(ZorgovereenkomstId Zorgovereenkomst, DateOnly EersteWerkdag);

    /// <exception cref="RegelOvertredenException">STATUS: not reported ill. ZIEK: before or on the first day of illness.</exception>
    protected override async Task<ZiekmeldingId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var db = Breed("maandloon en budget");
        var overeenkomst = await db.Zorgovereenkomsten.AsNoTracking().SingleAsync(z => z.Id == input.Zorgovereenkomst, cancellationToken);
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        await Maandloonplanner.VergrendelAsync(db, grootboek, overeenkomst.BudgethouderId, cancellationToken);
        var meldingen = await db.Ziekmeldingen.Where(z => z.ZorgovereenkomstId == overeenkomst.Id)
            .OrderBy(z => z.EersteDag).ToListAsync(cancellationToken);
        var melding = meldingen.Find(z => z.IsOpen) ?? meldingen.LastOrDefault()
            ?? throw new RegelOvertredenException("STATUS", "Deze zorgverlener is niet ziek gemeld. Meld hem eerst ziek.");
        if (melding.EersteWerkdag == input.EersteWerkdag)
        {
            return melding.Id;
        }

        melding.MeldHersteld(input.EersteWerkdag, Vandaag);
        new Kennisgever(db, Context.Klok).AanZorgverlener(
            Kennisgevingsoort.BeterGemeld, overeenkomst.ZorgverlenerId!.Value, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        await new Maandloonplanner(db, grootboek, await Context.KengetallenAsync(cancellationToken), Vandaag)
            .PlanAsync(overeenkomst.BudgethouderId, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return melding.Id;
    }
}
