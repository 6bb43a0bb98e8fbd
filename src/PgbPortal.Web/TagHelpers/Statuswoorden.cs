using System.Collections.Frozen;

namespace PgbPortal.Web.TagHelpers;

/// <summary>The colour of a status or message.</summary>
public enum Toon
{
    Rustig,
    Info,
    Goed,
    LetOp,
    Fout,
}

/// <summary>The word and colour a user sees for a status; the only place where they are chosen.</summary>
public static class Statuswoorden
{
    // A name that means something else for another aggregate stands here with the name of its enum before it.
    private static readonly FrozenDictionary<string, (string Woord, Toon Toon)> Woorden =
        new Dictionary<string, (string, Toon)>(StringComparer.Ordinal)
        {
            ["Concept"] = ("Concept", Toon.Rustig),
            ["Ingetrokken"] = ("Ingetrokken", Toon.Rustig),
            ["Afgekeurd"] = ("Afgekeurd", Toon.Fout),
            ["Goedgekeurd"] = ("Goedgekeurd", Toon.Goed),

            // declaraties
            ["IngevoerdDoorZorgverlener"] = ("Wacht op akkoord", Toon.LetOp),
            ["Teruggestuurd"] = ("Teruggestuurd", Toon.LetOp),
            ["Aangehouden"] = ("Wacht", Toon.LetOp),
            ["HandmatigeToets"] = ("Wordt bekeken", Toon.Info),
            ["GedeeltelijkGoedgekeurd"] = ("Deels goedgekeurd", Toon.LetOp),
            ["Betaald"] = ("Betaald", Toon.Goed),
            ["BetalingMislukt"] = ("Betaling mislukt", Toon.Fout),
            ["Gecorrigeerd"] = ("Gecorrigeerd", Toon.Rustig),
            ["TeVerrekenen"] = ("Wordt verrekend", Toon.Info),
            ["Verrekend"] = ("Verrekend", Toon.Goed),

            // zorgovereenkomsten
            ["Gedeeld"] = ("Bij de zorgverlener", Toon.Info),
            ["AangepastDoorZorgverlener"] = ("Aangepast door zorgverlener", Toon.LetOp),
            ["OndertekendDoorZorgverlener"] = ("Zorgverlener heeft getekend", Toon.LetOp),
            ["InBeoordeling"] = ("Wordt beoordeeld", Toon.Info),
            ["Opgeschort"] = ("Stilgezet", Toon.Fout),
            ["Beeindigd"] = ("Afgelopen", Toon.Rustig),

            // maandlonen
            ["Gepland"] = ("Gepland", Toon.Rustig),
            ["Gereserveerd"] = ("Gereserveerd", Toon.Info),
            ["InBetaalrun"] = ("Klaargezet", Toon.Info),
            ["MaandloontermijnStatus.Geblokkeerd"] = ("Kan niet worden betaald", Toon.Fout),

            // wijzigingen van een overeenkomst
            ["WachtOpZorgverlener"] = ("Zorgverlener moet tekenen", Toon.LetOp),
            ["WachtOpBeheerder"] = ("Budgethouder moet tekenen", Toon.LetOp),

            // toekenningen
            ["Toekomstig"] = ("Begint later", Toon.Info),
            ["Actief"] = ("Loopt", Toon.Goed),
            ["Uitloop"] = ("Afgelopen, declareren kan nog", Toon.LetOp),
            ["Afgesloten"] = ("Afgesloten", Toon.Rustig),
            ["Vervangen"] = ("Vervangen", Toon.Rustig),
            ["WachtOpInstemming"] = ("Wacht op instemming", Toon.LetOp),

            // betaalruns en betaalopdrachten
            ["Open"] = ("Nog leeg", Toon.Rustig),
            ["Samengesteld"] = ("Wacht op controle", Toon.LetOp),
            ["Gecontroleerd"] = ("Wacht op vrijgave", Toon.LetOp),
            ["InVrijgave"] = ("Wordt vrijgegeven", Toon.LetOp),
            ["Bevroren"] = ("Op weg naar de bank", Toon.LetOp),
            ["Aangeboden"] = ("Bij de bank", Toon.Info),
            ["Bevestigd"] = ("Bevestigd door de bank", Toon.Goed),
            ["DeelsAfgewezen"] = ("Deels geweigerd", Toon.Fout),
            ["Klaar"] = ("Klaar om te betalen", Toon.Info),
            ["InRun"] = ("Klaargezet", Toon.Info),
            ["Uitgevoerd"] = ("Betaald", Toon.Goed),
            ["Geweigerd"] = ("Geweigerd door de bank", Toon.Fout),
            ["Teruggestort"] = ("Teruggestort", Toon.Fout),
            ["Vervallen"] = ("Vervallen", Toon.Rustig),

            // regels op een bankafschrift
            ["Verwerkt"] = ("Verwerkt", Toon.Goed),
            ["Geparkeerd"] = ("Nog uitzoeken", Toon.LetOp),
            ["Verklaard"] = ("Verklaard", Toon.Rustig),

            // reserveringen
            ["ReserveringStatus.Open"] = ("Gereserveerd", Toon.Info),
            ["Geboekt"] = ("Besteed", Toon.Goed),
            ["Vrijgegeven"] = ("Weer vrij", Toon.Rustig),
            ["Verlopen"] = ("Verlopen", Toon.Rustig),

            // vorderingen
            ["Signaal"] = ("Signaal", Toon.Rustig),
            ["Onderzoek"] = ("In onderzoek", Toon.Info),
            ["Voornemen"] = ("Voornemen", Toon.Info),
            ["Besluit"] = ("Moet worden betaald", Toon.LetOp),
            ["Regeling"] = ("Betaalt in termijnen", Toon.Info),
            ["Voldaan"] = ("Betaald", Toon.Goed),
            ["Kwijtgescholden"] = ("Kwijtgescholden", Toon.Rustig),
            ["Civiel"] = ("Bij de rechter", Toon.LetOp),

            // vragen
            ["Gesteld"] = ("Wacht op antwoord", Toon.LetOp),
            ["Beantwoord"] = ("Beantwoord", Toon.Goed),

            // rekeningnummers
            ["InControle"] = ("Wordt gecontroleerd", Toon.Info),
            ["Geblokkeerd"] = ("Geblokkeerd", Toon.Fout),

            // besluiten
            ["Akkoord"] = ("Akkoord", Toon.Goed),
            ["Afwijzen"] = ("Niet akkoord", Toon.Fout),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="status">An enum value, or the name of one.</param>
    /// <exception cref="InvalidOperationException">A status without a word: add it above.</exception>
    public static (string Woord, Toon Toon) Van(object status)
    {
        var naam = status.ToString() ?? "";
        if (Woorden.TryGetValue($"{status.GetType().Name}.{naam}", out var eigen) || Woorden.TryGetValue(naam, out eigen))
        {
            return eigen;
        }

        throw new InvalidOperationException($"Statuswoorden kent {status.GetType().Name}.{naam} niet.");
    }

    public static bool Kent(object status) =>
        Woorden.ContainsKey($"{status.GetType().Name}.{status}") || Woorden.ContainsKey(status.ToString() ?? "");
}
