using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The verstrekker decides about who was proposed to manage the budget; with beheer from that day.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen)]
public sealed class VertegenwoordigerBeoordelen(UseCaseContext context)
    : UseCase<VertegenwoordigerBeoordelen.Input, VertegenwoordigingId>(context)
{
    /// <param name="Gezien">The proposal that was on the screen; another one may have taken its place.</param>
    public sealed record Input(BudgethouderId Budgethouder, Besluit Besluit, VertegenwoordigingId? Gezien = null);

    /// <exception cref="RegelOvertredenException">STATUS: nothing waits, or another proposal than the one that was seen.</exception>
    protected override async Task<VertegenwoordigingId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        await Context.EisEigenWetAsync(GetType(), input.Budgethouder, cancellationToken);
        var db = Breed("wie het budget beheert");
        var voorstel = await db.Vertegenwoordigersvoorstellen
            .Where(v => v.BudgethouderId == input.Budgethouder && v.Aanvaard == null)
            .OrderBy(v => v.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RegelOvertredenException("STATUS", "Er wacht geen voorstel op een besluit. U hoeft niets te doen.");
        if (input.Gezien is { } gezien && gezien != voorstel.Id)
        {
            throw new RegelOvertredenException("STATUS", "Er is nu een ander voorstel. Lees dat eerst.");
        }

        voorstel.Beslis(input.Besluit == Besluit.Akkoord, Sessie.MedewerkerId!.Value, Vandaag);

        // Told to who proposed it, before somebody else becomes beheerder.
        await new Kennisgever(db, Context.Klok).AanBeheerderAsync(
            Kennisgevingsoort.VertegenwoordigerBesloten, input.Budgethouder, voorstel.Id.Waarde, cancellationToken);
        if (voorstel.Aanvaard == true)
        {
            await StelAanAsync(voorstel, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return voorstel.Id;
    }

    // Exactly one acts: who did so until now stops.
    private async Task StelAanAsync(Vertegenwoordigersvoorstel voorstel, CancellationToken cancellationToken)
    {
        var db = Breed("wie het budget beheert");
        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == voorstel.BudgethouderId, cancellationToken);
        var lopend = await db.Vertegenwoordigingen
            .Where(v => v.BudgethouderId == voorstel.BudgethouderId && v.Beheer).ToListAsync(cancellationToken);
        lopend.FindAll(v => v.GeldtOp(Vandaag, budgethouder.Geboren)).ForEach(v => v.Beeindig(Vandaag));
        var persoon = await db.Personen.SingleAsync(p => p.Id == voorstel.PersoonId, cancellationToken);
        db.Add(Vertegenwoordiging.Maak(voorstel.Id, budgethouder.Id, persoon, voorstel.Soort, beheer: true, Vandaag));
    }
}
