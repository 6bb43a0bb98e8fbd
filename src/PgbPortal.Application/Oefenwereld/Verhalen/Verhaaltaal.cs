using System.Globalization;
using System.Text.Json;
using PgbPortal.Application.Scenarios;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Oefenwereld.Verhalen;

/// <summary>Says in a sentence what a step is, for who never saw the file.</summary>
internal sealed class Verhaaltaal(Scenario scenario)
{
    private readonly Scenariobestand _bestand = scenario.Bestand;

    /// <summary>"Kees Begeleiding dient een declaratie in over maart 2026."</summary>
    public string Zin(int nummer)
    {
        var stap = _bestand.Stappen[nummer - 1];
        var wie = _bestand.Onderwerp(stap.Door);
        return stap.Actie switch
        {
            "BerichtOntvangen" => $"{_bestand.Verstrekkernaam(Veld(stap, "afzender")).MetHoofdletter} stuurt een bericht over {Budgethouderbudget(stap)}.",
            "ToekenningRegistreren" => $"{wie} legt {Budgethouderbudget(stap)} vast.",
            "ToekenningWijzigen" => $"{wie} verandert {Budgethouderbudget(stap)}.",
            "ToekenningIntrekken" => $"{wie} trekt budget {Veld(stap, "budget")} in.",
            "ToekenningBeeindigen" => $"{wie} laat budget {Veld(stap, "budget")} eerder stoppen.",
            "BudgetVaststellen" => $"{wie} stelt budget {Veld(stap, "budget")} vast.",
            "TijdVerstrijkt" => "Er gaat tijd voorbij.",
            "Bekijken" => $"{wie} wil {Ding(Veld(stap, "object"), stap.Door)} bekijken.",
            _ when stap.Actie.StartsWith("Zorgovereenkomst", StringComparison.Ordinal) => Overeenkomstzin(stap, wie),
            _ when stap.Actie.StartsWith("Declaratie", StringComparison.Ordinal) => Declaratiezin(stap, wie),
            _ when stap.Actie.StartsWith("Vertegenwoordiger", StringComparison.Ordinal) || stap.Actie.StartsWith("Meekijker", StringComparison.Ordinal) =>
                Helperzin(stap, wie),
            _ => Geldzin(stap, wie),
        };
    }

    /// <summary>What a name of the story is, for this reader: "de declaratie over maart 2026", "de overeenkomst met Kees Begeleiding".</summary>
    public string Ding(string naam, string? lezer = null)
    {
        var basis = naam.EndsWith("-TWK", StringComparison.Ordinal) ? naam[..^4] : naam;
        if (_bestand.Stappen.FirstOrDefault(s => Veld(s, "zorgovereenkomst") == basis && s.Actie == "ZorgovereenkomstOpstellen") is { } overeenkomst)
        {
            return Overeenkomst(overeenkomst, lezer);
        }

        if (_bestand.Stappen.FirstOrDefault(s => Veld(s, "declaratie") == basis && !s.Actie.EndsWith("Beoordelen", StringComparison.Ordinal)) is { } declaratie)
        {
            var tekst = Declaratie(declaratie);
            return basis == naam ? tekst : $"de nieuwe berekening van {tekst}";
        }

        return _bestand.Personen?.ContainsKey(naam) == true ? $"het dossier van {_bestand.VolleNaam(naam)}"
            : naam.Contains('/', StringComparison.Ordinal) ? $"een deel van {Ding(naam[..naam.IndexOf('/', StringComparison.Ordinal)], lezer)}"
            : $"budget {naam}";
    }

    public string Onderwerp(string sleutel) => _bestand.Onderwerp(sleutel);

    public string Naam(string sleutel) => _bestand.VolleNaam(sleutel);

    /// <summary>In the middle of a sentence.</summary>
    public string Betaler(string sleutel) => _bestand.Verstrekkernaam(sleutel);

    private string Overeenkomstzin(Stapdeel stap, string wie)
    {
        var dit = Ding(Veld(stap, "zorgovereenkomst"), stap.Door);
        return stap.Actie switch
        {
            "ZorgovereenkomstOpstellen" => $"{wie} maakt {dit}.",
            "ZorgovereenkomstAanpassen" => $"{wie} past {dit} aan.",
            "ZorgovereenkomstDelen" => $"{wie} deelt {dit}, om te laten tekenen.",
            "ZorgovereenkomstOndertekenen" => $"{wie} tekent {dit}.",
            "ZorgovereenkomstWijzigen" => $"{wie} wil {dit} veranderen vanaf {Dag(stap, "ingangsdatum")}.",
            "ZorgovereenkomstBeeindigen" => $"{wie} stopt {dit} na {Dag(stap, "laatsteDag")}.",
            _ => Oordeel(stap, wie, dit),
        };
    }

    private string Declaratiezin(Stapdeel stap, string wie)
    {
        var dit = Ding(Veld(stap, "declaratie"));
        return stap.Actie switch
        {
            "DeclaratieIndienen" => $"{wie} dient een declaratie in over {Maandnaam(stap)}.",
            "DeclaratieAanvullen" => $"{wie} dient nog uren in over {Maandnaam(stap)}.",
            "DeclaratieHerzien" => $"{wie} verbetert {dit}.",
            "DeclaratieIntrekken" => $"{wie} trekt {dit} in.",
            "DeclaratieCorrigeren" => $"{wie} corrigeert {Ding(Veld(stap, "origineel"))}.",
            _ => Oordeel(stap, wie, dit),
        };
    }

    private string Helperzin(Stapdeel stap, string wie)
    {
        var voor = Veld(stap, "budgethouder") is { Length: > 0 } dossier ? _bestand.VolleNaam(dossier) : "";
        var helper = Veld(stap, "persoon") is { Length: > 0 } persoon ? _bestand.VolleNaam(persoon) : "";
        return stap.Actie switch
        {
            "VertegenwoordigerVoorstellen" => $"{wie} vraagt of {helper} vertegenwoordiger van {voor} mag worden.",
            "VertegenwoordigerBeoordelen" => Veld(stap, "besluit") == "akkoord"
                ? $"{wie} keurt de vertegenwoordiger van {voor} goed."
                : $"{wie} wijst de vertegenwoordiger van {voor} af.",
            "VertegenwoordigerWijzigen" => Veld(stap, "soortWijziging") == "beeindigen"
                ? $"{wie} laat {helper} stoppen als vertegenwoordiger van {voor}."
                : $"{wie} maakt {helper} vertegenwoordiger van {voor}.",
            "MeekijkerToevoegen" => $"{wie} laat {helper} meekijken in het dossier van {voor}.",
            _ => $"{wie} laat {helper} niet meer meekijken bij {voor}.",
        };
    }

    private string Geldzin(Stapdeel stap, string wie)
    {
        var dit = Ding(Veld(stap, "declaratie"));
        return stap.Actie switch
        {
            "TekortOplossen" => Veld(stap, "keuze") switch
            {
                "deels" => $"{wie} laat betalen wat er nog is voor {dit}.",
                "storten" => $"{wie} kiest zelf bij te betalen voor {dit}.",
                _ => $"{wie} annuleert {dit}.",
            },
            "VerantwoordingsvrijBedragOpvragen" => $"{wie} vraagt {Geld(stap)} verantwoordingsvrij bedrag op.",
            "FeestdagenuitkeringAanvragen" => $"{wie} vraagt een feestdagenuitkering van {Geld(stap)} aan.",
            "EenmaligeUitkeringAanvragen" => $"{wie} vraagt een eenmalige uitkering van {Geld(stap)} aan.",
            "StortingOntvangen" => $"{wie} boekt {Geld(stap)} van {_bestand.VolleNaam(Veld(stap, "budgethouder"))}.",
            "ZiekMelden" => $"{wie} meldt {Zorgverlener(stap)} ziek vanaf {Dag(stap, "eersteDag")}.",
            "HerstelMelden" => $"{wie} meldt {Zorgverlener(stap)} beter vanaf {Dag(stap, "eersteWerkdag")}.",
            "IbanWijzigen" => $"{wie} geeft een nieuw rekeningnummer op voor {_bestand.VolleNaam(Veld(stap, "van"))}.",
            "IbanGoedkeuren" => $"{wie} keurt het nieuwe rekeningnummer van {_bestand.VolleNaam(Veld(stap, "van"))} goed.",
            "BetaalrunOpstellen" => $"{wie} maakt een betaalrun.",
            "BetaalrunVrijgeven" => $"{wie} geeft de betaalrun vrij.",
            "BankafschriftVerwerken" => $"{wie} stuurt geld terug: {Terug(stap)}.",
            "VorderingInstellen" => $"{wie} vraagt geld terug van {_bestand.VolleNaam(Veld(stap, "debiteur"))}.",
            "OverlijdenVerwerken" => $"{wie} meldt dat {_bestand.VolleNaam(Veld(stap, "persoon"))} is overleden.",
            _ => throw new InvalidOperationException($"Voor {stap.Actie} is er geen zin."),
        };
    }

    private static string Oordeel(Stapdeel stap, string wie, string dit) => Veld(stap, "besluit") switch
    {
        "akkoord" => $"{wie} keurt {dit} goed.",
        "terugsturen" => $"{wie} stuurt {dit} terug.",
        _ => $"{wie} wijst {dit} af.",
    };

    private string Overeenkomst(Stapdeel opstellen, string? lezer)
    {
        var (budgethouder, zorgverlener) = (Veld(opstellen, "budgethouder"), Veld(opstellen, "zorgverlener"));
        return lezer == zorgverlener ? $"de overeenkomst met {_bestand.VolleNaam(budgethouder)}"
            : lezer == budgethouder ? $"de overeenkomst met {_bestand.VolleNaam(zorgverlener)}"
            : $"de overeenkomst van {_bestand.VolleNaam(budgethouder)} met {_bestand.VolleNaam(zorgverlener)}";
    }

    private string Declaratie(Stapdeel stap) => stap.Actie switch
    {
        "DeclaratieCorrigeren" => $"de correctie van {Ding(Veld(stap, "origineel"))}",
        "VerantwoordingsvrijBedragOpvragen" => "het verantwoordingsvrije bedrag",
        "FeestdagenuitkeringAanvragen" => "de feestdagenuitkering",
        "EenmaligeUitkeringAanvragen" => "de eenmalige uitkering",
        _ => Maandnaam(stap) is { Length: > 0 } maand ? $"de declaratie over {maand}" : "de declaratie",
    };

    private string Budgethouderbudget(Stapdeel stap)
    {
        var bsn = Veld(stap, "bsn");
        return (_bestand.Personen ?? new Dictionary<string, Persoondeel>()).Values.FirstOrDefault(p => p.Bsn == bsn) is { } persoon
            ? $"het budget van {persoon.Naam}"
            : "een budget";
    }

    private string Zorgverlener(Stapdeel stap) =>
        _bestand.Stappen.FirstOrDefault(s => s.Actie == "ZorgovereenkomstOpstellen" && Veld(s, "zorgovereenkomst") == Veld(stap, "zorgovereenkomst")) is { } opstellen
            ? _bestand.VolleNaam(Veld(opstellen, "zorgverlener"))
            : "de zorgverlener";

    private string Terug(Stapdeel stap) => stap.Met is { } met && met.TryGetProperty("teruggekomen", out var lijst)
        ? string.Join(" en ", lijst.EnumerateArray().Select(t =>
            $"{new Bedrag(t.GetProperty("bedrag").GetInt64())} voor {_bestand.VolleNaam(t.GetProperty("ontvanger").GetString()!)}"))
        : "een betaling";

    private static string Geld(Stapdeel stap) => stap.Met is { } met && met.TryGetProperty("bedrag", out var bedrag) ? $"{new Bedrag(bedrag.GetInt64())}" : "geld";

    private static string Maandnaam(Stapdeel stap) => Maand.TryParse(Veld(stap, "maand"), out var maand) ? maand.Leesbaar : "";

    private static string Dag(Stapdeel stap, string veld) =>
        DateOnly.TryParseExact(Veld(stap, veld), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag.Lang() : "een andere dag";

    private static string Veld(Stapdeel stap, string veld) =>
        stap.Met is { ValueKind: JsonValueKind.Object } met && met.TryGetProperty(veld, out var waarde) && waarde.ValueKind == JsonValueKind.String
            ? waarde.GetString()! : "";
}
