using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.TestSupport;

/// <summary>The agreement of example 12a: begeleiding by a zzp'er for 60 euro an hour, three hours a week.</summary>
public sealed record ZorgovereenkomstBuilder
{
    private static readonly DateTime TekenmomentUtc = new(2026, 2, 18, 9, 0, 0, DateTimeKind.Utc);

    public ZorgovereenkomstId Id { get; init; } = ZorgovereenkomstId.Nieuw();

    public Verstrekker Verstrekker { get; init; } = new VerstrekkerBuilder().Build();

    public Budgethouder Budgethouder { get; init; } = new BudgethouderBuilder().Build();

    public Zorgverlener Zorgverlener { get; init; } = new ZorgverlenerBuilder().Build();

    public Overeenkomstsoort Soort { get; init; } = Overeenkomstsoort.Opdracht;

    public Zorgverlenervragen Vragen { get; init; } = new(Familie: null, Onderneming: true, Big: false);

    public DateOnly Van { get; init; } = new(2026, 3, 1);

    public DateOnly? TotEnMet { get; init; }

    public Wet Wet { get; init; } = Wet.Wmo;

    public string Zorgfunctie { get; init; } = "02";

    public Bedrag Tarief { get; init; } = Bedrag.Euro(60);

    public Eenheid Eenheid { get; init; } = Eenheid.Uur;

    public DateOnly OpgesteldOp { get; init; } = new(2026, 2, 16);

    /// <summary>Every line; by default only <see cref="Regel"/>.</summary>
    public IReadOnlyList<Regelafspraak>? Regels { get; init; }

    /// <summary>How far it has come: Concept up to and including Goedgekeurd, or Afgekeurd by the SVB.</summary>
    public ZorgovereenkomstStatus Status { get; init; } = ZorgovereenkomstStatus.Concept;

    /// <summary>The line that the properties above describe.</summary>
    public Regelafspraak Regel => new(
        "begeleiding",
        Verstrekker.Id,
        Wet,
        Zorgfunctie,
        "begeleiding individueel",
        "Kees komt elke dinsdag en donderdag anderhalf uur. Samen plannen zij de week, oefenen zij met reizen in de bus en gaan "
            + "zij naar de huisarts. Zonder deze hulp vergeet Anna haar afspraken en durft zij niet alleen de deur uit.",
        Beloning.Uurloon,
        Eenheid,
        Tarief,
        Tariefsoort.Formeel,
        MinutenPerWeek: 180);

    public Zorgovereenkomst Build()
    {
        var overeenkomst = Zorgovereenkomst.Opstellen(
            Id, Budgethouder, Zorgverlener, Soort, Vragen, Van, TotEnMet, Regels ?? [Regel], OpgesteldOp);
        foreach (var stap in Stappen(overeenkomst).TakeWhile(_ => overeenkomst.Status != Status))
        {
            stap();
        }

        return overeenkomst.Status == Status
            ? overeenkomst
            : throw new InvalidOperationException($"Deze builder komt niet bij {Status}.");
    }

    private IEnumerable<Action> Stappen(Zorgovereenkomst overeenkomst)
    {
        var medewerker = MedewerkerId.Nieuw();
        var oordeel = Status == ZorgovereenkomstStatus.Afgekeurd ? Besluit.Afwijzen : Besluit.Akkoord;
        yield return () => overeenkomst.Deel([], OpgesteldOp.AddDays(1));
        yield return () => overeenkomst.OnderteekenAlsZorgverlener(TekenmomentUtc);
        yield return () => overeenkomst.OnderteekenAlsBeheerder(
            Budgethouder.PersoonId, [], TekenmomentUtc, OpgesteldOp.AddDays(2), OpgesteldOp.AddDays(16));
        foreach (var (verstrekker, wet) in overeenkomst.Delen)
        {
            yield return () => overeenkomst.Beoordeel(
                verstrekker, [wet], Besluit.Akkoord, null, null, medewerker, OpgesteldOp.AddDays(3));
        }

        yield return () => overeenkomst.Toets(
            oordeel,
            oordeel == Besluit.Afwijzen ? Afwijsreden.LoonOnderMinimum : null,
            null,
            medewerker,
            OpgesteldOp.AddDays(4));
    }
}
