using PgbPortal.Application.Start;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Web.Infrastructure;

/// <summary>The words and the address of each kind of task; every task begins with a verb.</summary>
internal static class Taakteksten
{
    public static string Tekst(Taak taak) => taak.IsBijBeheerder ? Wachttekst(taak) : Opdracht(taak);

    /// <summary>For who only looks: what waits, not what to do.</summary>
    private static string Wachttekst(Taak taak) => taak.Soort switch
    {
        Taaksoort.OvereenkomstAfmaken or Taaksoort.OvereenkomstDelen => $"De overeenkomst met {taak.Wie} is nog niet af",
        Taaksoort.OvereenkomstWijzigingBekijken => $"{taak.Wie} wil de overeenkomst veranderen",
        Taaksoort.OvereenkomstTekenen => $"De overeenkomst met {taak.Wie} wacht op een handtekening",
        Taaksoort.WijzigingTekenen => $"De wijziging met {taak.Wie} wacht op een handtekening",
        Taaksoort.DeclaratieGoedkeuren => $"Er is akkoord nodig voor {Wat(taak)}",
        Taaksoort.DeclaratieTekortOplossen => $"Er is te weinig geld voor {Wat(taak)}",
        Taaksoort.EigenGeldOvermaken => $"Er is eigen geld nodig voor {Wat(taak)}",
        _ => throw new ArgumentOutOfRangeException(nameof(taak)),
    };

    private static string Opdracht(Taak taak) => taak.Soort switch
    {
        Taaksoort.OvereenkomstMaken => "Maak een zorgovereenkomst met uw zorgverlener",
        Taaksoort.OvereenkomstDelen => $"Controleer en deel de overeenkomst met {taak.Wie}",
        Taaksoort.OvereenkomstAfmaken => $"Maak de overeenkomst met {taak.Wie} af",
        Taaksoort.OvereenkomstWijzigingBekijken => $"Bekijk wat {taak.Wie} wil veranderen",
        Taaksoort.OvereenkomstTekenen or Taaksoort.OvereenkomstTekenenAlsZorgverlener => $"Teken de overeenkomst met {taak.Wie}",
        Taaksoort.OvereenkomstBeoordelen => $"Beoordeel de overeenkomst van {taak.Wie}",
        Taaksoort.OvereenkomstToetsen => $"Toets de overeenkomst van {taak.Wie}",
        Taaksoort.WijzigingTekenen => $"Teken de wijziging van de overeenkomst met {taak.Wie}",
        Taaksoort.WijzigingBeoordelen => $"Beoordeel de wijziging van {taak.Wie}",
        Taaksoort.WijzigingToetsen => $"Toets de wijziging van {taak.Wie}",
        Taaksoort.DeclaratieGoedkeuren => $"Keur {Wat(taak)} goed",
        Taaksoort.DeclaratieTekortOplossen => $"Kies wat u doet: er is te weinig geld voor {Wat(taak)}",
        Taaksoort.EigenGeldOvermaken => $"Maak eigen geld over voor {Wat(taak)}",
        Taaksoort.DeclaratieHerzien => $"Pas de declaratie van {taak.Maand?.Leesbaar} aan",
        Taaksoort.DeclaratieInvullen => $"Vul de uren van {taak.Maand?.Leesbaar} in",
        Taaksoort.DeclaratieToetsen => $"Beoordeel de declaratie van {taak.Maand?.Leesbaar}",
        Taaksoort.RunSamenstellen => taak.Aantal == 1 ? "Stel de betaalrun samen: 1 declaratie" : $"Stel de betaalrun samen: {taak.Aantal} declaraties",
        Taaksoort.RunControleren => "Controleer de betaalrun",
        Taaksoort.RunVrijgeven => "Geef de betaalrun vrij",
        Taaksoort.RunAntwoordInlezen => "Lees het antwoord van de bank in",
        Taaksoort.RekeningnummerBevestigen => taak.Aantal == 1 ? "Controleer 1 nieuw rekeningnummer" : $"Controleer {taak.Aantal} nieuwe rekeningnummers",
        Taaksoort.BankregelsUitzoeken => taak.Aantal == 1 ? "Zoek 1 regel van de bank uit" : $"Zoek {taak.Aantal} regels van de bank uit",
        Taaksoort.MaandloonGeblokkeerd => $"Bekijk waarom het maandloon van {taak.Maand?.Leesbaar} wacht",
        Taaksoort.BoekhoudfoutOplossen => taak.Aantal == 1 ? "Los 1 fout in de boekhouding op" : $"Los {taak.Aantal} fouten in de boekhouding op",
        Taaksoort.InzagesignaalBekijken => taak.Aantal == 1 ? "Bekijk 1 signaal over het logboek" : $"Bekijk {taak.Aantal} signalen over het logboek",
        Taaksoort.NoodgevalBeoordelen => taak.Aantal == 1 ? "Beoordeel 1 gebruik van de noodknop" : $"Beoordeel {taak.Aantal} keer gebruik van de noodknop",
        Taaksoort.RechtenControleren => taak.Aantal == 1 ? "Controleer de rechten van 1 medewerker" : $"Controleer de rechten van {taak.Aantal} medewerkers",
        Taaksoort.PrivacyfunctionarisOntbreekt => "Regel een functionaris gegevensbescherming: nu leest niemand uw logboek",
        Taaksoort.UitnodigingGoedkeuren => $"Keur de code voor {taak.Wie} goed, of niet",
        Taaksoort.RekeningnummerOpgeven => "Geef een ander rekeningnummer op: de bank weigert het oude",
        Taaksoort.GeldTerugbetalen => "Betaal terug wat de SVB te veel betaalde",
        Taaksoort.TermijnTerugbetalen => "Betaal de volgende termijn terug aan de SVB",
        Taaksoort.EigenRekeningnummerOpgeven => "Geef een ander rekeningnummer op voor geld aan de budgethouder: de bank weigert het oude",
        Taaksoort.EigenRekeningnummerBevestigen => taak.Aantal == 1
            ? "Controleer 1 nieuw rekeningnummer van een budgethouder"
            : $"Controleer {taak.Aantal} nieuwe rekeningnummers van budgethouders",
        Taaksoort.ToekenningLooptAf => $"Kijk of {taak.Wie} een nieuw budget nodig heeft",
        Taaksoort.ToekenningConflict => $"Los het tekort op in het budget van {taak.Wie}",
        Taaksoort.VertegenwoordigerBeoordelen => $"Besluit wie het budget van {taak.Wie} beheert",
        Taaksoort.BudgetVaststellen => $"Stel het budget van {taak.Wie} vast",
        Taaksoort.NabestaandeZoeken => $"Zoek een nabestaande voor het eigen geld van {taak.Wie}",
        Taaksoort.AnderTekentOvereenkomst => $"{taak.Wie} leest en tekent de overeenkomst",
        Taaksoort.AnderBeoordeeltOvereenkomst => $"De overeenkomst met {taak.Wie} wordt beoordeeld",
        Taaksoort.AnderTekentWijziging => $"{taak.Wie} leest en tekent de wijziging",
        Taaksoort.AnderBeoordeeltWijziging => $"De gemeente of het zorgkantoor en de SVB bekijken de wijziging met {taak.Wie}",
        Taaksoort.AnderKeurtUrenGoed => $"{taak.Wie} bekijkt de uren van {taak.Maand?.Leesbaar}",
        Taaksoort.AnderPastDeclaratieAan => $"{taak.Wie} past de declaratie van {taak.Maand?.Leesbaar} aan",
        Taaksoort.AnderLostTekortOp => $"{taak.Wie} lost het tekort op voor {Wat(taak)}",
        Taaksoort.AnderLostBudgetprobleemOp => $"Wij betalen {Wat(taak)} nog niet: er is een probleem met het budget",
        Taaksoort.SvbControleertRekeningnummer => $"Wij betalen {Wat(taak)} na de controle van het rekeningnummer",
        Taaksoort.SvbBetaaltOpnieuw => $"Wij betalen {Wat(taak)} opnieuw zodra het rekeningnummer klopt",
        Taaksoort.AnderToetstDeclaratie => $"Een medewerker bekijkt {Wat(taak)}",
        Taaksoort.SvbBetaalt => taak.Declaratie == Declaratiesoort.TeruggaveEigenGeld ? "De SVB betaalt het eigen geld terug" : $"De SVB betaalt {Wat(taak)}",
        Taaksoort.AnderGeeftRunVrij => "Een collega is aan de beurt bij de betaalrun",
        Taaksoort.VraagBeantwoorden => $"Beantwoord de vraag over {taak.Wie}",
        Taaksoort.AntwoordLezen => taak.Wie is null ? "Lees het antwoord van de SVB" : $"Lees het antwoord van {taak.Wie}",
        Taaksoort.BrievenVersturen => taak.Aantal == 1 ? "Verstuur 1 brief" : $"Verstuur {taak.Aantal} brieven",
        Taaksoort.AnderBeantwoordtVraag => taak.Wie is null ? "De SVB beantwoordt uw vraag" : $"{taak.Wie} beantwoordt uw vraag",
        _ => throw new ArgumentOutOfRangeException(nameof(taak)),
    };

    /// <summary>What is asked with a claim, within a sentence.</summary>
    private static string Wat(Taak taak) => taak.Declaratie switch
    {
        Declaratiesoort.Aanvulling => $"de aanvulling over {taak.Maand?.Leesbaar}",
        Declaratiesoort.Correctie => $"de correctie van {taak.Maand?.Leesbaar}",
        Declaratiesoort.Herberekening => $"het nieuwe tarief van {taak.Maand?.Leesbaar}",
        Declaratiesoort.VerantwoordingsvrijBedrag => "het verantwoordingsvrij bedrag",
        Declaratiesoort.Feestdagenuitkering => "de feestdagenuitkering",
        Declaratiesoort.EenmaligeUitkering => "de eenmalige uitkering",
        Declaratiesoort.TeruggaveEigenGeld => "het eigen geld",
        _ => $"de uren van {taak.Maand?.Leesbaar}",
    };

    /// <summary>The step itself: one tap. Who only looks comes to the page that tells about it.</summary>
    public static string Adres(Taak taak) => taak.IsBijBeheerder ? Detailadres(taak) : Stapadres(taak);

    private static string Detailadres(Taak taak) =>
        taak.Declaratie is null ? $"/overeenkomsten/{taak.OnderwerpId}" : $"/declaraties/{taak.OnderwerpId}";

    private static string Stapadres(Taak taak) => taak.Soort switch
    {
        Taaksoort.OvereenkomstMaken => "/overeenkomsten/nieuw",
        Taaksoort.OvereenkomstDelen => $"/overeenkomsten/{taak.OnderwerpId}/controleren",

        // Its page is the list of steps that are still to do.
        Taaksoort.OvereenkomstAfmaken or Taaksoort.OvereenkomstWijzigingBekijken or Taaksoort.AnderTekentOvereenkomst or Taaksoort.AnderBeoordeeltOvereenkomst
            or Taaksoort.AnderTekentWijziging or Taaksoort.AnderBeoordeeltWijziging => $"/overeenkomsten/{taak.OnderwerpId}",
        Taaksoort.OvereenkomstTekenen or Taaksoort.OvereenkomstTekenenAlsZorgverlener or Taaksoort.WijzigingTekenen =>
            $"/overeenkomsten/{taak.OnderwerpId}/ondertekenen",
        Taaksoort.MaandloonGeblokkeerd => $"/overeenkomsten/{taak.OnderwerpId}/maandloon",
        Taaksoort.OvereenkomstBeoordelen or Taaksoort.WijzigingBeoordelen => $"/overeenkomsten/{taak.OnderwerpId}/beoordelen",
        Taaksoort.OvereenkomstToetsen or Taaksoort.WijzigingToetsen => $"/overeenkomsten/{taak.OnderwerpId}/toetsen",
        Taaksoort.DeclaratieGoedkeuren => $"/declaraties/{taak.OnderwerpId}/beoordelen",
        Taaksoort.DeclaratieToetsen => $"/declaraties/{taak.OnderwerpId}/toetsen",
        Taaksoort.DeclaratieInvullen => $"/overeenkomsten/{taak.OnderwerpId}/declareren",
        Taaksoort.EigenGeldOvermaken or Taaksoort.DeclaratieTekortOplossen => $"/declaraties/{taak.OnderwerpId}/tekort",
        Taaksoort.DeclaratieHerzien => $"/declaraties/{taak.OnderwerpId}/herzien",
        Taaksoort.AnderKeurtUrenGoed or Taaksoort.AnderPastDeclaratieAan
            or Taaksoort.AnderLostTekortOp or Taaksoort.AnderLostBudgetprobleemOp or Taaksoort.SvbControleertRekeningnummer or Taaksoort.SvbBetaaltOpnieuw
            or Taaksoort.AnderToetstDeclaratie or Taaksoort.SvbBetaalt => $"/declaraties/{taak.OnderwerpId}",
        Taaksoort.RunSamenstellen => "/betaalruns",
        Taaksoort.RunControleren or Taaksoort.RunVrijgeven or Taaksoort.RunAntwoordInlezen or Taaksoort.AnderGeeftRunVrij => $"/betaalruns/{taak.OnderwerpId}",
        Taaksoort.RekeningnummerBevestigen => "/rekeningnummers",
        Taaksoort.BankregelsUitzoeken => "/bankregels",
        Taaksoort.BoekhoudfoutOplossen => "/boekhouding",
        Taaksoort.InzagesignaalBekijken => "/logboek/signalen",
        Taaksoort.NoodgevalBeoordelen => "/logboek/noodgevallen",
        Taaksoort.RechtenControleren => "/medewerkers/rechten-controleren",
        Taaksoort.PrivacyfunctionarisOntbreekt => "/medewerkers",
        Taaksoort.UitnodigingGoedkeuren => $"/medewerkers/{taak.OnderwerpId}",
        Taaksoort.RekeningnummerOpgeven => "/rekeningnummer",
        Taaksoort.GeldTerugbetalen or Taaksoort.TermijnTerugbetalen => $"/terugbetalen/{taak.OnderwerpId}",
        Taaksoort.EigenRekeningnummerOpgeven => "/eigen-rekeningnummer",
        Taaksoort.EigenRekeningnummerBevestigen => "/rekeningnummers/budgethouders",
        Taaksoort.VertegenwoordigerBeoordelen => $"/budgethouders/{taak.OnderwerpId}/voorstel",
        Taaksoort.NabestaandeZoeken => $"/budgethouders/{taak.OnderwerpId}/vertegenwoordiger",
        Taaksoort.VraagBeantwoorden or Taaksoort.AntwoordLezen or Taaksoort.AnderBeantwoordtVraag => $"/vragen/{taak.OnderwerpId}",
        Taaksoort.BrievenVersturen => "/brieven",
        Taaksoort.BudgetVaststellen => $"/toekenningen/{taak.OnderwerpId}/vaststelling",
        Taaksoort.ToekenningLooptAf or Taaksoort.ToekenningConflict => $"/toekenningen/{taak.OnderwerpId}",
        _ => throw new ArgumentOutOfRangeException(nameof(taak)),
    };
}
