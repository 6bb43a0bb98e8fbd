using PgbPortal.Application;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.TagHelpers;
using static PgbPortal.Domain.Zorgovereenkomsten.ZorgovereenkomstStatus;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>One step of the way an agreement goes.</summary>
public sealed record Spoorstap(string Naam, Stapstand Stand, DateOnly? Datum = null, string? Uitleg = null);

/// <summary>The way of an agreement from draft to approval, in words for one reader.</summary>
public static class Overeenkomstspoor
{
    public static IReadOnlyList<Spoorstap> Van(Overeenkomstbeeld beeld) =>
    [
        new("Gemaakt", Stapstand.Gedaan, beeld.AangemaaktOp),
        Gedeeld(beeld),
        Zorgverlener(beeld),
        Beheerder(beeld),
        .. Verstrekkers(beeld),
        .. Svb(beeld),
        Einde(beeld),
    ];

    private static Spoorstap Gedeeld(Overeenkomstbeeld beeld) => beeld.Status switch
    {
        Concept => new("Delen met de zorgverlener", Stapstand.Nu, null, $"De overeenkomst is nog een concept.{Sinds(beeld)}{Doe(beeld, Lezer.Beheerder, "Maak haar af en deel haar.")}"),
        AangepastDoorZorgverlener => new(
            "Nieuwe afspraken bekijken", Stapstand.Nu, null, $"De zorgverlener stelt andere afspraken voor.{Sinds(beeld)}{Doe(beeld, Lezer.Beheerder, "Bekijk ze en deel de overeenkomst opnieuw.")}"),
        _ => new(
            "Gedeeld met de zorgverlener",
            IsStil(beeld) && beeld.GetekendDoorZorgverlener is null ? Stapstand.Straks : Stapstand.Gedaan,
            beeld.VoorgelegdOp),
    };

    private static Spoorstap Zorgverlener(Overeenkomstbeeld beeld) => new(
        beeld.Lezer == Lezer.Zorgverlener ? "Getekend door u" : "Getekend door de zorgverlener",
        beeld.GetekendDoorZorgverlener is not null ? Stapstand.Gedaan
            : beeld.Status == ZorgovereenkomstStatus.Gedeeld ? Stapstand.Nu
            : Stapstand.Straks,
        Dag(beeld.GetekendDoorZorgverlener),
        beeld.Status == ZorgovereenkomstStatus.Gedeeld
            ? $"{Sinds(beeld)}{Doe(beeld, Lezer.Zorgverlener, "Lees de afspraken en onderteken.")}".TrimStart()
            : null);

    private static Spoorstap Beheerder(Overeenkomstbeeld beeld) => new(
        beeld.Lezer == Lezer.Beheerder ? "Getekend door u" : "Getekend door de budgethouder of vertegenwoordiger",
        beeld.GetekendDoorBeheerder is not null ? Stapstand.Gedaan
            : beeld.Status == OndertekendDoorZorgverlener ? Stapstand.Nu
            : Stapstand.Straks,
        Dag(beeld.GetekendDoorBeheerder),
        beeld.Status == OndertekendDoorZorgverlener
            ? $"{Sinds(beeld)}{Doe(beeld, Lezer.Beheerder, "Lees de afspraken en onderteken.")}".TrimStart()
            : null);

    // A reader who may not know who judges sees one step without a name.
    private static IEnumerable<Spoorstap> Verstrekkers(Overeenkomstbeeld beeld) => beeld.Oordelen.Count > 0
        ? beeld.Oordelen.Where(o => !IsOverbodig(o, beeld)).Select(o => Oordeel(o, beeld, "beoordeelt de zorg"))
        : [new("De gemeente of het zorgkantoor beoordeelt de zorg", AlsBeoordeeld(beeld), null, Termijn(beeld))];

    private static IEnumerable<Spoorstap> Svb(Overeenkomstbeeld beeld) => beeld.Svb is not { } svb
        ? [new("De SVB toetst de afspraken", Stapstand.Straks)]
        : IsOverbodig(svb, beeld) ? []
        : [Oordeel(svb with { Organisatie = "De SVB" }, beeld, "toetst de afspraken")];

    /// <summary>One refusal can end it; nobody waits for the other answers then.</summary>
    private static bool IsOverbodig(Oordeel oordeel, Overeenkomstbeeld beeld) =>
        oordeel.Besluit is null && beeld.Status is Afgekeurd or Ingetrokken;

    private static Spoorstap Oordeel(Oordeel oordeel, Overeenkomstbeeld beeld, string werkwoord)
    {
        var wie = oordeel.Organisatie.MetHoofdletter + (oordeel.Wet is { } wet ? $" ({wet.Naam})" : "");
        return oordeel.Besluit switch
        {
            Besluit.Akkoord => new($"{wie} is akkoord", Stapstand.Gedaan, oordeel.BeslotenOp),
            Besluit.Afwijzen => new($"{wie} heeft afgewezen", Stapstand.Gedaan, oordeel.BeslotenOp),
            _ => new($"{wie} {werkwoord}", AlsBeoordeeld(beeld), null, Termijn(beeld)),
        };
    }

    private static Spoorstap Einde(Overeenkomstbeeld beeld) => beeld.Status switch
    {
        Goedgekeurd => new("Goedgekeurd", Stapstand.Gedaan, beeld.GoedgekeurdOp, "De zorgverlener kan uren declareren."),
        Beeindigd => new("Afgelopen", Stapstand.Gedaan, beeld.TotEnMet),
        Afgekeurd => new(
            "Afgekeurd",
            Stapstand.Stil,
            null,
            beeld.Lezer == Lezer.Beheerder
                ? "Deze overeenkomst gaat niet door. Lees waarom en maak een nieuwe."
                : "Deze overeenkomst gaat niet door."),
        Ingetrokken => new("Ingetrokken", Stapstand.Stil, null, "Deze overeenkomst gaat niet door."),
        Opgeschort => new("Stilgezet", Stapstand.Stil, null, "Er kan nu niet worden betaald. Bel de SVB als u niet weet waarom."),
        _ => new("Goedgekeurd", Stapstand.Straks, beeld.UiterlijkOp),
    };

    private static Stapstand AlsBeoordeeld(Overeenkomstbeeld beeld) => beeld.Status switch
    {
        InBeoordeling => Stapstand.Nu,
        Goedgekeurd or Beeindigd or Opgeschort => Stapstand.Gedaan,
        _ => Stapstand.Straks,
    };

    private static bool IsStil(Overeenkomstbeeld beeld) => beeld.Status == Ingetrokken;

    private static string? Termijn(Overeenkomstbeeld beeld) => beeld switch
    {
        { UiterlijkOp: not { } } => null,
        { UiterlijkOp: { } laatste, Status: InBeoordeling, Lezer: Lezer.Beheerder or Lezer.Zorgverlener or Lezer.Meelezer } =>
            $"Uiterlijk {laatste.Voluit()}.{Sinds(beeld)} U hoeft niets te doen. Hoort u dan niets? Bel de SVB.",
        { UiterlijkOp: { } laatste } => $"Uiterlijk {laatste.Voluit()}.{Sinds(beeld)}",
    };

    private static string Doe(Overeenkomstbeeld beeld, Lezer wie, string wat) => beeld.Lezer == wie ? $" {wat}" : " U hoeft nu niets te doen.";

    private static string Sinds(Overeenkomstbeeld beeld) => beeld.Sinds is { } dag ? $" Aan de beurt sinds {dag.Lang()}." : "";

    private static DateOnly? Dag(Handtekening? handtekening) =>
        handtekening is { OpUtc: var op } ? DateOnly.FromDateTime(Klok.Lokaal(op)) : null;
}
