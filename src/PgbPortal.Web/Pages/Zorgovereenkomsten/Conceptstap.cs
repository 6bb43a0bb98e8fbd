using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Where a step stands, as somebody can act on it.</summary>
/// <param name="Uitleg">What was filled in, or why it cannot be done yet.</param>
/// <param name="Adres">Null as long as it cannot be done.</param>
public sealed record Conceptstapstand(Conceptstapstatus Status, string Uitleg, string? Adres);

public enum Conceptstapstatus
{
    Klaar,
    NogDoen,

    /// <summary>Filled in with what is usual; the user did not say that it is right.</summary>
    Nakijken,

    /// <summary>An earlier step comes first.</summary>
    KanNogNiet,
}

/// <summary>The steps in which a beheerder writes an agreement, in order.</summary>
public enum Conceptstap
{
    Zorgverlener,
    Soort,
    Periode,
    Zorg,
}

/// <summary>Which step a finding belongs to, and where it can be changed.</summary>
public static class Conceptstappen
{
    public static string Naam(this Conceptstap stap) => stap switch
    {
        Conceptstap.Zorgverlener => "Zorgverlener",
        Conceptstap.Soort => "Soort overeenkomst",
        Conceptstap.Periode => "Periode",
        Conceptstap.Zorg => "Zorg en tarief",
        _ => throw new ArgumentOutOfRangeException(nameof(stap)),
    };

    public static Conceptstap Van(Zorgovereenkomstbevinding bevinding) => bevinding.Code switch
    {
        "ZO-003" or "ZO-007" or "ZO-008" or "ZO-009" or "ZO-021" or "ZO-022" or "ZO-038" => Conceptstap.Zorgverlener,
        "ZO-004" => Conceptstap.Soort,
        "ZO-001" or "ZO-002" => Conceptstap.Periode,
        _ => Conceptstap.Zorg,
    };

    /// <summary>The page of a step; null for the zorgverlener, who cannot be changed.</summary>
    public static string? Adres(this Conceptstap stap, Overeenkomstconcept concept, string? regel = null) => stap switch
    {
        Conceptstap.Soort => $"/overeenkomsten/{concept.Id.Waarde}/soort",
        Conceptstap.Periode => $"/overeenkomsten/{concept.Id.Waarde}/periode",
        // A finding about no line in particular is about the only one; with more, who reads it chooses.
        Conceptstap.Zorg => regel is null && concept.Regels.Count == 1
            ? Zorgadres(concept, 0)
            : Zorgadres(concept, concept.Regels.Select(r => r.Naam).ToList().IndexOf(regel ?? "")),
        _ => null,
    };

    /// <param name="nummer">Place of the line, from 0; -1 for a new one.</param>
    public static string Zorgadres(Overeenkomstconcept concept, int nummer) =>
        $"/overeenkomsten/{concept.Id.Waarde}/zorg" + (nummer < 0 ? "" : $"/{nummer + 1}");

    /// <summary>Where this step stands. Before any care was agreed, what stands there may be ours and not an answer of the user.</summary>
    public static Conceptstapstand Stand(this Conceptstap stap, Overeenkomstconcept concept)
    {
        var (heeftZorg, isKlaar, adres) = (concept.Regels.Count > 0, stap.IsKlaar(concept), stap.Adres(concept));
        return stap switch
        {
            Conceptstap.Zorgverlener => Van(isKlaar, concept.Zorgverlener, null),
            Conceptstap.Soort => Van((heeftZorg || concept.IsBegonnen) && isKlaar, concept.IsBegonnen ? Overeenkomstwoorden.Soort(concept.Soort) : "", adres),
            Conceptstap.Periode when !concept.IsBegonnen => NogNiet("Vul eerst de soort overeenkomst in."),
            Conceptstap.Periode => heeftZorg || !isKlaar
                ? Van(isKlaar, Looptijd(concept), adres)
                : new(Conceptstapstatus.Nakijken, $"{Looptijd(concept)}. Klopt dat?", adres),
            _ when !concept.IsBegonnen => NogNiet("Vul eerst de soort overeenkomst en de periode in."),
            _ when concept.Budgetten.Count == 0 && !heeftZorg => NogNiet("U heeft geen budget in deze periode. Kies eerst een andere periode."),
            _ => Van(heeftZorg && isKlaar, Overeenkomstwoorden.Zin([.. concept.Regels.Select(r => r.Naam)]), heeftZorg ? Zorgadres(concept, 0) : Zorgadres(concept, -1)),
        };
    }

    /// <summary>The last step: checking all answers, and sharing.</summary>
    public static Conceptstapstand Delen(Overeenkomstconcept concept)
    {
        var adres = $"/overeenkomsten/{concept.Id.Waarde}/controleren";
        return (concept.Regels.Count, concept.Bevindingen.Any(b => b.Zwaarte == Zwaarte.Blokkerend)) switch
        {
            (0, _) => NogNiet("Vul eerst in welke zorg u afspreekt."),
            (_, true) => new(Conceptstapstatus.KanNogNiet, "U kunt alles nakijken. Delen kan als de andere stappen klaar zijn.", adres),
            _ => new(Conceptstapstatus.NogDoen, "Alles is ingevuld. U kunt delen.", adres),
        };
    }

    private static Conceptstapstand Van(bool isKlaar, string uitleg, string? adres) =>
        new(isKlaar ? Conceptstapstatus.Klaar : Conceptstapstatus.NogDoen, uitleg.Length > 0 ? $"{uitleg}." : "", adres);

    private static Conceptstapstand NogNiet(string waarom) => new(Conceptstapstatus.KanNogNiet, waarom, null);

    private static string Looptijd(Overeenkomstconcept concept) => Overeenkomstwoorden.Looptijd(concept.Van, concept.TotEnMet);

    /// <summary>Nothing blocks and, when it was never filled in, nothing is missing.</summary>
    public static bool IsKlaar(this Conceptstap stap, Overeenkomstconcept concept) =>
        !concept.Bevindingen.Any(b => b.Zwaarte == Zwaarte.Blokkerend && Van(b) == stap);
}
