using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Pages.Betalingen;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>One step of "Waar is mijn geld?".</summary>
/// <param name="Uitleg">Who has it, why it stands still, and what to do.</param>
/// <param name="Adres">Where the reader can do that; null when somebody else must.</param>
/// <param name="Wie">The name that may stand in its words.</param>
public sealed record Stap(
    string Naam, Stapstand Stand, DateOnly? Datum = null, string? Uitleg = null, string? Adres = null, string? Linktekst = null, string? Wie = null);

/// <summary>Tells in plain words where a claim is, who is at turn, and what comes next.</summary>
internal static class Declaratieverloop
{
    /// <summary>Who must do something now; for a list.</summary>
    /// <param name="toetst">The reader may decide about a claim that waits for a person.</param>
    /// <param name="betaalt">The reader may compose the payment run.</param>
    public static string AanZet(
        DeclaratieStatus status, Wachtreden? wachtreden, Kijker kijker, bool toetst = false, bool betaalt = false) => (status, wachtreden) switch
    {
        (DeclaratieStatus.IngevoerdDoorZorgverlener, _) => Budgethouder(kijker),
        (DeclaratieStatus.Teruggestuurd, _) => kijker == Kijker.Zorgverlener ? "U" : "De zorgverlener",
        (DeclaratieStatus.HandmatigeToets, _) => toetst ? "U: toetsen" : "Een medewerker",
        (DeclaratieStatus.Aangehouden, Wachtreden.Tekort) => $"{Budgethouder(kijker)}: te weinig budget",
        (DeclaratieStatus.Aangehouden, Wachtreden.Storting) => $"{Budgethouder(kijker)}: eigen geld overmaken",
        (DeclaratieStatus.Aangehouden, Wachtreden.Declaratiestop) => "De gemeente of het zorgkantoor: probleem met het budget",
        (DeclaratieStatus.Aangehouden, _) => "De SVB: rekeningnummer controleren",
        (DeclaratieStatus.BetalingMislukt, _) =>
            kijker == Kijker.Zorgverlener ? "U: rekeningnummer" : "De zorgverlener: rekeningnummer",
        (DeclaratieStatus.Goedgekeurd or DeclaratieStatus.GedeeltelijkGoedgekeurd, _) =>
            betaalt ? "U: betalen" : "De SVB: betalen",
        (DeclaratieStatus.TeVerrekenen, _) => "Niemand: gaat vanzelf",
        _ => "Niemand: klaar",
    };

    /// <summary>The steps from entering to the money on the account.</summary>
    public static IReadOnlyList<Stap> Stappen(DeclaratieBekijken.Detail declaratie, Kijker kijker) =>
        [.. Van(declaratie, kijker).Select(s => s with { Wie = declaratie.Zorgverlener })];

    private static IReadOnlyList<Stap> Van(DeclaratieBekijken.Detail declaratie, Kijker kijker) => declaratie switch
    {
        { Soort: Declaratiesoort.Correctie } => Correctie(declaratie, kijker),
        { Status: DeclaratieStatus.Ingetrokken } =>
        [
            Ingevoerd(declaratie, kijker),
            new("Ingetrokken", Stapstand.Stil, null, "Deze declaratie wordt niet betaald. Het geld is weer vrij."),
        ],
        _ =>
        [
            Ingevoerd(declaratie, kijker),
            Akkoord(declaratie, kijker),
            Controle(declaratie, kijker),
            Betaalrun(declaratie),
            Betaald(declaratie, kijker),
        ],
    };

    private static string Sinds(DateOnly? dag) => dag is { } d ? $" sinds {d.Lang()}" : "";

    private static string Budgethouder(Kijker kijker) => kijker == Kijker.Beheerder ? "U" : "De budgethouder";

    private static Stap Ingevoerd(DeclaratieBekijken.Detail d, Kijker kijker) => new(
        d.Invoerder switch
        {
            Invoerder.Zorgverlener => $"Ingevoerd door {d.Zorgverlener}",
            Invoerder.Svb => "Ingevoerd door de SVB, van papier",
            _ => kijker == Kijker.Beheerder ? "Ingevoerd door u" : "Ingevoerd door de budgethouder",
        },
        Stapstand.Gedaan,
        d.IngevoerdOp);

    private static Stap Akkoord(DeclaratieBekijken.Detail d, Kijker kijker)
    {
        var isOpen = d.Status is DeclaratieStatus.IngevoerdDoorZorgverlener or DeclaratieStatus.Teruggestuurd;
        var naam = (isOpen, kijker) switch
        {
            (true, Kijker.Beheerder) => "Uw akkoord",
            (true, _) => "Akkoord van de budgethouder",
            (false, Kijker.Beheerder) => "Goedgekeurd door u",
            _ => "Goedgekeurd door de budgethouder",
        };
        return d switch
        {
            { Status: DeclaratieStatus.IngevoerdDoorZorgverlener } when kijker == Kijker.Beheerder => new(
                naam,
                Stapstand.Nu,
                null,
                $"U bent aan de beurt{Sinds(d.IngevoerdOp)}. Klopt de declaratie?",
                $"/declaraties/{d.Id.Waarde}/beoordelen",
                "Beoordeel de declaratie"),
            { Status: DeclaratieStatus.IngevoerdDoorZorgverlener } => new(
                naam, Stapstand.Nu, null, $"De budgethouder is aan de beurt{Sinds(d.IngevoerdOp)}. Zonder akkoord wordt er niet betaald."),
            { Status: DeclaratieStatus.Teruggestuurd } when kijker == Kijker.Zorgverlener => new(
                naam,
                Stapstand.Stil,
                null,
                $"De budgethouder stuurde de declaratie terug.{Reden(d)}",
                $"/declaraties/{d.Id.Waarde}/herzien",
                "Pas de declaratie aan"),
            { Status: DeclaratieStatus.Teruggestuurd } => new(
                naam, Stapstand.Stil, null, $"Teruggestuurd naar de zorgverlener. Die past haar aan.{Reden(d)}"),
            _ => new(naam, Stapstand.Gedaan, d.IngediendOp),
        };
    }

    private static Stap Controle(DeclaratieBekijken.Detail d, Kijker kijker)
    {
        var naam = d.GoedgekeurdOp is null ? "Controle" : "Gecontroleerd";
        return (d.Status, d.Wachtreden) switch
        {
            (DeclaratieStatus.IngevoerdDoorZorgverlener or DeclaratieStatus.Teruggestuurd, _) => new(naam, Stapstand.Straks),
            (DeclaratieStatus.HandmatigeToets, _) => new(
                naam,
                Stapstand.Nu,
                null,
                $"Een medewerker kijkt deze declaratie na{Sinds(d.IngediendOp)}. Het geld is gereserveerd.",
                d.Mag.Toetsen ? $"/declaraties/{d.Id.Waarde}/toetsen" : null,
                "Toets de declaratie"),
            (DeclaratieStatus.Aangehouden, Wachtreden.Tekort) => new(
                naam,
                Stapstand.Stil,
                null,
                Tekort(d, kijker),
                d.Mag.TekortOplossen ? $"/declaraties/{d.Id.Waarde}/tekort" : null,
                "Kies wat u wilt doen"),
            (DeclaratieStatus.Aangehouden, Wachtreden.Storting) => new(
                naam,
                Stapstand.Stil,
                null,
                kijker == Kijker.Beheerder
                    ? $"U betaalt {d.Storting} zelf. Zodra wij dat hebben, betalen wij alles samen."
                    : "De budgethouder legt zelf geld bij. Zodra dat binnen is, betalen wij.",
                kijker == Kijker.Beheerder ? $"/declaraties/{d.Id.Waarde}/tekort" : null,
                "Bekijk hoe u het geld overmaakt"),
            (DeclaratieStatus.Aangehouden, Wachtreden.Declaratiestop) => new(
                naam,
                Stapstand.Stil,
                null,
                "Er is een probleem met het budget. De gemeente of het zorgkantoor neemt contact op met de budgethouder."),
            (DeclaratieStatus.Aangehouden, _) when d.AanBudgethouder => new(
                naam,
                Stapstand.Stil,
                null,
                "Wij betalen zodra het rekeningnummer van de budgethouder is gecontroleerd.",
                kijker == Kijker.Beheerder ? "/eigen-rekeningnummer" : null,
                "Bekijk het rekeningnummer"),
            (DeclaratieStatus.Aangehouden, _) => new(
                naam,
                Stapstand.Stil,
                null,
                "Wij controleren het rekeningnummer van de zorgverlener. Daarna betalen wij. U hoeft niets te doen.",
                kijker == Kijker.Zorgverlener ? "/rekeningnummer" : null,
                "Bekijk uw rekeningnummer"),
            (DeclaratieStatus.Afgekeurd, _) when d.Soort == Declaratiesoort.TeruggaveEigenGeld => new(
                naam,
                Stapstand.Stil,
                null,
                "De bank kon het bedrag niet overmaken. Het staat weer bij het eigen geld. Geef een ander rekeningnummer op en vraag het opnieuw terug.",
                kijker == Kijker.Beheerder ? "/eigen-rekeningnummer" : null,
                "Geef een ander rekeningnummer op"),
            (DeclaratieStatus.Afgekeurd, _) => new(
                naam,
                Stapstand.Stil,
                null,
                $"Deze declaratie is afgekeurd en wordt niet betaald.{Reden(d)} Klopt dit niet? Dien opnieuw in wat wel klopt."),
            (DeclaratieStatus.GedeeltelijkGoedgekeurd, _) => new(
                naam,
                Stapstand.Gedaan,
                d.GoedgekeurdOp,
                $"Niet alles is goedgekeurd. Van {d.Bedrag} wordt {d.Goedgekeurd} betaald."),
            _ => new(naam, Stapstand.Gedaan, d.GoedgekeurdOp),
        };
    }

    private static Stap Betaalrun(DeclaratieBekijken.Detail d)
    {
        const string naam = "In de betaling van de SVB";
        return d.Status switch
        {
            DeclaratieStatus.Goedgekeurd or DeclaratieStatus.GedeeltelijkGoedgekeurd => new(
                naam, Stapstand.Nu, d.VerwachteBetaaldag, "De SVB betaalt op werkdagen om 15.00 uur. U hoeft niets te doen."),
            DeclaratieStatus.Betaald or DeclaratieStatus.Gecorrigeerd or DeclaratieStatus.BetalingMislukt =>
                new(naam, Stapstand.Gedaan, d.BetaaldOp),
            _ => new(naam, Stapstand.Straks),
        };
    }

    private static Stap Betaald(DeclaratieBekijken.Detail d, Kijker kijker)
    {
        var naam = $"Betaald aan {d.Zorgverlener}";
        return d.Status switch
        {
            DeclaratieStatus.Betaald or DeclaratieStatus.Gecorrigeerd when d.Betalingen is [.., { Status: BetaalopdrachtStatus.Aangeboden } bijBank] => new(
                $"Aangeboden aan de bank voor {d.Zorgverlener}",
                Stapstand.Nu,
                Werkkalender.VolgendeWerkdag(bijBank.Dag),
                "De bank voert de betaling uit. U hoeft niets te doen."),
            DeclaratieStatus.Betaald or DeclaratieStatus.Gecorrigeerd => new(naam, Stapstand.Gedaan, d.BetaaldOp),
            DeclaratieStatus.BetalingMislukt => new(
                naam,
                Stapstand.Stil,
                null,
                Mislukt(d, kijker),
                kijker == Kijker.Zorgverlener ? "/rekeningnummer" : d.AanBudgethouder && kijker == Kijker.Beheerder ? "/eigen-rekeningnummer" : null,
                d.AanBudgethouder ? "Geef een ander rekeningnummer op" : "Wijzig uw rekeningnummer"),
            DeclaratieStatus.Goedgekeurd or DeclaratieStatus.GedeeltelijkGoedgekeurd =>
                new(naam, Stapstand.Straks, d.VerwachteBetaaldag),
            _ => new(naam, Stapstand.Straks),
        };
    }

    private static IReadOnlyList<Stap> Correctie(DeclaratieBekijken.Detail d, Kijker kijker) =>
    [
        Ingevoerd(d, kijker),
        d.Status == DeclaratieStatus.Verrekend
            ? new("Verrekend", Stapstand.Gedaan)
            : new(
                "Wordt verrekend",
                Stapstand.Nu,
                null,
                $"Er is {-d.Bedrag} te veel betaald. Dat gaat af van volgende betalingen onder deze overeenkomst."),
    ];

    private static string Mislukt(DeclaratieBekijken.Detail d, Kijker kijker)
    {
        var reden = Bankwoorden.Van(d.Betalingen.LastOrDefault(IsMislukt)?.Bankcode);
        var watNu = kijker == Kijker.Zorgverlener
            ? "Geef een nieuw rekeningnummer op. Daarna betalen wij opnieuw."
            : d.AanBudgethouder ? "Zodra er een ander rekeningnummer is, betalen wij opnieuw. Het geld blijft gereserveerd."
            : "De zorgverlener geeft een nieuw rekeningnummer op. Daarna betalen wij opnieuw. Het geld blijft gereserveerd.";
        return $"De bank heeft de betaling geweigerd. {reden} {watNu}";
    }

    private static bool IsMislukt(DeclaratieBekijken.Betaling betaling) =>
        betaling.Status is BetaalopdrachtStatus.Geweigerd or BetaalopdrachtStatus.Teruggestort;

    private static string Tekort(DeclaratieBekijken.Detail d, Kijker kijker) => (d.Tekort, kijker) switch
    {
        (_, Kijker.Zorgverlener) => "Er is op dit moment niet genoeg budget. De budgethouder kiest wat er gebeurt.",
        ({ IsPositief: true } tekort, Kijker.Beheerder) => $"Er is {tekort} te weinig budget.",
        ({ IsPositief: true } tekort, _) => $"Er is {tekort} te weinig budget. De budgethouder kiest wat er gebeurt.",
        _ => "Er is niet genoeg budget. De budgethouder kiest wat er gebeurt.",
    };

    private static string Reden(DeclaratieBekijken.Detail d) =>
        string.IsNullOrWhiteSpace(d.Toelichting) ? "" : $" De reden: \u201c{d.Toelichting.Trim()}\u201d";
}
