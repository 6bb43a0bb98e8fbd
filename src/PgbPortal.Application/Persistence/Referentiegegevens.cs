using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.Persistence;

/// <summary>The national figures with their sources (domein.md chapter 6). A new figure is a new row here.</summary>
internal static class Referentiegegevens
{
    private const string Keuze = "Keuze van dit project (NF-A), domein.md";

    private static readonly DateOnly Begin = new(2018, 1, 1);

    public static async Task VulAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var bestaand = await db.Kengetallen.Select(k => new { k.Soort, k.Van }).ToListAsync(cancellationToken);
        var nieuw = Alle().Where(k => !bestaand.Exists(b => b.Soort == k.Soort && b.Van == k.Van)).ToList();
        if (nieuw.Count > 0)
        {
            db.AddRange(nieuw);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    internal static IEnumerable<Kengetal> Alle() =>
    [
        .. Reeks(Kengetalsoort.Minimumuurloon, "Rijksoverheid en SVB, minimumloon per uur vanaf 21 jaar",
            (Begin, 905), (new(2024, 1, 1), 1327), (new(2024, 7, 1), 1368), (new(2025, 1, 1), 1406), (new(2025, 7, 1), 1440), (new(2026, 1, 1), 1471)),
        .. Reeks(Kengetalsoort.Kilometervergoeding, "SVB, reiskosten per 1 januari 2024", (Begin, 19), (new(2023, 1, 1), 21), (new(2024, 1, 1), 23)),
        .. Reeks(Kengetalsoort.Vakantiegeld, "SVB, minimumloon en vakantiegeld", (Begin, 80)),
        .. Reeks(Kengetalsoort.Nalooptermijn, "iPgb 2.1, OP522", (Begin, 98)),
        .. Reeks(Kengetalsoort.Declaratiemaximum, "domein.md DC-036", (Begin, 9_999_999)),
        .. Reeks(Kengetalsoort.WeekmaximumWlz, "Rlz art. 5.22 lid 4", (Begin, 2400)),
        .. Reeks(Kengetalsoort.Beoordelingstermijn, Keuze, (Begin, 10)),
        .. Reeks(Kengetalsoort.Herinnering, Keuze, (Begin, 5)),
        .. Reeks(Kengetalsoort.Adviestermijn, Keuze, (Begin, 10)),
        .. Reeks(Kengetalsoort.Betaaltermijn, "Rlz art. 5.23 lid 3; Uitvoeringsregeling Wmo 2015 art. 2 lid 5; Regeling Jeugdwet art. 8 lid 5", (Begin, 30)),
        .. Reeks(Kengetalsoort.Betaalruntijd, Keuze, (Begin, 15 * 60)),
        .. Reeks(Kengetalsoort.Verrekeningsdeel, Keuze, (Begin, 500)),
        .. Reeks(Kengetalsoort.Feestdagenmaximum, "SVB, feestdagenuitkering", (Begin, 27_200)),
        .. Reeks(Kengetalsoort.Ziektedoorbetaling, "SVB, zorgverlener ziek: hoogstens zes weken", (Begin, 42)),
        .. Reeks(Kengetalsoort.VasteReisafstand, "SVB, reiskosten bij maandloon", (Begin, 75_000)),
        .. Reeks(Kengetalsoort.Temposignaal, Keuze, (Begin, 800)),
        .. Reeks(Kengetalsoort.Tempogrens, Keuze, (Begin, 1000)),
        .. Reeks(Kengetalsoort.Antwoordtermijn, Keuze, (Begin, 5)),
        .. Reeks(Kengetalsoort.Terugbeltermijn, Keuze, (Begin, 2)),
        .. Reeks(Kengetalsoort.BewaartermijnWmo, "Wmo 2015 art. 5.3.4", (Begin, 15)),
        .. Reeks(Kengetalsoort.BewaartermijnJeugdwet, "Jeugdwet art. 7.3.8", (Begin, 15), (new(2020, 1, 1), 20)),
        .. Reeks(Kengetalsoort.BewaartermijnWlz, Keuze, (Begin, 15)),
        .. Reeks(Kengetalsoort.BewaartermijnBoekhouding, "Awr art. 52", (Begin, 7)),
        .. Reeks(Kengetalsoort.BewaartermijnMedewerker, "choice: as long as a line of the care log must be kept (NEN 7513)", (Begin, 5)),
    ];

    private static IEnumerable<Kengetal> Reeks(Kengetalsoort soort, string bron, params (DateOnly Van, long Waarde)[] rijen) =>
        rijen.Select((r, i) => new Kengetal(
            soort, r.Van, i + 1 < rijen.Length ? rijen[i + 1].Van.AddDays(-1) : null, r.Waarde, bron));
}
