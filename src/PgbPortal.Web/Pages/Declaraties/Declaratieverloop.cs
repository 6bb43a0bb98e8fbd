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
        { Status: DeclaratieStatus.TeVerrekenen or DeclaratieStatus.Verrekend } => Verrekening(declaratie, kijker),
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

    private static string Uiterlijk(DeclaratieBekijken.Detail d) => d.BesluitUiterlijkOp is { } dag
        ? $" Wij betalen of zeggen nee binnen de wettelijke termijn: uiterlijk {dag.Voluit()}. Hoort u dan niets? Bel de SVB."
        : " Duurt het lang? Bel de SVB.";

    /// <summary>What was promised against what happened; null when nothing was promised, or the day is still to come.</summary>
    public static string? Belofte(DeclaratieBekijken.Detail d, DateOnly vandaag) => d switch
    {
        { BeloofdeBetaaldag: null } => null,
        { BeloofdeBetaaldag: { } beloofd, BetaaldOp: { } betaald, Status: DeclaratieStatus.Betaald or DeclaratieStatus.Gecorrigeerd } =>
            betaald == beloofd ? $"Wij beloofden te betalen op {beloofd.Voluit()}. Dat is gelukt."
            : betaald < beloofd ? $"Wij beloofden te betalen op {beloofd.Voluit()}. Wij betaalden eerder: op {betaald.Voluit()}."
            : $"Wij beloofden te betalen op {beloofd.Voluit()}. Wij betaalden later: op {betaald.Voluit()}.",
        { BeloofdeBetaaldag: { } beloofd, Status: DeclaratieStatus.Ingetrokken or DeclaratieStatus.Afgekeurd } =>
            $"Wij beloofden te betalen op {beloofd.Voluit()}. Dat gaat niet door.",
        { BeloofdeBetaaldag: { } beloofd } when d.Status == DeclaratieStatus.BetalingMislukt || beloofd < vandaag =>
            $"Wij beloofden te betalen op {beloofd.Voluit()}. Dat is niet gelukt.",
        { BeloofdeBetaaldag: { } beloofd } when d.VerwachteBetaaldag is not { } dag || dag > beloofd =>
            $"Wij beloofden te betalen op {beloofd.Voluit()}. Het kan later worden.",
        _ => null,
    };

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
                $"U bent aan de beurt{Sinds(d.IngevoerdOp)}. Klopt de declaratie? Beoordeel haar liefst v\u00f3\u00f3r {d.AkkoordLiefstVoor.Voluit()}.",
                $"/declaraties/{d.Id.Waarde}/beoordelen",
                "Beoordeel de declaratie"),
            { Status: DeclaratieStatus.IngevoerdDoorZorgverlener } => new(
                naam,
                Stapstand.Nu,
                null,
                $"De budgethouder is aan de beurt{Sinds(d.IngevoerdOp)}. Zonder akkoord betalen wij niet. " +
                $"Wij vragen om een antwoord v\u00f3\u00f3r {d.AkkoordLiefstVoor.Voluit()}.{NietLanger(kijker)}"),
            { Status: DeclaratieStatus.Teruggestuurd } when kijker == Kijker.Zorgverlener => new(
                naam,
                Stapstand.Stil,
                null,
                $"U bent aan de beurt{Sinds(d.TeruggestuurdOp)}. De budgethouder stuurde de declaratie terug.{Reden(d)} Daarna kijkt de budgethouder opnieuw.",
                $"/declaraties/{d.Id.Waarde}/herzien",
                "Pas de declaratie aan"),
            { Status: DeclaratieStatus.Teruggestuurd } => new(
                naam,
                Stapstand.Stil,
                null,
                $"Teruggestuurd naar de zorgverlener. Die is aan de beurt{Sinds(d.TeruggestuurdOp)} en past haar aan.{Reden(d)} Daarna kijkt de budgethouder opnieuw. " +
                (kijker == Kijker.Beheerder ? "Duurt het lang? Vraag het de zorgverlener." : "U hoeft niets te doen.")),
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
                $"Een medewerker kijkt deze declaratie na{Sinds(d.IngediendOp)}. Het geld is gereserveerd.{Uiterlijk(d)}",
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
                    ? $"U betaalt {d.Storting} zelf. Zodra wij dat hebben, betalen wij alles samen.{Wacht(d)}"
                    : $"De budgethouder legt zelf geld bij. Zodra dat binnen is, betalen wij.{Wacht(d)}{NietLanger(kijker)}",
                kijker == Kijker.Beheerder ? $"/declaraties/{d.Id.Waarde}/tekort" : null,
                "Bekijk hoe u het geld overmaakt"),
            (DeclaratieStatus.Aangehouden, Wachtreden.Declaratiestop) => new(
                naam,
                Stapstand.Stil,
                null,
                $"Er is een probleem met het budget. De gemeente of het zorgkantoor neemt contact op met de budgethouder.{Wacht(d)} " +
                (kijker is Kijker.Beheerder or Kijker.Meekijker ? "Hoort u niets? Bel de gemeente of het zorgkantoor." : "U hoeft niets te doen.")),
            (DeclaratieStatus.Aangehouden, _) when d.AanBudgethouder => new(
                naam,
                Stapstand.Stil,
                null,
                $"De SVB controleert het rekeningnummer van de budgethouder. Daarna betalen wij. U hoeft niets te doen.{Uiterlijk(d)}",
                kijker == Kijker.Beheerder ? "/eigen-rekeningnummer" : null,
                "Bekijk het rekeningnummer"),
            (DeclaratieStatus.Aangehouden, _) => new(
                naam,
                Stapstand.Stil,
                null,
                $"De SVB controleert het rekeningnummer van de zorgverlener. Daarna betalen wij. U hoeft niets te doen.{Wacht(d)}{Uiterlijk(d)}",
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
                $"De bank is aan de beurt sinds {bijBank.Dag.Lang()}. U hoeft niets te doen. " +
                $"Komt het geld niet op {Werkkalender.VolgendeWerkdag(bijBank.Dag).Voluit()}? Bel de SVB."),
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

    private static IReadOnlyList<Stap> Verrekening(DeclaratieBekijken.Detail d, Kijker kijker) =>
    [
        Ingevoerd(d, kijker),
        d.Status == DeclaratieStatus.Verrekend
            ? new("Verrekend", Stapstand.Gedaan)
            : new(
                "Wordt verrekend",
                Stapstand.Nu,
                null,
                $"Er is {-d.Bedrag} te veel betaald. Dat gaat af van volgende betalingen onder deze overeenkomst.{Wacht(d)} U hoeft niets te doen."),
    ];

    private static string Wacht(DeclaratieBekijken.Detail d) => d.IngediendOp is { } dag ? $" Dit loopt sinds {dag.Lang()}." : "";

    // Who cannot do it, and is not the one who can be asked, need do nothing.
    private static string NietLanger(Kijker kijker) => kijker switch
    {
        Kijker.Zorgverlener => " Duurt het lang? Vraag het de budgethouder.",
        Kijker.Meekijker => " U kunt niets doen: wie het pgb beheert, regelt dit.",
        _ => " U hoeft niets te doen.",
    };

    private static string Mislukt(DeclaratieBekijken.Detail d, Kijker kijker)
    {
        var reden = Bankwoorden.Van(d.Betalingen.LastOrDefault(IsMislukt)?.Bankcode);
        var watNu = kijker == Kijker.Zorgverlener
            ? "Geef een nieuw rekeningnummer op. Daarna betalen wij opnieuw."
            : d.AanBudgethouder && kijker == Kijker.Beheerder ? "Geef een ander rekeningnummer op. Daarna betalen wij opnieuw. Het geld blijft gereserveerd."
            : d.AanBudgethouder ? "Zodra er een ander rekeningnummer is, betalen wij opnieuw. Het geld blijft gereserveerd. U hoeft niets te doen."
            : "De zorgverlener geeft een nieuw rekeningnummer op. Daarna betalen wij opnieuw. Het geld blijft gereserveerd. U hoeft niets te doen.";
        var dag = d.BetaaldOp is { } op ? $" van {op.Lang()}" : "";
        return $"De bank heeft de betaling{dag} geweigerd. {reden} {watNu}";
    }

    private static bool IsMislukt(DeclaratieBekijken.Betaling betaling) =>
        betaling.Status is BetaalopdrachtStatus.Geweigerd or BetaalopdrachtStatus.Teruggestort;

    private static string Tekort(DeclaratieBekijken.Detail d, Kijker kijker) => (d.Tekort, kijker) switch
    {
        (_, Kijker.Zorgverlener) => $"Er is op dit moment niet genoeg budget. De budgethouder kiest wat er gebeurt.{Wacht(d)}{NietLanger(kijker)}",
        ({ IsPositief: true } tekort, Kijker.Beheerder) => $"Er is {tekort} te weinig budget.{Wacht(d)} U bent aan de beurt: kies wat er gebeurt.",
        ({ IsPositief: true } tekort, _) => $"Er is {tekort} te weinig budget. De budgethouder kiest wat er gebeurt.{Wacht(d)}{NietLanger(kijker)}",
        _ => $"Er is niet genoeg budget. De budgethouder kiest wat er gebeurt.{Wacht(d)}{NietLanger(kijker)}",
    };

    private static string Reden(DeclaratieBekijken.Detail d) =>
        string.IsNullOrWhiteSpace(d.Toelichting) ? "" : $" De reden: \u201c{d.Toelichting.Trim()}\u201d";
}
