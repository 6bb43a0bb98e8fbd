using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld.Verhalen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>How many people there are to practise with.</summary>
public enum Oefenomvang
{
    /// <summary>40 budgethouders and 60 zorgverleners at five verstrekkers, with 14 months behind them, in every state.</summary>
    Volledig,

    /// <summary>A handful, with four months behind them: soon made, for tests.</summary>
    Klein,
}

/// <summary>Fills a new database with a made-up but lifelike world, relative to today, through the use cases of the portal.</summary>
public sealed class Oefenwereldvuller
{
    /// <summary>Stands in the database as long as it is being filled.</summary>
    private const string Taak = "oefenwereld vullen";

    /// <summary>How far it is, in percents, when the tables are there.</summary>
    private const int Tabellen = 5;

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly Betaalinstellingen _instellingen;
    private readonly TimeProvider _klok;
    private readonly Oefenomvang _omvang;

    internal Oefenwereldvuller(
        DbContextOptions<PgbDbContext> opties, Betaalinstellingen instellingen, TimeProvider klok, Oefenomvang omvang = Oefenomvang.Klein)
    {
        _omvang = omvang;
        _opties = opties;
        _instellingen = instellingen;
        _klok = klok;
    }

    /// <summary>A SQLite database that does not exist yet: it is made and filled under another name, so nobody may open it before.</summary>
    public bool MaaktBestand => Nieuwbestand.Voor(_opties) is not null;

    /// <summary>Makes and fills a SQLite database that does not exist yet; does nothing when there is one, or with a server.</summary>
    /// <param name="voortgang">Gets how far it is, in percents.</param>
    /// <param name="verhaal">Only the people of this story; null, or one that cannot be told here: the ordinary ones.</param>
    public async Task VulNieuwBestandAsync(IProgress<int> voortgang, CancellationToken cancellationToken, string? verhaal = null)
    {
        if (Nieuwbestand.Voor(_opties) is not { } bestand)
        {
            return;
        }

        try
        {
            await new Databasebeheer(bestand.Opties).MigreerAsync(cancellationToken);
            voortgang.Report(Tabellen);
            await (Verhalenlijst.Zoek(verhaal) is { } scenario
                ? Verhaalverteller.BeginAsync(scenario, bestand.Opties, _instellingen, cancellationToken)
                : new Oefenwereldvuller(bestand.Opties, _instellingen, _klok, _omvang).VulAsync(voortgang, cancellationToken));
            bestand.Voltooi();
        }
        catch
        {
            bestand.Verwijder();
            throw;
        }
    }

    /// <summary>Is the database a file, that can be thrown away and made again? One on a server is not ours to drop.</summary>
    public bool KanOpnieuw => Nieuwbestand.Bestand(_opties) is not null;

    /// <summary>Throws the oefenwereld away; the next start makes a new one. Nobody may be using it.</summary>
    /// <exception cref="InvalidOperationException">It is no file.</exception>
    public void GooiWeg() => Nieuwbestand.GooiWeg(
        Nieuwbestand.Bestand(_opties) ?? throw new InvalidOperationException("Deze oefenwereld staat niet in een eigen bestand."));

    /// <summary>Was this database filled, and did that not end?</summary>
    public async Task<bool> IsHalfAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("is de oefenwereld af"));
        return await db.Taakstanden.AnyAsync(t => t.Naam == Taak, cancellationToken);
    }

    /// <param name="voortgang">Gets how far it is, in percents.</param>
    public async Task VulAsync(IProgress<int> voortgang, CancellationToken cancellationToken)
    {
        // The same references each time, so that what was written down of one oefenwereld holds in the next.
        using var reeks = Tijdsleutel.MetVasteReeks();
        var vandaag = _klok.Vandaag();
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("oefenwereld vullen"));
        var bevolking = new Oefenbevolking(db);
        var stad = new Oefenstad();
        var bezig = new Taakstand { Naam = Taak };
        db.Add(bezig);
        Burgers(bevolking, vandaag);
        Zorgverleners(bevolking);
        Organisaties(bevolking);
        if (_omvang == Oefenomvang.Volledig)
        {
            stad.Bevolk(bevolking, vandaag);
        }

        await db.SaveChangesAsync(cancellationToken);
        voortgang.Report(Oefenpodium.Begonnen);
        var begin = Maand.Van(vandaag).Plus(-4).EersteDag.AddDays(2);
        await using var podium = new Oefenpodium(_opties, _instellingen, _omvang == Oefenomvang.Volledig ? Maand.Van(vandaag).Plus(-14).EersteDag : begin)
        {
            Voortgang = voortgang,
            Einde = vandaag,
        };
        if (_omvang == Oefenomvang.Volledig)
        {
            new Stadsverhalen(stad, new(podium, bevolking, db), vandaag).Plan();
            await podium.DoeVandaagAsync(cancellationToken);
            await podium.NaarAsync(begin, cancellationToken);
        }

        await new Oefenverhalen(podium, bevolking, db).SpeelAsync(vandaag, cancellationToken);
        db.Remove(bezig);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Organisaties(Oefenbevolking bevolking)
    {
        var westland = bevolking.Verstrekker("westland", "1783", "Westland", Verstrekkersoort.Gemeente, "0174 000 000", ["Marieke Vos", "Ton de Graaf", "Ria Bos", "Esra Demir"]);
        Kleed(bevolking, westland);
        Maxima(westland, ("01", 4200, 2200), ("02", 6500, 2600), ("03", 6200, 2600), ("45", 7500, 2600));
        var delft = bevolking.Verstrekker("delft", "0503", "Delft", Verstrekkersoort.Gemeente, "015 000 00 00", ["Yusuf Kaya", "Ellen Prins", "Hans Mol", "Wim Zeeman"]);
        Maxima(delft, ("01", 4100, 2100), ("02", 6400, 2500), ("45", 7400, 2500));
        var zorgkantoor = bevolking.Verstrekker("zorgkantoor", "5519", "Zorgkantoor Delft Westland Oostland", Verstrekkersoort.Zorgkantoor, "015 111 11 11", ["Petra Kuiper", "Sjoerd Lam", "Inge Post", "Lotte Hak"]);
        Maxima(zorgkantoor, ("99", 7700, 2444));
        var beleid = Beleid.Standaard(Verstrekkersoort.Zorgkantoor);
        zorgkantoor.VoegBeleidToe(new()
        {
            Van = beleid.Van,
            Maandloon = beleid.Maandloon,
            Reiskosten = beleid.Reiskosten,
            Feestdagen = beleid.Feestdagen,
            EenmaligeUitkering = beleid.EenmaligeUitkering,
            Bijbetaling = beleid.Bijbetaling,
            DeclaratietermijnWeken = beleid.DeclaratietermijnWeken,
            DeclaratietermijnHard = beleid.DeclaratietermijnHard,
            HandmatigeToetsVanaf = Bedrag.Euro(1500),
            VvbPromille = 15,
            VvbMinimum = Bedrag.Euro(250),
            VvbMaximum = Bedrag.Euro(1250),
        });
        bevolking.Svb("svb.decl", "Joke Dekker", Rol.DeclaratiemedewerkerSvb, "Bekijkt declaraties die op een mens wachten.");
        bevolking.Svb("svb.recht", "Bas Hendriks", Rol.ArbeidsrechtmedewerkerSvb, "Toetst zorgovereenkomsten aan het arbeidsrecht.");
        bevolking.Svb("svb.sal", "Nadia Aziz", Rol.SalarismedewerkerSvb, "Doet salarissen en ziekmeldingen.");
        bevolking.Svb("svb.fin1", "Wim Peters", Rol.FinancieelMedewerkerSvb, "Stelt de betaalrun van de dag samen.");
        bevolking.Svb("svb.fin2", "Carla Blom", Rol.FinancieelMedewerkerSvb, "Controleert de betaalrun die een collega heeft gemaakt.");
        bevolking.Svb("svb.fin3", "Ahmed Kaya", Rol.FinancieelMedewerkerSvb, "Geeft een gecontroleerde betaalrun vrij. Leest bankafschriften in.");
        bevolking.Svb("svb.kcc", "Mo Bakkali", Rol.KlantcontactmedewerkerSvb, "Helpt mensen aan de telefoon.");
        bevolking.Svb("auditor", "Greet van Loon", Rol.Auditor, "Kijkt mee voor de controle en verandert niets.");
    }

    // One of them has a house style, so that it can be seen.
    private static void Kleed(Oefenbevolking bevolking, Verstrekker verstrekker)
    {
        verstrekker.StelHuisstijlIn(new(
            "Gemeente Westland", Kleur.Parse("#7a1f4f"), verstrekker.Telefoon, new("https://westland.voorbeeld.nl/pgb"), "Op werkdagen van 9 tot 17 uur"));
        using var bron = typeof(Oefenwereldvuller).Assembly.GetManifestResourceStream("oefenwereld/westland.png")!;
        var bytes = new byte[bron.Length];
        bron.ReadExactly(bytes);
        bevolking.Logo(verstrekker, Logobeeld.Lees(bytes));
    }

    private static void Burgers(Oefenbevolking bevolking, DateOnly vandaag)
    {
        bevolking.Persoon("anna", "Anna de Wit", "999990019", new(1961, 5, 14), "NL21TEST0001007919", "Heeft begeleiding uit de Wmo, van Kees.");
        bevolking.Persoon("els", "Els Visser", "999990032", new(1983, 2, 20), "NL93TEST0001015838", "Moeder van Bram. Regelt zijn jeugdhulp.");
        bevolking.Persoon("bram", "Bram Visser", "999990020", new(vandaag.Year - 11, 3, 3), "NL68TEST0001023757", "Een kind. Zijn moeder regelt het pgb.");
        bevolking.Persoon("peter", "Peter Hofman", "999990056", new(1972, 11, 2), "NL43TEST0001031676", "Curator van Cor. Regelt een groot budget uit de Wlz.");
        bevolking.Persoon("cor", "Cor Jansen", "999990044", new(1958, 7, 9), "NL21TEST0001007919", "Woont thuis met zorg uit de Wlz. Zijn curator regelt het pgb.");
        bevolking.Persoon("dina", "Dina Smit", "999990068", new(1966, 8, 9), "NL93TEST0001015838", "Heeft twee budgetten: van de gemeente en van het zorgkantoor.");
        bevolking.Persoon("emre", "Emre Yılmaz", "999990007", new(1990, 1, 1), "NL68TEST0001023757", "Deelde zijn eerste overeenkomst met een zorgverlener.");
        bevolking.Persoon("fatima", "Fatima El Idrissi", Testbsn(1), new(1979, 10, 30), "NL43TEST0001031676", "Kreeg een budget en begon aan haar eerste overeenkomst.");
    }

    private static void Zorgverleners(Oefenbevolking bevolking)
    {
        bevolking.Organisatie("kees", "Kees Begeleiding", Zorgverlenersoort.Zzp, "12345678", "80008422", "NL93TEST0001015838", "Zzp'er. Begeleidt Anna en Dina.");
        bevolking.Organisatie("linde", "Zorgbureau Linde", Zorgverlenersoort.Instelling, "94000148", "80016844", "NL43TEST0001031676", "Instelling met jeugdhulp en begeleiding.");
        bevolking.Organisatie("mara", "Mara Verpleging", Zorgverlenersoort.Zzp, "91000156", "80024268", "NL68TEST0001023757", "Zelfstandig verpleegkundige van Cor.");
        bevolking.Organisatie("delfland", "Thuiszorg Delfland", Zorgverlenersoort.Instelling, "75000164", "80032690", "NL21TEST0001007919", "Thuiszorg. Kreeg een overeenkomst van Emre.");
        bevolking.Organisatie("hulpthuis", "Hulp Thuis Naaldwijk", Zorgverlenersoort.Instelling, "75000172", "80041114", "NL93TEST0001015838", "Hulp bij het huishouden.");
        bevolking.Persoon("joost", "Joost Bakker", Testbsn(2), new(1995, 6, 1), "NL43TEST0001031676", "Buurman. Helpt in huis, zonder eigen bedrijf.");
        bevolking.Persoon("sanne", "Sanne de Vries", Testbsn(3), new(2003, 9, 12), "NL68TEST0001023757", "Student. Past op en helpt met huiswerk.");
        bevolking.Persoon("lisa", "Lisa Smit", Testbsn(4), new(1994, 4, 4), "NL21TEST0001007919", "Dochter van Dina. Wil voor haar moeder zorgen.");
    }

    internal static void Maxima(Verstrekker verstrekker, params (string Zorgfunctie, long Formeel, long Informeel)[] rijen)
    {
        foreach (var (zorgfunctie, formeel, informeel) in rijen)
        {
            verstrekker.VoegMaximumToe(new() { Zorgfunctie = zorgfunctie, Soort = Tariefsoort.Formeel, Eenheid = Eenheid.Uur, Bedrag = new(formeel), Van = new(2018, 1, 1) });
            verstrekker.VoegMaximumToe(new() { Zorgfunctie = zorgfunctie, Soort = Tariefsoort.Informeel, Eenheid = Eenheid.Uur, Bedrag = new(informeel), Van = new(2018, 1, 1) });
        }
    }

    /// <summary>A made-up BSN that passes the elfproef, from the test series 99999xxxx.</summary>
    internal static string Testbsn(int nummer)
    {
        var gevonden = 0;
        for (var getal = 999_991_000; ; getal++)
        {
            var tekst = getal.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (Bsn.TryParse(tekst, out _) && ++gevonden == nummer)
            {
                return tekst;
            }
        }
    }
}
