using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <param name="Eerst">As the beheerder wrote it.</param>
public sealed record Wijziging(string Wat, string Eerst, string Nu)
{
    private const string Omschrijving = "Omschrijving";

    /// <summary>The attribute translate: what somebody wrote stays as it is.</summary>
    public string? Vertaal => Wat == Omschrijving ? "no" : null;
}

/// <summary>The words a user sees for what an agreement holds; the only place where they are chosen.</summary>
public static class Overeenkomstwoorden
{
    private const string GeenFamilie = "Nee";
    private const string GeenReis = "Nee";

    /// <summary>Reasons of a verstrekker, who judges the care.</summary>
    public static IReadOnlyList<Keuze> RedenenVerstrekker { get; } = Redenen(
        Afwijsreden.ZorgPastNietBijToekenning,
        Afwijsreden.ZorgNietDoelmatigOfOnvoldoende,
        Afwijsreden.TariefNietToegestaan,
        Afwijsreden.BudgetOfPeriodeKloptNiet,
        Afwijsreden.BeheerderIsZorgverlener,
        Afwijsreden.OvereenkomstNietUitvoerbaar);

    /// <summary>Reasons of the SVB, who tests against labour law.</summary>
    public static IReadOnlyList<Keuze> RedenenSvb { get; } = Redenen(
        Afwijsreden.VerkeerdeSoortOvereenkomst,
        Afwijsreden.LoonOnderMinimum,
        Afwijsreden.ArbeidstijdTeHoog,
        Afwijsreden.BeheerderIsZorgverlener,
        Afwijsreden.OvereenkomstNietUitvoerbaar);

    public static IReadOnlyList<Keuze> Besluiten(bool isWijziging) =>
    [
        new(nameof(Besluit.Akkoord), "Akkoord", isWijziging ? "De wijziging kan doorgaan." : "De overeenkomst kan doorgaan."),
        new(nameof(Besluit.Afwijzen), "Afwijzen", "Kies een reden en leg die uit."),
    ];

    /// <summary>What the judge reads on the next page.</summary>
    public static string Besloten(Besluit besluit, bool isWijziging) => (besluit, isWijziging) switch
    {
        (Besluit.Akkoord, false) => "U bent akkoord met de overeenkomst.",
        (Besluit.Akkoord, true) => "U bent akkoord met de wijziging.",
        (_, false) => "U heeft de overeenkomst afgewezen.",
        _ => "U heeft de wijziging afgewezen.",
    };

    /// <summary>First the answer "no", then the degrees of family.</summary>
    public static IReadOnlyList<Keuze> Families { get; } =
    [
        new(GeenFamilie, "Nee, geen familie"),
        new(nameof(Familiegraad.Partner), "Ja, mijn partner"),
        new(nameof(Familiegraad.EersteGraad), "Ja, een ouder of kind", "Ook een schoonouder, schoonkind of stiefkind."),
        new(nameof(Familiegraad.TweedeGraad), "Ja, een broer, zus, grootouder of kleinkind", "Ook een zwager of schoonzus."),
        new(nameof(Familiegraad.DerdeGraad), "Ja, verdere familie", "Bijvoorbeeld een oom, tante, neef of nicht."),
    ];

    public static IReadOnlyList<Keuze> JaNee { get; } = [new("ja", "Ja"), new("nee", "Nee")];

    /// <summary>Kinds of work to choose from.</summary>
    public static IReadOnlyList<string> Werkzaamheden { get; } =
    [
        "begeleiding individueel", "begeleiding in een groep", "persoonlijke verzorging", "verpleging", "huishoudelijke hulp",
        "jeugdhulp", "dagbesteding", "kortdurend verblijf", "vervoer", "andere zorg",
    ];

    public static IReadOnlyList<Keuze> Beloningen { get; } =
    [
        new(nameof(Beloning.Uurloon), "Na declaratie", "U betaalt wat er is gewerkt, per uur of een andere eenheid."),
        new(nameof(Beloning.Maandloon), "Een vast maandloon", "Elke maand hetzelfde bedrag. Niet elke gemeente staat dit toe."),
    ];

    /// <summary>First "no", then the ways to pay travel.</summary>
    public static IReadOnlyList<Keuze> Reiskeuzes { get; } =
    [
        new(GeenReis, "Nee"),
        new(nameof(Reiskostensoort.Km), "Ja, per kilometer", "De zorgverlener declareert de kilometers."),
        new(nameof(Reiskostensoort.Vast), "Ja, een vast bedrag per maand", "Dit kan alleen bij een vast maandloon."),
    ];

    /// <summary>What a tariff can be for, with what it means.</summary>
    public static IReadOnlyList<Keuze> Eenheden { get; } =
        Keuze.Van<Eenheid>(e => Uitleg(e) is null ? e.Enkelvoud : $"{e.Enkelvoud} ({Betekenis(e)})");

    /// <summary>"Een dagdeel is 4 uur."; null for an hour, which needs no word.</summary>
    public static string? Uitleg(Eenheid eenheid) =>
        eenheid == Eenheid.Uur ? null : $"Een {eenheid.Enkelvoud} is {Betekenis(eenheid)}.";

    /// <summary>"Uren", "Dagdelen": to begin a question with.</summary>
    public static string Veel(Eenheid eenheid) => eenheid == Eenheid.Uur
        ? "Uren"
        : eenheid.Meervoud.MetHoofdletter;

    public static string Soort(Overeenkomstsoort soort) => soort switch
    {
        Overeenkomstsoort.Opdracht => "Overeenkomst van opdracht",
        Overeenkomstsoort.Familie => "Overeenkomst met partner of familielid",
        Overeenkomstsoort.Arbeidsovereenkomst => "Arbeidsovereenkomst",
        Overeenkomstsoort.Instelling => "Overeenkomst met een zorginstelling",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Zorgverlenersoort(Zorgverlenersoort soort) => soort switch
    {
        Domain.Zorgverleners.Zorgverlenersoort.Persoon => "een persoon",
        Domain.Zorgverleners.Zorgverlenersoort.Zzp => "een zelfstandige zonder personeel",
        Domain.Zorgverleners.Zorgverlenersoort.Instelling => "een zorginstelling",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>The answer as the form sends it.</summary>
    public static string Familiewaarde(Familiegraad? familie) => familie?.ToString() ?? GeenFamilie;

    public static Familiegraad? Familie(string? waarde) => Enum.TryParse<Familiegraad>(waarde, out var graad) ? graad : null;

    /// <summary>The answer as the form sends it.</summary>
    public static string Reiswaarde(Reiskostensoort? soort) => soort?.ToString() ?? GeenReis;

    public static Reiskostensoort? Reissoort(string? waarde) =>
        Reiskeuzes.Any(k => k.Waarde == waarde) && Enum.TryParse<Reiskostensoort>(waarde, out var soort) ? soort : null;

    public static string Familietekst(Familiegraad? familie) => Families.First(k => k.Waarde == Familiewaarde(familie)).Tekst;

    public static string Reden(Afwijsreden reden) => reden switch
    {
        Afwijsreden.ZorgPastNietBijToekenning => "De zorg past niet bij de toekenning",
        Afwijsreden.ZorgNietDoelmatigOfOnvoldoende => "De zorg is niet doelmatig of niet goed genoeg",
        Afwijsreden.TariefNietToegestaan => "Het tarief mag niet zo hoog zijn",
        Afwijsreden.BudgetOfPeriodeKloptNiet => "Het budget of de periode klopt niet",
        Afwijsreden.BeheerderIsZorgverlener => "Wie het budget beheert, geeft ook de zorg",
        Afwijsreden.VerkeerdeSoortOvereenkomst => "Dit is de verkeerde soort overeenkomst",
        Afwijsreden.LoonOnderMinimum => "Het loon is lager dan het minimumloon",
        Afwijsreden.ArbeidstijdTeHoog => "De zorgverlener werkt te veel uren",
        Afwijsreden.OvereenkomstNietUitvoerbaar => "De afspraken zijn niet uit te voeren",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    /// <summary>"1 maart 2026 tot en met 31 december 2026", or "vanaf 1 maart 2026, zonder einddatum".</summary>
    public static string Looptijd(DateOnly van, DateOnly? totEnMet) =>
        totEnMet is { } laatste ? new Periode(van, laatste).ToString() : $"vanaf {van.Lang()}, zonder einddatum";

    /// <summary>Who is at turn, as this reader says it; "u" is the reader.</summary>
    /// <summary>After a step: the reference, and who is at turn until when, as the page of the agreement says it.</summary>
    public static string Hierna(Overeenkomstbeeld beeld)
    {
        var (aanZet, uiterlijk) = beeld.LopendeWijziging is { } wijziging ? (wijziging.AanZet, wijziging.UiterlijkOp) : (beeld.AanZet, beeld.UiterlijkOp);
        var nummer = $"Het nummer van de overeenkomst is {beeld.Nummer}.";
        return (aanZet, uiterlijk) switch
        {
            ([], _) => nummer,
            (_, { } dag) => $"{nummer} Nu aan de beurt: {Wie(aanZet, beeld.Lezer)}, uiterlijk {dag.Voluit()}.",
            _ => $"{nummer} Nu aan de beurt: {Wie(aanZet, beeld.Lezer)}.",
        };
    }

    public static string Wie(IReadOnlyList<AanZet> aanZet, Lezer lezer) =>
        aanZet.Count == 0 ? "-" : Zin([.. aanZet.Select(a => Wie(a, lezer))]);

    /// <summary>What the zorgverlener changed in a line, old beside new.</summary>
    public static IReadOnlyList<Wijziging> Wijzigingen(Regelbeeld regel)
    {
        if (regel.Eerder is not { } eerder)
        {
            return [];
        }

        var (toen, nu) = (PerWeek(eerder.MinutenPerWeek), PerWeek(regel.PerWeek?.Aantal));
        var tarief = new Tarief(eerder.Tarief, regel.Tarief.Eenheid);
        Wijziging[] alle =
        [
            new("Tarief", tarief.ToString(), regel.Tarief.ToString()),
            new("Per week", toen, nu),
            new("Omschrijving", eerder.Omschrijving, regel.Omschrijving),
        ];
        return [.. alle.Where(w => w.Eerst != w.Nu)];
    }

    /// <summary>What a change makes of one line, old beside new.</summary>
    public static IReadOnlyList<Wijziging> Wijzigingen(Wijzigingsregelbeeld regel)
    {
        var (oud, nieuw) = (regel.Oud, regel.Nieuw);
        Wijziging[] alle =
        [
            new("Tarief", new Tarief(oud.Tarief, regel.Eenheid).ToString(), new Tarief(nieuw.Tarief, regel.Eenheid).ToString()),
            new("Per week", PerWeek(oud.MinutenPerWeek), PerWeek(nieuw.MinutenPerWeek)),
            new("Dagen per week", Dagen(oud.DagenPerWeek), Dagen(nieuw.DagenPerWeek)),
            new("Reiskosten", Reiskosten(oud.Reiskosten), Reiskosten(nieuw.Reiskosten)),
            new("Werk", oud.Werkzaamheden, nieuw.Werkzaamheden),
            new("Omschrijving", oud.Omschrijving, nieuw.Omschrijving),
            new("Zelf bijbetalen", oud.Bijbetaling ? "Ja" : "Nee", nieuw.Bijbetaling ? "Ja" : "Nee"),
        ];
        return [.. alle.Where(w => w.Eerst != w.Nu)];
    }

    /// <summary>What is agreed about travel, in words.</summary>
    public static string Reiskosten(Reisafspraak? reis) => reis switch
    {
        null => "Geen reiskosten apart",
        { Soort: Reiskostensoort.Km } => "Per kilometer",
        _ => $"Vast per maand: {new Afstand(reis.MetersEnkel ?? 0)} enkele reis, {Dagen(reis.DagenPerWeek)} per week",
    };

    public static string Einde(DateOnly? totEnMet) => totEnMet?.Lang() ?? "Geen einddatum";

    /// <summary>What happens now with a change, in one sentence for this reader.</summary>
    public static string Stand(Wijzigingsbeeld wijziging, Lezer lezer) => (wijziging.Status, lezer) switch
    {
        (WijzigingStatus.WachtOpZorgverlener, Lezer.Zorgverlener) => "Lees wat er verandert. Bent u het eens? Onderteken dan.",
        (WijzigingStatus.WachtOpZorgverlener, _) => "De zorgverlener leest de wijziging en tekent als eerste.",
        (WijzigingStatus.WachtOpBeheerder, Lezer.Beheerder) => "Lees wat er verandert en teken. Daarna beoordelen anderen de wijziging.",
        (WijzigingStatus.WachtOpBeheerder, _) => "Nu tekent de budgethouder of de vertegenwoordiger.",
        (WijzigingStatus.InBeoordeling, _) => "Anderen beoordelen de wijziging. Tot het besluit gelden de oude afspraken.",
        (WijzigingStatus.Goedgekeurd, _) => $"De wijziging is goedgekeurd en geldt vanaf {wijziging.Ingangsdatum.Lang()}.",
        (WijzigingStatus.Afgekeurd, _) => "De wijziging is afgekeurd. De oude afspraken blijven gelden.",
        _ => "De wijziging is ingetrokken. De oude afspraken blijven gelden.",
    };

    /// <summary>"a, b en c".</summary>
    public static string Zin(IReadOnlyList<string> delen) => delen switch
    {
        [] => "",
        [var een] => een,
        _ => $"{string.Join(", ", delen.SkipLast(1))} en {delen[^1]}",
    };

    private static string Wie(AanZet aanZet, Lezer lezer) => (aanZet.Partij, lezer) switch
    {
        (Partij.Beheerder, Lezer.Beheerder) or (Partij.Zorgverlener, Lezer.Zorgverlener) => "u",
        (Partij.Beheerder, Lezer.Meelezer) => "de beheerder",
        (Partij.Beheerder, _) => "de budgethouder",
        (Partij.Zorgverlener, _) => "de zorgverlener",
        (Partij.Verstrekker, Lezer.Verstrekker) => "uw organisatie",
        (Partij.Verstrekker, _) => aanZet.Naam ?? "de gemeente of het zorgkantoor",
        _ => "de SVB",
    };

    private static string Dagen(int? dagen) => dagen switch
    {
        null => "Niet afgesproken",
        1 => "1 dag",
        _ => $"{dagen} dagen",
    };

    private static string PerWeek(int? minuten) => minuten is { } m ? new Minuten(m).ToString() : "Niet afgesproken";

    private static string Betekenis(Eenheid eenheid) => eenheid switch
    {
        Eenheid.Maand => "een hele maand zorg",
        Eenheid.Rit => "een keer vervoer",
        Eenheid.Resultaat => "wat er klaar moet zijn",
        _ => new Minuten(eenheid.MinutenPerEenheid!.Value).ToString(),
    };

    private static Keuze[] Redenen(params Afwijsreden[] redenen) => [.. redenen.Select(r => new Keuze(r.ToString(), Reden(r)))];
}
