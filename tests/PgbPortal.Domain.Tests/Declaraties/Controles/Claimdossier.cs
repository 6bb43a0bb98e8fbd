using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

/// <summary>The dossier of the first claim of example 12a on 2 April 2026, in which all is well.</summary>
internal sealed record Claimdossier
{
    public ZorgovereenkomstBuilder Overeenkomst { get; init; } = new() { Status = ZorgovereenkomstStatus.Goedgekeurd };

    public Maand Maand { get; init; } = new(2026, 3);

    /// <summary>By default one week of three hours: week 11.</summary>
    public Func<Zorgovereenkomst, IReadOnlyList<Regelinvoer>> Regels { get; init; } = o => [Week(o, "2026-W11", 180)];

    public Declaratiesoort Soort { get; init; } = Declaratiesoort.Regulier;

    public Factuur? Factuur { get; init; }

    public Invoerder Invoerder { get; init; } = Invoerder.Beheerder;

    public bool IsIngediend { get; init; } = true;

    public DateOnly IngevoerdOp { get; init; } = new(2026, 4, 2);

    /// <summary>By default the day of entering.</summary>
    public DateOnly? Vandaag { get; init; }

    public bool BijInvoer { get; init; } = true;

    public Periode Budgetperiode { get; init; } = new(new(2026, 3, 1), new(2026, 12, 31));

    public Bedrag Vrij { get; init; } = Bedrag.Euro(8320);

    public bool Declaratiestop { get; init; }

    public bool BudgetIsVanKracht { get; init; } = true;

    /// <summary>By default one functiebudget for the zorgfunctie of the agreement.</summary>
    public IReadOnlyList<Drager>? Dragers { get; init; }

    /// <summary>Other claims of the same agreement.</summary>
    public Func<Zorgovereenkomst, IReadOnlyList<EerdereDeclaratie>> Eerdere { get; init; } = _ => [];

    public IReadOnlyList<Weekminuten> AndereWlzMinuten { get; init; } = [];

    public IReadOnlyCollection<string>? AndereFactuurnummers { get; init; }

    public IReadOnlyList<Ziekteverloop> Ziekte { get; init; } = [];

    public DateOnly? Overleden { get; init; }

    public Func<FunctiebudgetId, IReadOnlyList<Vooruitzicht>> Vooruitzichten { get; init; } = _ => [];

    public static Regelinvoer Week(Zorgovereenkomst overeenkomst, string week, int minuten) =>
        new(overeenkomst.Regels[0].Id, null, IsoWeek.Parse(week), minuten, null);

    public static Regelinvoer Weekaantal(Zorgovereenkomst overeenkomst, string week, int aantal) =>
        new(overeenkomst.Regels[0].Id, null, IsoWeek.Parse(week), null, aantal);

    public static Regelinvoer Dag(Zorgovereenkomst overeenkomst, DateOnly dag, int aantal) =>
        new(overeenkomst.Regels[0].Id, dag, null, null, aantal);

    public static EerdereDeclaratie Eerder(
        Zorgovereenkomst overeenkomst,
        DeclaratieStatus status,
        IReadOnlyList<Regelinvoer>? regels = null,
        Declaratiesoort soort = Declaratiesoort.Regulier,
        Maand? maand = null)
    {
        var declaratie = new DeclaratieBuilder
        {
            Overeenkomst = overeenkomst,
            Soort = soort,
            Maand = maand ?? new(2026, 3),
            Regels = regels ?? [Week(overeenkomst, "2026-W10", 60)],
        }.Build();
        return new(
            declaratie.Id,
            soort,
            declaratie.Maand,
            status,
            status == DeclaratieStatus.Betaald ? new DateOnly(2026, 4, 1) : null,
            declaratie.Regels);
    }

    /// <summary>A functiebudget of the verstrekker and law of this agreement.</summary>
    public Drager Drager(string? zorgfunctie = null, Periode? periode = null, Bedrag? vrij = null)
    {
        var functiebudget = new ToekenningBuilder
        {
            Verstrekker = Overeenkomst.Verstrekker,
            Budgethouder = Overeenkomst.Budgethouder,
            Wet = Overeenkomst.Wet,
            Zorgfunctie = zorgfunctie ?? Overeenkomst.Zorgfunctie,
            Periode = periode ?? Budgetperiode,
        }.Build().Functiebudgetten[0];
        if (Declaratiestop)
        {
            functiebudget.MeldConflict(Bedrag.Euro(175), new(2026, 3, 15));
        }

        return new(functiebudget, vrij ?? Vrij, BudgetIsVanKracht);
    }

    public DeclaratieDossier Build()
    {
        var overeenkomst = Overeenkomst.Build();
        var verstrekkers = new Dictionary<VerstrekkerId, Verstrekker> { [Overeenkomst.Verstrekker.Id] = Overeenkomst.Verstrekker };
        var declaratie = new DeclaratieBuilder
        {
            Overeenkomst = overeenkomst,
            Soort = Soort,
            Maand = Maand,
            Regels = Regels(overeenkomst),
            Factuur = Factuur,
            Invoerder = Invoerder,
            IngevoerdOp = IngevoerdOp,
            IsIngediend = IsIngediend,
            Prijzen = new(Testkengetallen.Alle, verstrekkers),
        }.Build();
        var dragers = Dragers ?? [Drager()];
        return new(
            declaratie,
            overeenkomst,
            Overeenkomst.Zorgverlener,
            dragers,
            Eerdere(overeenkomst),
            AndereWlzMinuten,
            verstrekkers,
            Testkengetallen.Alle,
            Vandaag ?? IngevoerdOp,
            BijInvoer,
            AndereFactuurnummers)
        {
            Ziekte = Ziekte,
            Overleden = Overleden,
            Vooruitzichten = Vooruitzichten(dragers.Count > 0 ? dragers[0].Functiebudget.Id : FunctiebudgetId.Nieuw()),
        };
    }

    public IReadOnlyList<Bevinding> Controleer<TControle>()
        where TControle : IControle<DeclaratieDossier>, new() => [.. new TControle().Controleer(Build())];

    public void IsGoed<TControle>()
        where TControle : IControle<DeclaratieDossier>, new() => Assert.Empty(Controleer<TControle>());

    /// <summary>Exactly one finding, with the code and weight that belong to it.</summary>
    /// <returns>The sentence.</returns>
    public string IsFout<TControle>(string code, Zwaarte zwaarte = Zwaarte.Blokkerend)
        where TControle : IControle<DeclaratieDossier>, new()
    {
        var bevinding = Assert.Single(Controleer<TControle>());
        Assert.Equal((code, zwaarte), (bevinding.Code, bevinding.Zwaarte));
        return bevinding.Tekst;
    }
}
