using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

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

    /// <summary>Nothing blocks and, when it was never filled in, nothing is missing.</summary>
    public static bool IsKlaar(this Conceptstap stap, Overeenkomstconcept concept) =>
        !concept.Bevindingen.Any(b => b.Zwaarte == Zwaarte.Blokkerend && Van(b) == stap);
}
