using PgbPortal.Domain.Referentie;

namespace PgbPortal.TestSupport;

/// <summary>The national figures as domein.md chapter 6 and scenarios/README.md give them.</summary>
public static class Testkengetallen
{
    private const string Bron = "domein.md 6";

    public static Kengetallen Alle { get; } = new(
    [
        new(Kengetalsoort.Minimumuurloon, new(2024, 1, 1), new(2024, 6, 30), 1327, Bron),
        new(Kengetalsoort.Minimumuurloon, new(2024, 7, 1), new(2024, 12, 31), 1368, Bron),
        new(Kengetalsoort.Minimumuurloon, new(2025, 1, 1), new(2025, 6, 30), 1406, Bron),
        new(Kengetalsoort.Minimumuurloon, new(2025, 7, 1), new(2025, 12, 31), 1440, Bron),
        new(Kengetalsoort.Minimumuurloon, new(2026, 1, 1), null, 1471, Bron),
        Altijd(Kengetalsoort.Vakantiegeld, 80),
        new(Kengetalsoort.Kilometervergoeding, new(2018, 1, 1), new(2022, 12, 31), 19, Bron),
        new(Kengetalsoort.Kilometervergoeding, new(2023, 1, 1), new(2023, 12, 31), 21, Bron),
        new(Kengetalsoort.Kilometervergoeding, new(2024, 1, 1), null, 23, Bron),
        Altijd(Kengetalsoort.Nalooptermijn, 98),
        Altijd(Kengetalsoort.Declaratiemaximum, 99_999_99),
        Altijd(Kengetalsoort.WeekmaximumWlz, 2400),
        Altijd(Kengetalsoort.Beoordelingstermijn, 10),
        Altijd(Kengetalsoort.Herinnering, 5),
        Altijd(Kengetalsoort.Adviestermijn, 10),
        Altijd(Kengetalsoort.Betaaltermijn, 30),
        Altijd(Kengetalsoort.Betaalruntijd, 15 * 60),
        Altijd(Kengetalsoort.Verrekeningsdeel, 500),
        Altijd(Kengetalsoort.Feestdagenmaximum, 27_200),
        Altijd(Kengetalsoort.Ziektedoorbetaling, 42),
        Altijd(Kengetalsoort.VasteReisafstand, 75_000),
        Altijd(Kengetalsoort.Temposignaal, 800),
        Altijd(Kengetalsoort.Tempogrens, 1000),
        Altijd(Kengetalsoort.Antwoordtermijn, 5),
        Altijd(Kengetalsoort.Terugbeltermijn, 2),
    ]);

    private static Kengetal Altijd(Kengetalsoort soort, long waarde) => new(soort, new(2018, 1, 1), null, waarde, Bron);
}
