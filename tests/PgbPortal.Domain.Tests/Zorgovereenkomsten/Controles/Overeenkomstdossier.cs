using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

/// <summary>The dossier of example 12a on the day of drafting, in which all is well.</summary>
internal sealed record Overeenkomstdossier
{
    public ZorgovereenkomstBuilder Overeenkomst { get; init; } = new();

    /// <summary>By default the budgethouder.</summary>
    public PersoonId? Beheerder { get; init; }

    public bool InBrp { get; init; } = true;

    public Registerstand Agb { get; init; } = Registerstand.Actief;

    public Registerstand Kvk { get; init; } = Registerstand.Actief;

    public bool KvkHeeftZorgactiviteit { get; init; } = true;

    public Bedrag Vrij { get; init; } = Bedrag.Euro(8320);

    /// <summary>By default <see cref="Budget"/> alone.</summary>
    public IReadOnlyList<Budgetruimte>? Budgetten { get; init; }

    public IReadOnlyList<AndereOvereenkomst> Andere { get; init; } = [];

    public bool VoorZorgverlener { get; init; }

    /// <summary>Of the same person on the Wlz lines of other agreements.</summary>
    public int AndereWlzMinuten { get; init; }

    public bool IsWijziging { get; init; }

    /// <summary>What bears the default line: 1 March up to and including 31 December 2026.</summary>
    public Budgetruimte Budget => new(
        FunctiebudgetId.Nieuw(),
        Overeenkomst.Verstrekker.Id,
        Overeenkomst.Wet,
        Overeenkomst.Zorgfunctie,
        new(new(2026, 3, 1), new(2026, 12, 31)),
        Vrij,
        Ingetrokken: false);

    /// <summary>A gemeente or zorgkantoor with one maximum tariff.</summary>
    public static VerstrekkerBuilder MetMaximum(
        Bedrag maximum,
        Tariefsoort soort = Tariefsoort.Formeel,
        string zorgfunctie = "02",
        Verstrekkersoort verstrekker = Verstrekkersoort.Gemeente) => new()
        {
            Soort = verstrekker,
            MaximumTarieven =
            [
                new()
                {
                    Zorgfunctie = zorgfunctie,
                    Soort = soort,
                    Eenheid = Eenheid.Uur,
                    Bedrag = maximum,
                    Van = new(2026, 1, 1),
                },
            ],
        };

    /// <summary>An agreement with a person who is no company.</summary>
    public static ZorgovereenkomstBuilder MetPersoon(Familiegraad? familie = null) => new()
    {
        Zorgverlener = new ZorgverlenerBuilder { Soort = Zorgverlenersoort.Persoon }.Build(),
        Soort = familie is null ? Overeenkomstsoort.Opdracht : Overeenkomstsoort.Familie,
        Vragen = new(familie, Onderneming: false, Big: false),
    };

    public ZorgovereenkomstDossier Build() => new(
        Overeenkomst.Build(),
        Overeenkomst.Budgethouder.PersoonId,
        Beheerder ?? Overeenkomst.Budgethouder.PersoonId,
        Overeenkomst.Zorgverlener,
        InBrp,
        Agb,
        Kvk,
        KvkHeeftZorgactiviteit,
        Budgetten ?? [Budget],
        Andere,
        new Dictionary<VerstrekkerId, Verstrekker> { [Overeenkomst.Verstrekker.Id] = Overeenkomst.Verstrekker },
        Testkengetallen.Alle,
        new(2026, 2, 16),
        VoorZorgverlener,
        AndereWlzMinuten,
        IsWijziging);

    /// <summary>This line at a zorgkantoor, or at who has this policy.</summary>
    public static Overeenkomstdossier MetRegel(Func<Regelafspraak, Regelafspraak> anders, VerstrekkerBuilder? verstrekker = null, Wet wet = Wet.Wlz)
    {
        var bouw = MetPersoon() with
        {
            Verstrekker = (verstrekker ?? new VerstrekkerBuilder { Soort = Verstrekkersoort.Zorgkantoor }).Build(),
            Wet = wet,
        };
        return new() { Overeenkomst = bouw with { Regels = [anders(bouw.Regel)] } };
    }

    public IReadOnlyList<Bevinding> Controleer<TControle>()
        where TControle : IControle<ZorgovereenkomstDossier>, new() => [.. new TControle().Controleer(Build())];

    public void IsGoed<TControle>()
        where TControle : IControle<ZorgovereenkomstDossier>, new() => Assert.Empty(Controleer<TControle>());

    /// <summary>Exactly one finding, with the code and weight that belong to it.</summary>
    /// <returns>The sentence.</returns>
    public string IsFout<TControle>(string code, Zwaarte zwaarte = Zwaarte.Blokkerend)
        where TControle : IControle<ZorgovereenkomstDossier>, new()
    {
        var bevinding = Assert.Single(Controleer<TControle>());
        Assert.Equal((code, zwaarte), (bevinding.Code, bevinding.Zwaarte));
        return bevinding.Tekst;
    }
}
