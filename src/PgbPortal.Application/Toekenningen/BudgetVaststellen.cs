using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Toekenningen;

/// <summary>The zorgkantoor decides what the budget of a closed year was: paid care and verantwoordingsvrij bedrag.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen)]
public sealed class BudgetVaststellen(UseCaseContext context) : UseCase<BudgetVaststellen.Input, Vaststellingsbedragen>(context)
{
    /// <param name="Id">A grant is decided on once: doing it again gives what was decided.</param>
    public sealed record Input(ToekenningId Id);

    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">STATUS: of another law, not closed yet, or something still waits to be paid.</exception>
    protected override async Task<Vaststellingsbedragen> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var gevonden = await Db.Toekenningen.AsNoTracking().Where(t => t.Id == input.Id)
            .Select(t => new { t.BudgethouderId, t.VerstrekkerId }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NietGevondenException(nameof(Toekenning));
        Context.Betreft(gevonden.BudgethouderId, nameof(Toekenning), input.Id.Waarde);
        var db = Breed("een budget vaststellen");

        // Nothing is paid or comes back while it is counted.
        await new Grootboek(db, NuUtc, Vandaag).VergrendelAsync([gevonden.VerstrekkerId!.Value], cancellationToken);
        if (await db.Vaststellingen.AsNoTracking().SingleOrDefaultAsync(v => v.ToekenningId == input.Id, cancellationToken) is { } eerder)
        {
            return new(eerder.VerantwoordingsvrijBedrag, eerder.Zorg, eerder.TerugTeVorderen);
        }

        var toekenning = await db.Toekenningen.SingleAsync(t => t.Id == input.Id, cancellationToken);
        var beeld = await new Vaststellingberekening(db).MaakAsync(toekenning, cancellationToken);
        db.Add(Vaststelling.Besluit(toekenning, beeld.Bedragen, beeld.Gereserveerd, Sessie.MedewerkerId!.Value, Vandaag));
        await new Kennisgever(db, Context.Klok).AanBeheerderAsync(
            Kennisgevingsoort.BudgetVastgesteld, toekenning.BudgethouderId, toekenning.Id.Waarde, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return beeld.Bedragen;
    }
}
