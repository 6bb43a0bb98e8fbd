using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>One address of the portal, as a person wrote it down.</summary>
/// <param name="Soort">What the key in the address is of; empty when there is none.</param>
/// <param name="Wie">The kinds of users that may, for what is theirs; "open" is everybody, "alle" who is signed in.</param>
/// <param name="Handelingen">GET, POST, or POST and the name of a handler.</param>
internal sealed record Eindpunt(string Route, string Soort, IReadOnlySet<string> Wie, IReadOnlyList<string> Handelingen)
{
    /// <summary>With this key, and something that fits in what else stands in it.</summary>
    public string Adres(Guid sleutel) => Regex.Replace(Route, @"\{(\w+)(:\w+)?\??\}", gat => gat.Groups[1].Value switch
    {
        "nummer" => "1",
        "status" => "404",
        "weg" => "digid",
        _ => $"{sleutel}",
    });

    // Who works by a mandate is a consulent there, without the emergency button.
    public bool Mag(string soort) => Wie.Contains("open") || Wie.Contains("alle") || Wie.Contains(soort)
        || (soort == "mandaat" && Wie.Contains("cons") && Route != "/noodknop");
}

/// <summary>
/// Who may open what, by hand and apart from the code (docs/autorisatiematrix.md says why). An address or handler that does not stand
/// here fails a test, and so does one that is gone. Kinds: burger, org, cons, toets, beheer, priv, decl, recht, sal, fin, kcc, aud.
/// </summary>
internal static class Toestaantabel
{
    private const string Tekst =
        """
        /                                          | -              | alle                                   | GET
        /aanmelden                                 | -              | open                                   | GET POST
        /aanmelden/mislukt                         | -              | open                                   | GET
        /aanmelden/naar/{weg}                      | -              | open                                   | GET
        /aanmelden/afgemeld/{weg}                  | -              | open                                   | POST
        /inloggen                                  | -              | open                                   | GET POST
        /inloggen/code                             | -              | open                                   | GET POST
        /inloggen/herstelcode                      | -              | open                                   | GET POST
        /inloggen/uitnodiging                      | -              | open                                   | GET POST
        /inloggen/instellen                        | -              | open                                   | GET POST
        /inloggen/hulp                             | -              | open                                   | GET
        /wachtwoord                                | -              | cons toets beheer priv decl recht sal fin kcc aud | GET POST
        /afmelden                                  | -              | open                                   | GET POST
        /bevestigen                                | -              | alle                                   | GET POST
        /dossier                                   | -              | alle                                   | GET POST
        /sessies                                   | -              | alle                                   | GET POST.Een POST.Alle
        /sessies/verlengen                         | -              | alle                                   | GET
        /fout/{status:int}                         | -              | open                                   | GET
        /oefenwereld                               | -              | open                                   | GET POST.Opnieuw POST.Verder
        /oefenwereld/rondleiding                   | -              | open                                   | GET
        /oefenwereld/verhaal                       | -              | open                                   | GET POST.Kies POST.Terug POST.Volgende
        /hulp                                      | -              | open                                   | GET
        /hulp/terugbellen                          | -              | burger org                             | GET POST
        /privacy                                   | -              | open                                   | GET
        /status                                    | -              | open                                   | GET
        /toegankelijkheid                          | -              | open                                   | GET
        /woorden                                   | -              | open                                   | GET
        /taal                                      | -              | open                                   | GET POST
        /vormgeving                                | -              | open                                   | GET POST
        /.well-known/security.txt                  | -              | open                                   | GET
        /.well-known/change-password               | -              | open                                   | GET
        /robots.txt                                | -              | open                                   | GET
        /gezond                                    | -              | open                                   | GET
        /gezond/klaar                              | -              | open                                   | GET
        /budgethouders                             | -              | cons                                   | GET POST
        /budgethouders/{id:guid}                   | Budgethouder   | cons                                   | GET
        /budgethouders/{id:guid}/vertegenwoordiger | Budgethouder   | cons kcc                               | GET POST
        /budgethouders/{id:guid}/vertegenwoordiger/{vertegenwoordiger:guid}/beeindigen | Budgethouder | cons kcc | GET POST
        /budgethouders/{id:guid}/voorstel          | Budgethouder   | cons                                   | GET POST
        /toekenningen/nieuw                        | -              | cons                                   | GET POST
        /toekenningen/{id:guid}                    | Toekenning     | cons toets                             | GET
        /toekenningen/{id:guid}/afdrukken          | Toekenning     | cons toets                             | GET
        /toekenningen/{id:guid}/wijzigen           | Toekenning     | cons                                   | GET POST
        /toekenningen/{id:guid}/beeindigen         | Toekenning     | cons                                   | GET POST
        /toekenningen/{id:guid}/intrekken          | Toekenning     | cons                                   | GET POST
        /toekenningen/{id:guid}/vaststelling       | Toekenning     | cons toets                             | GET POST
        /budget                                    | -              | burger                                 | GET
        /budget/jaaroverzicht                      | -              | burger                                 | GET
        /budget/jaaroverzicht/csv                  | -              | burger                                 | GET
        /budget/jaaroverzicht/xlsx                 | -              | burger                                 | GET
        /budget/toekenningsoverzicht               | -              | burger                                 | GET
        /budget/{id:guid}                          | Functiebudget  | burger cons toets                      | GET
        /budget/{id:guid}/csv                      | Functiebudget  | burger cons toets                      | GET
        /budget/{id:guid}/xlsx                     | Functiebudget  | burger cons toets                      | GET
        /budget/{id:guid}/opvragen                 | Functiebudget  | burger                                 | GET POST
        /eigen-geld                                | -              | burger                                 | GET
        /eigen-geld/terugvragen                    | -              | burger                                 | GET POST
        /inzage                                    | -              | burger                                 | GET
        /inzage/csv                                | -              | burger                                 | GET
        /inzage/xlsx                               | -              | burger                                 | GET
        /mijn-gegevens                             | -              | burger                                 | GET
        /mijn-gegevens/bestand                     | -              | burger                                 | GET
        /logboek                                   | -              | priv aud                               | GET POST
        /logboek/signalen                          | -              | priv aud                               | GET POST
        /medewerkers                               | -              | beheer                                 | GET
        /mandaten                                  | -              | beheer                                 | GET POST
        /mandaten/geven                            | -              | beheer                                 | GET POST
        /werklijst                                 | -              | cons toets decl recht kcc              | GET POST
        /werklijst/vervanging                      | -              | cons toets decl recht kcc              | GET POST.Nieuw POST.Stop
        /werklijst/{id:guid}                       | Vraag          | cons toets decl recht kcc              | GET POST
        /huisstijl                                 | -              | beheer                                 | GET POST.Stijl POST.Logo POST.Logoweg
        /huisstijl/{id:guid}.css                   | Verstrekker            | open                                   | GET
        /huisstijl/{id:guid}.png                   | Verstrekker            | open                                   | GET
        /bewaren                                   | -              | priv aud                               | GET POST POST.Opheffen
        /logboek/noodgevallen                      | -              | priv aud                               | GET POST
        /dossier-openen                            | -              | kcc                                    | GET POST POST.Sluiten
        /noodknop                                  | -              | cons toets kcc                         | GET POST POST.Sluiten
        /medewerkers/rechten-controleren           | -              | beheer                                 | GET POST
        /medewerkers/uitnodigen                    | -              | beheer                                 | GET POST
        /medewerkers/{id:guid}/rechten             | Medewerker     | beheer                                 | GET POST
        /medewerkers/{id:guid}                     | Medewerker     | beheer                                 | GET POST
        /eigen-rekeningnummer                      | -              | burger                                 | GET POST
        /meekijkers                                | -              | burger                                 | GET POST
        /meekijkers/voorstellen                    | -              | burger                                 | GET POST
        /overeenkomsten                            | -              | burger org cons toets decl recht kcc aud | GET
        /overeenkomsten/nieuw                      | -              | burger                                 | GET POST
        /overeenkomsten/{id:guid}                  | Overeenkomst   | burger org cons toets decl recht kcc aud | GET
        /overeenkomsten/{id:guid}/afdrukken        | Overeenkomst   | burger org cons toets decl recht kcc aud | GET
        /overeenkomsten/{id:guid}/soort            | Overeenkomst   | burger                                 | GET POST
        /overeenkomsten/{id:guid}/periode          | Overeenkomst   | burger                                 | GET POST
        /overeenkomsten/{id:guid}/zorg/{nummer:int?} | Overeenkomst | burger                                 | GET POST
        /overeenkomsten/{id:guid}/controleren      | Overeenkomst   | burger                                 | GET POST
        /overeenkomsten/{id:guid}/voorstellen      | Overeenkomst   | burger org                             | GET POST
        /overeenkomsten/{id:guid}/ondertekenen     | Overeenkomst   | burger org                             | GET POST
        /overeenkomsten/{id:guid}/intrekken        | Overeenkomst   | burger                                 | GET POST
        /overeenkomsten/{id:guid}/wijzigen         | Overeenkomst   | burger                                 | GET POST
        /overeenkomsten/{id:guid}/wijziging-intrekken | Overeenkomst | burger                                | GET POST
        /overeenkomsten/{id:guid}/stoppen          | Overeenkomst   | burger org                             | GET POST
        /overeenkomsten/{id:guid}/ziekte           | Overeenkomst   | burger sal                             | GET POST
        /overeenkomsten/{id:guid}/maandloon        | Overeenkomst   | burger decl sal kcc aud                | GET
        /overeenkomsten/{id:guid}/feestdagen       | Overeenkomst   | burger                                 | GET POST
        /overeenkomsten/{id:guid}/eenmalig         | Overeenkomst   | burger decl                            | GET POST
        /overeenkomsten/{id:guid}/beoordelen       | Overeenkomst   | toets                                  | GET POST
        /overeenkomsten/{id:guid}/toetsen          | Overeenkomst   | recht                                  | GET POST
        /overeenkomsten/{overeenkomstId:guid}/declareren | Overeenkomst | burger org decl                    | GET POST
        /declareren                                | -              | burger org decl                        | GET
        /declaraties                               | -              | burger org cons toets decl fin kcc aud | GET
        /declaraties/csv                           | -              | burger org                             | GET
        /declaraties/xlsx                          | -              | burger org                             | GET
        /declaraties/{id:guid}                     | Declaratie     | burger org cons toets decl fin kcc aud | GET
        /declaraties/{id:guid}/urenbriefje         | Declaratie     | burger org cons toets decl fin kcc aud | GET
        /declaraties/{id:guid}/bevestiging         | Declaratie     | burger org cons toets decl fin kcc aud | GET
        /declaraties/{id:guid}/beoordelen          | Declaratie     | burger                                 | GET POST
        /declaraties/{id:guid}/herzien             | Declaratie     | burger org                             | GET POST
        /declaraties/{id:guid}/intrekken           | Declaratie     | burger                                 | GET POST
        /declaraties/{id:guid}/corrigeren          | Declaratie     | burger decl                            | GET POST
        /declaraties/{id:guid}/tekort              | Declaratie     | burger                                 | GET POST
        /declaraties/{id:guid}/toetsen             | Declaratie     | toets decl                             | GET POST
        /betalingen                                | -              | burger org                             | GET
        /betalingen/csv                            | -              | burger org                             | GET
        /betalingen/xlsx                           | -              | burger org                             | GET
        /betalingen/jaaroverzicht                  | -              | burger org                             | GET
        /betalingen/{id:guid}/afdrukken            | Betaling       | burger org cons toets decl fin kcc aud | GET
        /betalingen/{id:guid}                      | Betaling       | burger org cons toets decl fin kcc aud | GET
        /terugbetalen                              | -              | burger org                             | GET
        /terugbetalen/csv                          | -              | burger org                             | GET
        /terugbetalen/xlsx                         | -              | burger org                             | GET
        /terugbetalen/inhouden                     | -              | burger org                             | GET
        /terugbetalen/{id:guid}                    | Vordering      | burger org                             | GET
        /rekeningnummer                            | -              | burger org                             | GET POST
        /rekeningnummers                           | -              | fin                                    | GET POST
        /rekeningnummers/budgethouders             | -              | fin                                    | GET POST
        /vorderingen                               | -              | fin aud                                | GET
        /vorderingen/csv                           | -              | fin aud                                | GET
        /vorderingen/xlsx                          | -              | fin aud                                | GET
        /vorderingen/tegoeden                      | -              | fin aud                                | GET
        /vorderingen/nieuw/{overeenkomstId:guid}   | Overeenkomst   | fin                                    | GET POST
        /vorderingen/{id:guid}                     | Vordering      | fin aud                                | GET
        /vorderingen/{id:guid}/ontvangst           | Vordering      | fin                                    | GET POST
        /vorderingen/{id:guid}/regeling            | Vordering      | fin                                    | GET POST
        /vorderingen/{id:guid}/sluiten             | Vordering      | fin                                    | GET POST
        /betaalruns                                | -              | fin aud                                | GET POST
        /betaalruns/csv                            | -              | fin aud                                | GET
        /betaalruns/xlsx                           | -              | fin aud                                | GET
        /betaalruns/antwoord                       | -              | fin                                    | GET POST
        /betaalruns/wacht                          | -              | fin aud                                | GET
        /betaalruns/wacht/maandlonen               | -              | fin aud                                | GET
        /betaalruns/zoeken                         | -              | fin aud                                | GET
        /betaalruns/{id:guid}                      | Betaalrun      | fin aud                                | GET POST.Controleren POST.Vrijgeven POST.Aanbieden
        /betaalruns/{id:guid}/bestand              | Betaalrun      | fin                                    | GET
        /betaalruns/{id:guid}/oefenbank            | Betaalrun      | fin                                    | GET
        /bankafschriften                           | -              | fin aud                                | GET POST
        /bankafschriften/{id:guid}                 | Bankafschrift  | fin aud                                | GET
        /bankregels                                | -              | fin aud                                | GET
        /bankregels/{id:guid}                      | Bankregel      | fin aud                                | GET POST POST.Boeken POST.Zoeken
        /boekhouding                               | -              | fin aud                                | GET
        /boekhouding/{id:guid}                     | Boekhoudfout   | fin aud                                | GET POST
        /berichten                                 | -              | cons                                   | GET
        /berichten/inlezen                         | -              | cons                                   | GET POST
        /berichten/{id:guid}                       | Bericht        | cons                                   | GET
        /berichten/{id:guid}/bestand               | Bericht        | cons                                   | GET
        /postvak                                   | -              | burger org cons toets                  | GET
        /postvak/instellingen                      | -              | burger org                             | GET POST.Adres POST.Opnieuw POST.Code POST.Keuze POST.Weg POST.Anders POST.Brief POST.GeenBrief
        /postvak/{id:guid}                         | Kennisgeving   | burger org cons toets                  | GET POST.Archief POST.Terug
        /postvak/{id:guid}/bestand                 | Kennisgeving   | burger org cons toets                  | GET
        /brieven                                   | -              | kcc aud                                | GET
        /brieven/{id:guid}                         | Brief          | kcc aud                                | GET POST
        /ervaring                                  | -              | alle                                   | GET POST
        /ervaringen                                | -              | decl recht sal fin kcc aud             | GET
        /vragen                                    | -              | burger org cons kcc aud                | GET
        /vragen/nieuw                              | -              | burger org                             | GET POST
        /vragen/{id:guid}                          | Vraag          | burger org cons kcc aud                | GET POST.Antwoord POST.Vervolg POST.Intrekken
        """;

    public static IReadOnlyList<Eindpunt> Alle { get; } = [.. Tekst.Split('\n').Select(r => r.Split('|', StringSplitOptions.TrimEntries)).Select(c =>
        new Eindpunt(c[0], c[1] == "-" ? "" : c[1], c[2].Split(' ').ToHashSet(StringComparer.Ordinal), c[3].Split(' ')))];
}
