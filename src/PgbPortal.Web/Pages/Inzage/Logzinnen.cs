using System.Collections.Frozen;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Inzage;

/// <summary>A line of the care log in words that everybody understands: who, what and why.</summary>
internal static class Logzinnen
{
    /// <summary>What somebody did, behind "Een consulent van gemeente Westland".</summary>
    private static readonly FrozenDictionary<string, string> Zinnen = new Dictionary<Type, string>
    {
        [typeof(StartBekijken)] = "opende de startpagina van het dossier",
        [typeof(Bekijken)] = "opende het dossier",
        [typeof(BudgethouderBekijken)] = "bekeek het dossier",
        [typeof(BudgethoudersBekijken)] = "bekeek de lijst met budgethouders",
        [typeof(ToekenningRegistreren)] = "legde een toekenning vast",
        [typeof(ToekenningWijzigen)] = "veranderde de toekenning",
        [typeof(ToekenningBekijken)] = "bekeek de toekenning",
        [typeof(BudgetVaststellen)] = "stelde het budget vast",
        [typeof(VaststellingBekijken)] = "bekeek de vaststelling van het budget",
        [typeof(BudgetBekijken)] = "bekeek het budget",
        [typeof(JaaroverzichtBekijken)] = "bekeek het jaaroverzicht",
        [typeof(EigenGeldBekijken)] = "bekeek het eigen geld",
        [typeof(FunctiebudgetBekijken)] = "bekeek alle bedragen van een budget",
        [typeof(VertegenwoordigerWijzigen)] = "veranderde wie het pgb regelt",
        [typeof(VertegenwoordigerVoorstellen)] = "stelde voor wie het pgb gaat regelen",
        [typeof(VertegenwoordigerBeoordelen)] = "besliste wie het pgb gaat regelen",
        [typeof(MeekijkersBekijken)] = "bekeek wie mag meekijken",
        [typeof(MeekijkerToevoegen)] = "liet iemand meekijken",
        [typeof(MeekijkerVerwijderen)] = "liet iemand stoppen met meekijken",
        [typeof(BerichtOntvangen)] = "stuurde een bericht over de toekenning",
        [typeof(BerichtBekijken)] = "bekeek een bericht over de toekenning",
        [typeof(KennisgevingenBekijken)] = "bekeek de berichten",
        [typeof(KennisgevingLezen)] = "las een bericht",
        [typeof(KennisgevingArchiveren)] = "borg een bericht op",
        [typeof(BriefBekijken)] = "opende een brief",
        [typeof(BriefVersturen)] = "verstuurde een brief",
        [typeof(VragenBekijken)] = "bekeek de vragen",
        [typeof(VraagBekijken)] = "bekeek een vraag",
        [typeof(VraagVoorbereiden)] = "begon een vraag",
        [typeof(VraagStellen)] = "stelde een vraag",
        [typeof(VraagVervolgen)] = "vroeg door",
        [typeof(VraagIntrekken)] = "trok een vraag in",
        [typeof(VraagBeantwoorden)] = "beantwoordde een vraag",
        [typeof(ZorgverlenerZoeken)] = "zocht een zorgverlener op",
        [typeof(ZorgovereenkomstOpstellen)] = "maakte een zorgovereenkomst",
        [typeof(ZorgovereenkomstconceptBekijken)] = "bekeek een zorgovereenkomst die nog niet klaar is",
        [typeof(ZorgovereenkomstDelen)] = "deelde een zorgovereenkomst",
        [typeof(ZorgovereenkomstAanpassen)] = "paste een zorgovereenkomst aan",
        [typeof(ZorgovereenkomstOndertekenen)] = "tekende een zorgovereenkomst",
        [typeof(ZorgovereenkomstIntrekken)] = "trok een zorgovereenkomst in",
        [typeof(ZorgovereenkomstBeoordelen)] = "beoordeelde een zorgovereenkomst",
        [typeof(BeoordelingBekijken)] = "bekeek een zorgovereenkomst om te beoordelen",
        [typeof(ZorgovereenkomstToetsen)] = "controleerde een zorgovereenkomst",
        [typeof(ZorgovereenkomstWijzigen)] = "stelde een wijziging van een zorgovereenkomst voor",
        [typeof(WijzigingIntrekken)] = "trok een wijziging van een zorgovereenkomst in",
        [typeof(ZorgovereenkomstBeeindigen)] = "beëindigde een zorgovereenkomst",
        [typeof(ZorgovereenkomstenBekijken)] = "bekeek de zorgovereenkomsten",
        [typeof(ZorgovereenkomstBekijken)] = "bekeek een zorgovereenkomst",
        [typeof(ZiekMelden)] = "meldde een zorgverlener ziek",
        [typeof(HerstelMelden)] = "meldde een zorgverlener beter",
        [typeof(MaandloonBekijken)] = "bekeek het maandloon",
        [typeof(OverlijdenVerwerken)] = "verwerkte een overlijden",
        [typeof(DeclareerbareOvereenkomstenBekijken)] = "bekeek waarvoor u kunt declareren",
        [typeof(DeclaratieVoorbereiden)] = "begon een declaratie",
        [typeof(DeclaratieControleren)] = "liet een declaratie narekenen",
        [typeof(DeclaratieIndienen)] = "diende een declaratie in",
        [typeof(DeclaratieHerzien)] = "paste een declaratie aan",
        [typeof(DeclaratieBeoordelen)] = "nam een besluit over een declaratie",
        [typeof(DeclaratieIntrekken)] = "trok een declaratie in",
        [typeof(DeclaratieCorrigeren)] = "verbeterde een declaratie",
        [typeof(DeclaratieToetsen)] = "controleerde een declaratie",
        [typeof(DeclaratiesBekijken)] = "bekeek de declaraties",
        [typeof(DeclaratieBekijken)] = "bekeek een declaratie",
        [typeof(DeclaratiesDownloaden)] = "haalde de declaraties op als bestand",
        [typeof(TekortOplossen)] = "loste een tekort op",
        [typeof(UitkeringVoorbereiden)] = "begon een aanvraag voor een uitkering",
        [typeof(VerantwoordingsvrijBedragOpvragen)] = "vroeg het verantwoordingsvrije bedrag op",
        [typeof(FeestdagenuitkeringAanvragen)] = "vroeg een feestdagenuitkering aan",
        [typeof(EenmaligeUitkeringAanvragen)] = "vroeg een eenmalige uitkering aan",
        [typeof(BetalingenBekijken)] = "bekeek de betalingen",
        [typeof(BetalingBekijken)] = "bekeek een betaling",
        [typeof(JaarontvangstenBekijken)] = "bekeek wat er dit jaar is betaald",
        [typeof(BetalingZoeken)] = "zocht een betaling op",
        [typeof(BetalingenDownloaden)] = "haalde de betalingen op als bestand",
        [typeof(StortingOntvangen)] = "boekte eigen geld",
        [typeof(BankregelBoeken)] = "boekte geld dat binnenkwam",
        [typeof(VorderingInstellen)] = "besloot dat er geld terug moet",
        [typeof(VorderingVoorbereiden)] = "bereidde een vordering voor",
        [typeof(VorderingBekijken)] = "bekeek een vordering",
        [typeof(VorderingBijwerken)] = "veranderde een vordering",
        [typeof(TerugbetalingenBekijken)] = "bekeek wat u terugbetaalt",
        [typeof(TerugbetalingBekijken)] = "bekeek een terugbetaling",
        [typeof(InhoudingenBekijken)] = "bekeek wat van betalingen af gaat",
        [typeof(BudgethouderIbanWijzigen)] = "veranderde het rekeningnummer",
        [typeof(BudgethouderIbanGoedkeuren)] = "controleerde het rekeningnummer",
        [typeof(BudgethouderrekeningBekijken)] = "bekeek het rekeningnummer",
        [typeof(DossierOpenen)] = "opende het dossier voor een vraag, een brief of een gesprek",
        [typeof(GegevensOphalen)] = "haalde alle gegevens op",
        [typeof(LogboekDoorzoeken)] = "zocht in het logboek",
        [typeof(InzagesignalenBekijken)] = "bekeek de signalen over het logboek",
        [typeof(InzagesignaalAfhandelen)] = "handelde een signaal af",
        [typeof(BewaarplichtInstellen)] = "hield het dossier langer vast",
        [typeof(BewaarplichtOpheffen)] = "liet het dossier weer los",
        [typeof(DossiersWissen)] = "wiste het dossier",
        [typeof(InzagesBekijken)] = "bekeek wie de gegevens zag",
        [typeof(InzagesDownloaden)] = "haalde op wie de gegevens zag",
    }.ToFrozenDictionary(p => p.Key.Name, p => p.Value, StringComparer.Ordinal);

    /// <summary>Does this event have words of its own?</summary>
    public static bool Kent(string gebeurtenis) => Zinnen.ContainsKey(gebeurtenis);

    /// <summary>"Een consulent van gemeente Westland bekeek een declaratie."</summary>
    public static string Van(Inzageregel regel) => regel.Resultaat == Logresultaat.Toegestaan
        ? $"{Wie(regel)} {Wat(regel)}."
        : $"{Wie(regel)} probeerde iets te doen. Het portaal hield dat tegen.";

    public static string Wat(Inzageregel regel) => regel.Actie switch
    {
        Logactie.Afdrukken => $"{Zin(regel)} om af te drukken",
        Logactie.Exporteren when !Zin(regel).StartsWith("haalde", StringComparison.Ordinal) => $"{Zin(regel)} en haalde dat op als bestand",
        _ => Zin(regel),
    };

    /// <summary>As what, and of which organisation. An employee has no name here: the organisation answers for what was done.</summary>
    public static string Wie(Inzageregel regel) => regel switch
    {
        { IsVanLezer: true } => "U",
        { Rol: Rol.Organisatie } or { Rol: Rol.Burger, Dossierrol: Dossierrol.Zorgverlener } => $"Zorgverlener {regel.Naam}",
        { Rol: Rol.Burger } => regel.Naam ?? "Iemand uit het dossier",
        _ when regel.Rol.IsVerstrekker => $"Een {Hoedanigheden.Van(regel.Rol)} van {regel.Verstrekker ?? "een andere organisatie"}{(regel.Namens is { } gever ? $", namens {gever}" : "")}",
        _ when regel.Rol.IsSvb => $"Een {Hoedanigheden.Van(regel.Rol)} van de SVB",
        _ => "Het portaal",
    };

    public static string Waarom(Inzageregel regel) => regel switch
    {
        { Noodknop: true } => "Het was een noodgeval.",
        { Reden: { } reden } => Reden(reden),
        { IsVanLezer: true } => "Dat was u zelf.",
        { Namens: { } gever } => $"Deze organisatie doet dit werk voor {gever}.",
        _ when regel.Rol.IsVerstrekker => "Deze organisatie regelt de toekenning.",
        { Rol: Rol.DeclaratiemedewerkerSvb } => "De SVB controleert declaraties.",
        { Rol: Rol.ArbeidsrechtmedewerkerSvb } => "De SVB controleert zorgovereenkomsten.",
        { Rol: Rol.SalarismedewerkerSvb } => "De SVB regelt het loon.",
        { Rol: Rol.FinancieelMedewerkerSvb } => "De SVB betaalt uit.",
        { Rol: Rol.KlantcontactmedewerkerSvb } => "De SVB beantwoordt vragen.",
        { Rol: Rol.Auditor } => "Een auditor controleert het werk.",
        { Rol: Rol.Organisatie } or { Dossierrol: Dossierrol.Zorgverlener } => "Er is een zorgovereenkomst.",
        { Dossierrol: Dossierrol.Meekijker } => "Deze persoon mag meekijken.",
        { Dossierrol: Dossierrol.Budgethouder } => "Het zijn de eigen gegevens.",
        { Rol: Rol.Burger } => "Deze persoon regelt het pgb.",
        _ => "Dat gaat vanzelf.",
    };

    public static string Reden(Inzagereden reden) => reden switch
    {
        Inzagereden.VraagVanBetrokkene => "Iemand uit het dossier vroeg erom.",
        Inzagereden.Klacht => "Er was een klacht.",
        Inzagereden.VermoedenVanMisbruik => "Er was een vermoeden van misbruik.",
        Inzagereden.Datalek => "Er was een onderzoek naar een datalek.",
        Inzagereden.PeriodiekeControle => "Het was een vaste controle.",
        Inzagereden.VerzoekToezichthouder => "Wie toezicht houdt, vroeg erom.",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    private static string Zin(Inzageregel regel) => Zinnen.GetValueOrDefault(regel.Gebeurtenis) ?? regel.Actie switch
    {
        Logactie.Lezen => "bekeek iets in het dossier",
        Logactie.Zoeken => "zocht iets in het dossier",
        Logactie.Exporteren => "haalde iets uit het dossier op als bestand",
        _ => "veranderde iets in het dossier",
    };
}
