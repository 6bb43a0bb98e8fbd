using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Betalingen;

/// <summary>What follows from the word of the bank about one payment, in whichever message it came.</summary>
/// <param name="grootboek">Locked, with the accounts of the payments loaded.</param>
internal sealed class Bankgevolg(PgbDbContext db, TimeProvider klok, Grootboek grootboek)
{
    /// <summary>A payment that waits for the bank was carried out; every other state stays as it is.</summary>
    public void MeldUitgevoerd(Betaalopdracht opdracht)
    {
        if (opdracht.Status == BetaalopdrachtStatus.Aangeboden)
        {
            opdracht.MeldUitgevoerd();
            grootboek.Bevestig(opdracht);
        }
    }

    /// <summary>It did not leave, or came back: reserved again, the claim waits, the account is blocked, both people hear of it.</summary>
    /// <param name="valutadag">The day on which the bank gave the money back; null when it tells none.</param>
    /// <returns>False when that was known already.</returns>
    public async Task<bool> MeldMisluktAsync(
        Betaalopdracht opdracht, string? code, CancellationToken cancellationToken, DateOnly? valutadag = null)
    {
        if (opdracht.Status is not (BetaalopdrachtStatus.Aangeboden or BetaalopdrachtStatus.Uitgevoerd))
        {
            return false;
        }

        var wasUitgevoerd = opdracht.Status == BetaalopdrachtStatus.Uitgevoerd;
        if (wasUitgevoerd)
        {
            opdracht.MeldTeruggestort(Bankcode(code));
        }
        else
        {
            opdracht.MeldGeweigerd(Bankcode(code));
        }

        await grootboek.DraaiTerugAsync(opdracht, wasUitgevoerd, cancellationToken, valutadag);
        if (opdracht.ZorgverlenerId is { } id)
        {
            (await db.Zorgverleners.SingleAsync(z => z.Id == id, cancellationToken)).BlokkeerIban(opdracht.Iban);
        }
        else
        {
            var persoon = await db.Budgethouders.Where(b => b.Id == opdracht.BudgethouderId).Select(b => b.PersoonId).SingleAsync(cancellationToken);
            (await db.Personen.SingleAsync(p => p.Id == persoon, cancellationToken)).BlokkeerIban(opdracht.Iban);
        }

        if (opdracht.DeclaratieId is { } declaratieId)
        {
            var declaratie = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == declaratieId, cancellationToken);
            declaratie.MeldMislukt();
            if (declaratie.Soort == Declaratiesoort.TeruggaveEigenGeld)
            {
                declaratie.KeurAf("STORTING", "De bank kon het bedrag niet overmaken. Het staat weer bij uw eigen geld.");
            }
        }

        if (opdracht.TermijnId is not null)
        {
            await new Termijnbetaling(db).KomTerugAsync(opdracht, cancellationToken);
        }

        await MeldAsync(opdracht, cancellationToken);
        return true;
    }

    /// <summary>The run is confirmed as soon as the bank told about each of its payments.</summary>
    public async Task WerkRunBijAsync(Betaalrun run, CancellationToken cancellationToken)
    {
        if (run.Status == BetaalrunStatus.Bevroren)
        {
            // It answers, so it has the file: the portal was stopped before it could write that down.
            run.BiedAan(klok.NuUtc());
        }

        await db.SaveChangesAsync(cancellationToken);
        var standen = await db.Betaalopdrachten.Where(o => o.BetaalrunId == run.Id).Select(o => o.Status).Distinct().ToListAsync(cancellationToken);
        var afgewezen = standen.Exists(s => s is BetaalopdrachtStatus.Geweigerd or BetaalopdrachtStatus.Teruggestort);
        if (!standen.Contains(BetaalopdrachtStatus.Aangeboden)
            && run.Status != (afgewezen ? BetaalrunStatus.DeelsAfgewezen : BetaalrunStatus.Bevestigd))
        {
            run.VerwerkAntwoord(afgewezen, klok.NuUtc());
        }
    }

    private async Task MeldAsync(Betaalopdracht opdracht, CancellationToken cancellationToken)
    {
        var kennisgever = new Kennisgever(db, klok);
        if (opdracht.ZorgverlenerId is not { } zorgverlener)
        {
            await kennisgever.AanBudgethouderEnBeheerderAsync(
                Kennisgevingsoort.BetalingMislukt, opdracht.BudgethouderId, opdracht.Id.Waarde, cancellationToken);
        }
        else
        {
            await kennisgever.AanBeheerderAsync(
                Kennisgevingsoort.BetalingMislukt, opdracht.BudgethouderId, opdracht.Id.Waarde, cancellationToken);
            kennisgever.AanZorgverlener(Kennisgevingsoort.BetalingMislukt, zorgverlener, opdracht.BudgethouderId, opdracht.Id.Waarde);
        }
    }

    // A bank may give its own words instead of a code; only a code is kept.
    private static string Bankcode(string? reden) =>
        reden is { Length: > 0 and <= 4 } && reden.All(char.IsAsciiLetterOrDigit) ? reden : "NARR";
}
