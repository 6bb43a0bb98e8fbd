using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>A line of an agreement, or what changes of it.</summary>
internal sealed record Regeldeel(
    string Regel,
    string? Budget = null,
    string? Zorgfunctie = null,
    string? Deelbudget = null,
    string? Werkzaamheden = null,
    string? Omschrijving = null,
    IReadOnlyDictionary<string, string>? Omschrijvingen = null,
    Beloning? Beloning = null,
    Eenheid? Eenheid = null,
    Bedrag? Tarief = null,
    Tariefsoort? Tariefsoort = null,
    int? MinutenPerWeek = null,
    int? DagenPerWeek = null,
    Reiskostendeel? Reiskosten = null,
    bool? Bijbetaling = null)
{
    private const string Werk = "begeleiding individueel";
    private const string Uitleg = "Hulp bij het plannen van de dag, samen naar afspraken en oefenen met reizen.";

    /// <summary>A line that is new must say who pays it and how much it costs.</summary>
    public bool IsVolledig => Budget is not null && Tarief is not null;

    /// <summary>These lines with the changes put over them, by name; what is new comes last.</summary>
    public static IReadOnlyList<Regeldeel> Samen(IReadOnlyList<Regeldeel> regels, IReadOnlyList<Regeldeel> wijzigingen) =>
    [
        .. regels.Select(r => wijzigingen.FirstOrDefault(w => w.Regel == r.Regel)?.Over(r) ?? r),
        .. wijzigingen.Where(w => regels.All(r => r.Regel != w.Regel)),
    ];

    /// <param name="betaler">Who pays the budget that the line names; null when there is no such budget.</param>
    public Regelafspraak Afspraak((VerstrekkerId Verstrekker, Wet Wet)? betaler) => new(
        Regel,
        betaler?.Verstrekker,
        betaler?.Wet,
        Zorgfunctie,
        Werkzaamheden ?? Werk,
        Omschrijving ?? (Omschrijvingen is null ? Uitleg : string.Join(' ', Omschrijvingen.Values)),
        Beloning ?? Domain.Zorgovereenkomsten.Beloning.Uurloon,
        Eenheid ?? Domain.Waarden.Eenheid.Uur,
        Tarief ?? Bedrag.Nul,
        Tariefsoort ?? Domain.Verstrekkers.Tariefsoort.Informeel,
        MinutenPerWeek,
        DagenPerWeek,
        Bijbetaling ?? false,
        Reiskosten?.Afspraak);

    private Regeldeel Over(Regeldeel oud) => oud with
    {
        Budget = Budget ?? oud.Budget,
        Zorgfunctie = Zorgfunctie ?? oud.Zorgfunctie,
        Deelbudget = Deelbudget ?? oud.Deelbudget,
        Werkzaamheden = Werkzaamheden ?? oud.Werkzaamheden,
        Omschrijving = Omschrijving ?? oud.Omschrijving,
        Omschrijvingen = Omschrijvingen ?? oud.Omschrijvingen,
        Beloning = Beloning ?? oud.Beloning,
        Eenheid = Eenheid ?? oud.Eenheid,
        Tarief = Tarief ?? oud.Tarief,
        Tariefsoort = Tariefsoort ?? oud.Tariefsoort,
        MinutenPerWeek = MinutenPerWeek ?? oud.MinutenPerWeek,
        DagenPerWeek = DagenPerWeek ?? oud.DagenPerWeek,
        Reiskosten = Reiskosten ?? oud.Reiskosten,
        Bijbetaling = Bijbetaling ?? oud.Bijbetaling,
    };
}

internal sealed record Reiskostendeel(Reiskostensoort Soort, int? MetersEnkel = null, int? DagenPerWeek = null)
{
    public Reisafspraak Afspraak => new(Soort, MetersEnkel, DagenPerWeek);
}

/// <summary>The answers that decide which model and tariff fit.</summary>
internal sealed record Vragendeel(Familiegraad? Familie = null, bool? Onderneming = null, bool? Big = null)
{
    public Zorgverlenervragen Antwoorden => new(Familie, Onderneming ?? false, Big ?? false);
}
