using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Maandlonen;

/// <summary>
/// Joost gets a maandloon from anna as in example 12b: 24 hours a week for € 22,00 and fixed travel, € 2.305,23 a month from March
/// to December 2026; gemeente Westland allows it here.
/// </summary>
public abstract class Maandloonproef : Wereldproef
{
    protected const long PerMaand = 230_523;

    protected static Bsn Joost { get; } = Bsn.Parse("999990032");

    protected static Bsn Anna { get; } = Bsn.Parse("999990019");

    /// <summary>An approved agreement with maandloon, on the ninth of February.</summary>
    protected async Task<ZorgovereenkomstId> MetMaandloonAsync(
        long centen = 3_000_000, Overeenkomstsoort soort = Overeenkomstsoort.Opdracht, DateOnly? van = null)
    {
        await LaatMaandloonToeAsync();
        var toekenning = await Wereld.ToekenningAsync(centen: centen);
        return await MaakAsync(toekenning.Budgethouder, soort, van ?? Proefwereld.Looptijd.Van);
    }

    protected async Task LaatMaandloonToeAsync()
    {
        await using var db = Db();
        (await db.Verstrekkers.SingleAsync(v => v.Code == "1783")).VoegBeleidToe(new()
        {
            Van = new(2026, 1, 1),
            Maandloon = true,
            Reiskosten = Reiskostenbeleid.Apart,
            Feestdagen = false,
            EenmaligeUitkering = false,
            Bijbetaling = false,
            DeclaratietermijnWeken = 6,
            DeclaratietermijnHard = true,
        });
        await db.SaveChangesAsync();
    }

    protected async Task<ZorgovereenkomstId> MaakAsync(BudgethouderId dossier, Overeenkomstsoort soort, DateOnly van)
    {
        await using var db = Db();
        var westland = await db.Verstrekkers.Where(v => v.Code == "1783").Select(v => v.Id).SingleAsync();
        var id = ZorgovereenkomstId.Nieuw();
        await Wereld.AlsAsync<ZorgovereenkomstOpstellen, ZorgovereenkomstOpstellen.Input, Conceptstand>("anna", new(
            id, dossier, null, Joost, soort, new(null, Onderneming: false, Big: false), van, null,
            [
                new(
                    "maandloon", westland, Wet.Wmo, "02", "begeleiding individueel", "Hulp bij het plannen van de dag.", Beloning.Maandloon,
                    Eenheid.Uur, Bedrag.Euro(22), Tariefsoort.Informeel, 1440, 3, Reiskosten: new(Reiskostensoort.Vast, 3500, 3)),
            ]));
        await Wereld.DelenEnTekenenAsync(id, "anna", "joost");
        await OordeelAsync(id);
        return id;
    }

    /// <summary>Westland and the SVB agree, with the agreement or with its running change.</summary>
    protected async Task OordeelAsync(ZorgovereenkomstId id)
    {
        await Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            "westland.toets", new(id, Besluit.Akkoord, null));
        await Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            "svb.recht", new(id, Besluit.Akkoord, null));
    }

    protected Task<ZiekmeldingId> ZiekAsync(ZorgovereenkomstId id, DateOnly eersteDag, string door = "anna") =>
        Wereld.AlsAsync<ZiekMelden, ZiekMelden.Input, ZiekmeldingId>(door, new(ZiekmeldingId.Nieuw(), id, eersteDag));

    protected Task<ZiekmeldingId> BeterAsync(ZorgovereenkomstId id, DateOnly eersteWerkdag, string door = "anna") =>
        Wereld.AlsAsync<HerstelMelden, HerstelMelden.Input, ZiekmeldingId>(door, new(id, eersteWerkdag));

    /// <summary>Pays on each maandloondag up to and including this month.</summary>
    protected async Task BetaalTotEnMetAsync(int maand)
    {
        for (var m = 3; m <= maand; m++)
        {
            Wereld.Klok.Zet(Maandloondag.Van(new(2026, m)));
            await Wereld.BetaalAsync();
        }
    }

    protected async Task<List<Maandloontermijn>> TermijnenAsync()
    {
        await using var db = Db();
        return await db.Maandloontermijnen.AsNoTracking().OrderBy(t => t.Maandtekst).ToListAsync();
    }

    protected async Task<Maandloontermijn> TermijnAsync(int maand) => (await TermijnenAsync()).Single(t => t.Maand == new Maand(2026, maand));

    /// <summary>What went to joost so far, in cents.</summary>
    protected async Task<List<long>> BetalingenAsync()
    {
        await using var db = Db();
        return (await db.Betaalopdrachten.AsNoTracking().Where(o => o.TermijnId != null && o.Status != Domain.Betalingen.BetaalopdrachtStatus.Vervallen)
            .OrderBy(o => o.Id).Select(o => o.Bedrag).ToListAsync()).ConvertAll(b => b.Centen);
    }

    protected async Task<long> ZiekengeldAsync()
    {
        await using var db = Db();
        return (await db.Rekeningen.Where(r => r.Soort == Domain.Budgetten.Rekeningsoort.Ziekengeld).Select(r => r.Saldo).ToListAsync()).Sum();
    }

    protected async Task<long> TegoedAsync(ZorgovereenkomstId id)
    {
        await using var db = Db();
        return (await db.Tegoeden.Where(t => t.ZorgovereenkomstId == id).Select(t => t.Open).ToListAsync()).Sum(b => b.Centen);
    }
}
