using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>What a booking was for. The page has the words.</summary>
public enum Waarvoor
{
    Zorg,
    Aanvulling,
    Correctie,
    Herberekening,
    VerantwoordingsvrijBedrag,
    Feestdagen,
    Eenmalig,
    Maandloon,
    Vordering,

    /// <summary>Own money back to the budgethouder.</summary>
    Teruggave,
}

/// <summary>The claim, term or vordering behind a booking.</summary>
/// <param name="Wie">The zorgverlener, or who paid back.</param>
/// <param name="Maand">Of the care; null for a vordering.</param>
/// <param name="Betaling">The payment itself, when the booking is about one.</param>
public sealed record Boekingsaanleiding(
    Waarvoor Soort, string Wie, Maand? Maand, DeclaratieId? Declaratie = null, ZorgovereenkomstId? Overeenkomst = null, BetaalopdrachtId? Betaling = null);

/// <summary>Finds what bookings were for, in a fixed number of questions.</summary>
internal sealed class Boekingsaanleidingen(PgbDbContext db)
{
    /// <param name="oorzaken">Keys of claims, payments, terms and vorderingen.</param>
    /// <returns>By the same keys; what is not there has no such cause.</returns>
    public async Task<Dictionary<Guid, Boekingsaanleiding>> ZoekAsync(IReadOnlyCollection<Guid> oorzaken, CancellationToken cancellationToken)
    {
        var opdrachten = oorzaken.Select(o => new BetaalopdrachtId(o)).ToList();
        var betalingen = await db.Betaalopdrachten.AsNoTracking().Where(o => opdrachten.Contains(o.Id))
            .Select(o => new { o.Id, o.DeclaratieId, o.TermijnId }).ToListAsync(cancellationToken);
        var gevonden = await DeclaratiesAsync(
            [.. oorzaken.Select(o => new DeclaratieId(o)), .. betalingen.Where(b => b.DeclaratieId is not null).Select(b => b.DeclaratieId!.Value)],
            cancellationToken);
        await VoegTermijnenToeAsync(
            gevonden,
            [.. oorzaken.Select(o => new MaandloontermijnId(o)), .. betalingen.Where(b => b.TermijnId is not null).Select(b => b.TermijnId!.Value)],
            cancellationToken);
        foreach (var betaling in betalingen)
        {
            if (gevonden.TryGetValue(betaling.DeclaratieId?.Waarde ?? betaling.TermijnId!.Value.Waarde, out var aanleiding))
            {
                gevonden[betaling.Id.Waarde] = aanleiding with { Betaling = betaling.Id };
            }
        }

        var vorderingen = oorzaken.Select(o => new VorderingId(o)).ToList();
        foreach (var vordering in await db.Vorderingen.AsNoTracking().Where(v => vorderingen.Contains(v.Id))
            .Select(v => new { v.Id, v.Debiteur, v.ZorgovereenkomstId }).ToListAsync(cancellationToken))
        {
            gevonden[vordering.Id.Waarde] = new(Waarvoor.Vordering, vordering.Debiteur, null, Overeenkomst: vordering.ZorgovereenkomstId);
        }

        return gevonden;
    }

    private async Task<Dictionary<Guid, Boekingsaanleiding>> DeclaratiesAsync(List<DeclaratieId> ids, CancellationToken cancellationToken) =>
        (await db.Declaraties.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Soort, d.Maandtekst, d.ZorgverlenerNaam, d.ZorgovereenkomstId }).ToListAsync(cancellationToken))
        .ToDictionary(
            d => d.Id.Waarde,
            d => new Boekingsaanleiding(Van(d.Soort), d.ZorgverlenerNaam, Maand.Parse(d.Maandtekst), d.Id, d.ZorgovereenkomstId));

    private async Task VoegTermijnenToeAsync(
        Dictionary<Guid, Boekingsaanleiding> gevonden, List<MaandloontermijnId> ids, CancellationToken cancellationToken)
    {
        var termijnen = await (
            from t in db.Maandloontermijnen.AsNoTracking()
            join z in db.Zorgovereenkomsten.AsNoTracking() on t.ZorgovereenkomstId equals z.Id
            where ids.Contains(t.Id)
            select new { t.Id, t.Maandtekst, t.ZorgovereenkomstId, z.ZorgverlenerNaam }).ToListAsync(cancellationToken);
        foreach (var termijn in termijnen)
        {
            gevonden[termijn.Id.Waarde] = new(
                Waarvoor.Maandloon, termijn.ZorgverlenerNaam, Maand.Parse(termijn.Maandtekst), Overeenkomst: termijn.ZorgovereenkomstId);
        }
    }

    private static Waarvoor Van(Declaratiesoort soort) => soort switch
    {
        Declaratiesoort.Regulier => Waarvoor.Zorg,
        Declaratiesoort.Aanvulling => Waarvoor.Aanvulling,
        Declaratiesoort.Correctie => Waarvoor.Correctie,
        Declaratiesoort.Herberekening => Waarvoor.Herberekening,
        Declaratiesoort.VerantwoordingsvrijBedrag => Waarvoor.VerantwoordingsvrijBedrag,
        Declaratiesoort.Feestdagenuitkering => Waarvoor.Feestdagen,
        Declaratiesoort.EenmaligeUitkering => Waarvoor.Eenmalig,
        Declaratiesoort.TeruggaveEigenGeld => Waarvoor.Teruggave,
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
