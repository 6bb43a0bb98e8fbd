using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

/// <summary>A message in which nothing is wrong, its facts, and what a check says about a variant of them.</summary>
internal static class Controleproef
{
    public const string Budgethouder = "999990019";
    public const string Ouder = "999990020";

    /// <summary>Passes the elfproef, but the BRP of these tests does not know it.</summary>
    public const string Onbekend = "999980002";

    public const string OngeldigBsn = "123456789";

    public static readonly Zorgfunctie Begeleiding = new("02");

    public static Toekenningsbericht Bericht { get; } = new()
    {
        Wet = Wet.Wmo,
        Afzender = "1783",
        Identificatie = "000101",
        Dagtekening = new(2026, 2, 9),
        Bsn = Budgethouder,
        BudgetIdentificatie = "W-2",
        Afgiftedatum = new(2026, 2, 6),
        BudgetPeriode = new(new(2026, 3, 1), new(2026, 12, 31)),
        Functiebudgetten = [Functiebudget()],
    };

    public static ToekenningFeiten Feiten { get; } = new()
    {
        Vandaag = new(2026, 2, 9),
        AfzenderBekend = true,
        BsnsInBrp = new HashSet<string> { Budgethouder, Ouder },
        ClientGeboren = new(1990, 5, 4),
    };

    public static Functiebudgetregel Functiebudget(
        string zorgfunctie = "02",
        string van = "2026-03-01",
        string totEnMet = "2026-12-31",
        decimal euro = 8320,
        decimal? verantwoordingsvrij = null) =>
        new(
            new(zorgfunctie),
            Dag(van),
            Dag(totEnMet),
            Bedrag.Euro(euro),
            verantwoordingsvrij is { } vvb ? Bedrag.Euro(vvb) : null);

    public static Functiebudgetregel Intrekking(string zorgfunctie = "02", string dag = "2026-03-01") =>
        Functiebudget(zorgfunctie, dag, dag, 0);

    public static EerderFunctiebudget Eerder(
        string budget = "W-1",
        string zorgfunctie = "02",
        string van = "2026-01-01",
        string totEnMet = "2026-12-31",
        bool lopend = true) =>
        new(budget, new(zorgfunctie), new(Dag(van), Dag(totEnMet)), lopend);

    public static OudBudget Oud(Wet wet = Wet.Wmo, bool vervangen = false, string begin = "2026-03-01") =>
        new("W-1", wet, vervangen, [new(Begeleiding, Dag(begin))]);

    public static Relatieregel Relatie(string nummer = "1", int soort = 3) =>
        new() { Nummer = nummer, Soort = soort, Bsn = Ouder };

    public static Toekenningsbericht MetRelaties(params Relatieregel[] relaties) => Bericht with { Relaties = relaties };

    public static Toekenningsbericht MetAdres(Adresgegevens adres) => Bericht with { Contact = new() { Adres = adres } };

    public static Toekenningsbericht MetFunctiebudgetten(params Functiebudgetregel[] regels) =>
        Bericht with { Functiebudgetten = regels };

    public static IReadOnlyList<Berichtbevinding> Bevindingen<TControle>(
        Toekenningsbericht bericht,
        ToekenningFeiten? feiten = null)
        where TControle : Berichtcontrole, new() =>
        [.. new TControle().Controleer(new(bericht, feiten ?? Feiten)).Cast<Berichtbevinding>()];

    public static void LaatDoor<TControle>(Toekenningsbericht bericht, ToekenningFeiten? feiten = null)
        where TControle : Berichtcontrole, new() =>
        Assert.Empty(Bevindingen<TControle>(bericht, feiten));

    /// <summary>Exactly these codes at these places, all blocking, each with a sentence.</summary>
    public static void Weigert<TControle>(
        Toekenningsbericht bericht,
        ToekenningFeiten? feiten,
        params (string Retourcode, Berichtplek Plek)[] verwacht)
        where TControle : Berichtcontrole, new()
    {
        var bevindingen = Bevindingen<TControle>(bericht, feiten);

        Assert.Equal(verwacht, bevindingen.Select(b => (b.Retourcode!, b.Plek)));
        Assert.All(bevindingen, b => Assert.Equal(Zwaarte.Blokkerend, b.Zwaarte));
        Assert.All(bevindingen, IsEenZin);
    }

    /// <summary>Says something at this place and refuses nothing.</summary>
    public static void Meldt<TControle>(
        Berichtplek plek,
        Toekenningsbericht bericht,
        ToekenningFeiten? feiten = null,
        Zwaarte zwaarte = Zwaarte.Waarschuwing)
        where TControle : Berichtcontrole, new()
    {
        var bevinding = Assert.Single(Bevindingen<TControle>(bericht, feiten));

        Assert.Equal((plek, zwaarte, null), (bevinding.Plek, bevinding.Zwaarte, bevinding.Retourcode));
        IsEenZin(bevinding);
    }

    private static void IsEenZin(Berichtbevinding bevinding)
    {
        Assert.Matches("^[A-Z].*[.?]$", bevinding.Tekst);
        Assert.DoesNotMatch("[0-9]{9}", bevinding.Tekst);
    }

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd");
}
