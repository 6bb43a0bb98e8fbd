using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>What happened in the oefenwereld in the last months, told by the use cases themselves.</summary>
internal sealed class Oefenverhalen(Oefenpodium podium, Oefenbevolking wie, PgbDbContext db)
{
    private const string Begeleiding =
        "Samen de week plannen, de post en het geld op orde houden, meegaan naar afspraken en oefenen met zelf reizen. " +
        "Op maandag en donderdag, thuis en buiten. Het doel is dat de dag rustig verloopt en dat er minder misgaat.";

    private readonly Dictionary<string, BudgethouderId> _dossiers = [];

    public async Task SpeelAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        var jaar = new Periode(Maand.Van(vandaag).Plus(-4).EersteDag, Maand.Van(vandaag).Plus(7).LaatsteDag);
        await ToekennenAsync("anna", "westland", Wet.Wmo, "W-2201", cancellationToken, ("02", jaar, 832_000, 0));
        await ToekennenAsync("bram", "delft", Wet.Jw, "D-3107", cancellationToken, "els", ("45", jaar, 1_440_000, 0));
        var jaren = Enumerable.Range(podium.Vandaag.Year, vandaag.Year - podium.Vandaag.Year + 1).ToList();
        foreach (var (wlz, nummer) in jaren.Select((j, i) => (new Periode(new(j, 1, 1), new(j, 12, 31)), i * 100)))
        {
            await ToekennenAsync("cor", "zorgkantoor", Wet.Wlz, $"Z-{5001 + nummer}", cancellationToken, "peter", ("99", wlz, 4_800_000, 72_000));
            await ToekennenAsync("dina", "zorgkantoor", Wet.Wlz, $"Z-{5002 + nummer}", cancellationToken, ("99", wlz, 2_400_000, 36_000));
        }

        await ToekennenAsync("dina", "westland", Wet.Wmo, "W-2202", cancellationToken, ("02", jaar, 500_000, 0));
        var anna = await OvereenkomstAsync("anna", "kees", Overeenkomstsoort.Opdracht, "westland", Wet.Wmo, "02", 6000, 180, jaar.Van, cancellationToken);
        await GoedkeurenAsync(anna, "anna", "kees", "westland", cancellationToken);
        var cor = await OvereenkomstAsync("peter", "mara", Overeenkomstsoort.Opdracht, "zorgkantoor", Wet.Wlz, "99", 7000, 300, jaar.Van, cancellationToken, "cor");
        await GoedkeurenAsync(cor, "peter", "mara", "zorgkantoor", cancellationToken);
        var dina = await OvereenkomstAsync("dina", "kees", Overeenkomstsoort.Opdracht, "westland", Wet.Wmo, "02", 6000, 90, jaar.Van, cancellationToken);
        await GoedkeurenAsync(dina, "dina", "kees", "westland", cancellationToken);
        var dagbesteding = await DagbestedingAsync(jaar.Van, cancellationToken);
        await MaandenAsync(anna, cor, dina, vandaag, cancellationToken);
        await DeclareerDagbestedingAsync(dagbesteding, Maand.Van(vandaag).Vorige, cancellationToken);
        await NieuwAsync(vandaag, jaar, cancellationToken);
        await VraagAsync("peter", cor, "Kan Mara ook in het weekend komen voor hetzelfde tarief?", cancellationToken);
        var beantwoord = await VraagAsync("dina", dina, "Wanneer is de declaratie van vorige maand betaald?", cancellationToken, aanSvb: true);
        await podium.AlsAsync<VraagBeantwoorden, VraagBeantwoorden.Input, VraagStatus>(
            wie["svb.kcc"], new(beantwoord, "Keurt u de uren goed? Dan betalen wij binnen een paar werkdagen. U ziet de dag bij de declaratie."), cancellationToken);
    }

    private async Task<VraagId> VraagAsync(
        string vrager, ZorgovereenkomstId over, string tekst, CancellationToken cancellationToken, bool aanSvb = false)
    {
        var opzet = await podium.AlsAsync<VraagVoorbereiden, VraagVoorbereiden.Input, VraagVoorbereiden.Opzet>(
            wie[vrager], new(Vraagonderwerp.Overeenkomst, over.Waarde), cancellationToken);
        var aan = opzet.Adressen.First(a => a.Verstrekker is null == aanSvb);
        return await podium.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
            wie[vrager], new(VraagId.Nieuw(), Vraagonderwerp.Overeenkomst, over.Waarde, aan.Verstrekker, aan.Wet, tekst), cancellationToken);
    }

    // Claims of the past months; the newest ones wait for somebody.
    private async Task MaandenAsync(
        ZorgovereenkomstId anna, ZorgovereenkomstId cor, ZorgovereenkomstId dina, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var laatste = Maand.Van(vandaag).Vorige;
        (DeclaratieId Declaratie, Maand Maand)? eerste = null;
        for (var maand = Maand.Van(podium.Vandaag); maand < laatste; maand = maand.Volgende)
        {
            await podium.NaarAsync(maand.Volgende.EersteDag.AddDays(1), cancellationToken);
            var uren = await DeclareerAsync("kees", anna, maand, 180, cancellationToken);
            await podium.AlsAsync<DeclaratieBeoordelen, DeclaratieBeoordelen.Input, Declaratiestand>(wie["anna"], new(uren.Id, true), cancellationToken);
            var vanCor = await DeclareerAsync("peter", cor, maand, 240, cancellationToken);
            eerste ??= (vanCor.Id, maand);
            await DeclareerAsync("dina", dina, maand, 90, cancellationToken);
        }

        await podium.NaarAsync(laatste.Volgende.EersteDag, cancellationToken);
        if (eerste is { } betaald)
        {
            await VraagTerugAsync(cor, betaald.Declaratie, betaald.Maand, cancellationToken);
        }

        await DeclareerAsync("kees", anna, laatste, 195, cancellationToken);
        await DeclareerAsync("peter", cor, laatste, 345, cancellationToken);
        var terug = await DeclareerAsync("kees", dina, laatste, 120, cancellationToken);
        await podium.AlsAsync<DeclaratieBeoordelen, DeclaratieBeoordelen.Input, Declaratiestand>(
            wie["dina"], new(terug.Id, false, "De laatste week was u op vakantie. Wilt u de uren nog eens nakijken?"), cancellationToken);
    }

    // An hour too much was paid: mara pays it back in two terms.
    private async Task VraagTerugAsync(ZorgovereenkomstId cor, DeclaratieId declaratie, Maand maand, CancellationToken cancellationToken)
    {
        var regel = await db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == cor).Select(r => r.Id).SingleAsync(cancellationToken);
        var maandag = Enumerable.Range(0, 7).Select(i => maand.EersteDag.AddDays(i)).First(d => d.DayOfWeek == DayOfWeek.Monday);
        await podium.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            wie["peter"], new(DeclaratieId.Nieuw(), declaratie, [new(regel, maandag, null, -60, null)]), cancellationToken);
        var mara = await db.Gebruikers.Where(g => g.Id == wie["mara"]).Select(g => g.ZorgverlenerId).SingleAsync(cancellationToken);
        var vordering = VorderingId.Nieuw();
        await podium.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            wie["svb.fin1"], new(vordering, cor, null, mara), cancellationToken);
        await podium.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(
            wie["svb.fin1"],
            new(vordering, Vorderingstap.Regelen, Tijdsleutel.Nieuw(), Termijnen: 2, EersteVervaldag: maandag.AddMonths(6)),
            cancellationToken);
    }

    // What started lately: a new budget, a shared agreement, one under judgement.
    private async Task NieuwAsync(DateOnly vandaag, Periode jaar, CancellationToken cancellationToken)
    {
        if (vandaag.AddDays(-3) > podium.Vandaag)
        {
            await podium.NaarAsync(vandaag.AddDays(-3), cancellationToken);
        }

        var vanaf = new Periode(Maand.Van(vandaag).EersteDag, jaar.TotEnMet);
        await ToekennenAsync("emre", "delft", Wet.Wmo, "D-3108", cancellationToken, ("02", vanaf, 640_000, 0));
        await ToekennenAsync("fatima", "westland", Wet.Wmo, "W-2203", cancellationToken, ("01", vanaf, 320_000, 0), ("02", vanaf, 480_000, 0));
        var bram = await OvereenkomstAsync("els", "linde", Overeenkomstsoort.Instelling, "delft", Wet.Jw, "45", 6800, 180, vanaf.Van, cancellationToken, "bram");
        await TekenAsync(bram, "els", "linde", cancellationToken);
        var emre = await OvereenkomstAsync("emre", "delfland", Overeenkomstsoort.Instelling, "delft", Wet.Wmo, "02", 5900, 150, vanaf.Van, cancellationToken);
        await podium.AlsAsync<ZorgovereenkomstDelen, ZorgovereenkomstDelen.Input, Conceptstand>(wie["emre"], new(emre), cancellationToken);
        await podium.NaarAsync(vandaag, cancellationToken);
        await OvereenkomstAsync("fatima", "hulpthuis", Overeenkomstsoort.Instelling, "westland", Wet.Wmo, "01", 3900, 120, vandaag, cancellationToken);
    }

    private Task ToekennenAsync(
        string wieKrijgt, string verstrekker, Wet wet, string nummer, CancellationToken cancellationToken,
        params (string Zorgfunctie, Periode Periode, long Centen, long Vvb)[] functiebudgetten) =>
        ToekennenAsync(wieKrijgt, verstrekker, wet, nummer, cancellationToken, null, functiebudgetten);

    private async Task ToekennenAsync(
        string wieKrijgt, string verstrekker, Wet wet, string nummer, CancellationToken cancellationToken, string? vertegenwoordiger,
        params (string Zorgfunctie, Periode Periode, long Centen, long Vvb)[] functiebudgetten)
    {
        Relatieregel[] relaties = vertegenwoordiger is null
            ? []
            : [new() { Nummer = "1", Soort = 3, Bsn = await BsnAsync(vertegenwoordiger, cancellationToken) }];
        var stand = await podium.AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            wie[$"{verstrekker}.cons"],
            new(
                wet,
                await BsnAsync(wieKrijgt, cancellationToken),
                nummer,
                null,
                podium.Vandaag,
                [.. functiebudgetten.Select(f => new Functiebudgetregel(new(f.Zorgfunctie), f.Periode.Van, f.Periode.TotEnMet, new(f.Centen), new Bedrag(f.Vvb)))],
                relaties),
            cancellationToken);
        _dossiers[wieKrijgt] = stand.Budgethouder;
    }

    private async Task<ZorgovereenkomstId> OvereenkomstAsync(
        string beheerder, string zorgverlener, Overeenkomstsoort soort, string verstrekker, Wet wet, string zorgfunctie,
        long tarief, int minutenPerWeek, DateOnly van, CancellationToken cancellationToken, string? budgethouder = null)
    {
        var zorgverlenerId = await db.Gebruikers.Where(g => g.Id == wie[zorgverlener]).Select(g => g.ZorgverlenerId).SingleAsync(cancellationToken);
        var gegevens = await db.Zorgverleners.AsNoTracking().SingleAsync(z => z.Id == zorgverlenerId, cancellationToken);
        var verstrekkerId = await db.Medewerkers.Where(m => db.Gebruikers.Any(g => g.Id == wie[$"{verstrekker}.cons"] && g.MedewerkerId == m.Id))
            .Select(m => m.VerstrekkerId).SingleAsync(cancellationToken);
        var stand = await podium.AlsAsync<ZorgovereenkomstOpstellen, ZorgovereenkomstOpstellen.Input, Conceptstand>(
            wie[beheerder],
            new(
                ZorgovereenkomstId.Nieuw(),
                _dossiers[budgethouder ?? beheerder],
                gegevens.Agb,
                null,
                soort,
                new(null, gegevens.Soort == Zorgverlenersoort.Zzp, Big: zorgverlener == "mara"),
                van,
                null,
                [new("zorg", verstrekkerId, wet, zorgfunctie, "begeleiding individueel", Begeleiding, Beloning.Uurloon, Eenheid.Uur, new(tarief), Tariefsoort.Formeel, minutenPerWeek)]),
            cancellationToken);
        return stand.Id;
    }

    private async Task TekenAsync(ZorgovereenkomstId id, string beheerder, string zorgverlener, CancellationToken cancellationToken)
    {
        await podium.AlsAsync<ZorgovereenkomstDelen, ZorgovereenkomstDelen.Input, Conceptstand>(wie[beheerder], new(id), cancellationToken);
        await podium.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(wie[zorgverlener], new(id), cancellationToken);
        await podium.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(wie[beheerder], new(id), cancellationToken);
    }

    private async Task GoedkeurenAsync(
        ZorgovereenkomstId id, string beheerder, string zorgverlener, string verstrekker, CancellationToken cancellationToken)
    {
        await TekenAsync(id, beheerder, zorgverlener, cancellationToken);
        await podium.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            wie[$"{verstrekker}.toets"], new(id, Besluit.Akkoord, null), cancellationToken);
        await podium.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            wie["svb.recht"], new(id, Besluit.Akkoord, null), cancellationToken);
    }

    /// <summary>The same minutes on the Monday of each week of the month.</summary>
    private async Task<Declaratiestand> DeclareerAsync(
        string door, ZorgovereenkomstId id, Maand maand, int minuten, CancellationToken cancellationToken)
    {
        var regel = await db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == id).Select(r => r.Id).SingleAsync(cancellationToken);
        var maandagen = Enumerable.Range(0, maand.Periode.Dagen).Select(i => maand.EersteDag.AddDays(i)).Where(d => d.DayOfWeek == DayOfWeek.Monday);
        return await podium.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            wie[door],
            new(DeclaratieId.Nieuw(), id, maand, [.. maandagen.Select(d => new Regelinvoer(regel, d, null, minuten, null))]),
            cancellationToken);
    }

    // Care that is not paid by the hour: dagdelen, and the journeys there and back.
    private async Task<ZorgovereenkomstId> DagbestedingAsync(DateOnly van, CancellationToken cancellationToken)
    {
        var id = await OvereenkomstAsync(
            "peter", "linde", Overeenkomstsoort.Instelling, "zorgkantoor", Wet.Wlz, "99", 6500, 480, van, cancellationToken, "cor");
        var zorg = ZorgovereenkomstAanpassen.Afspraak(
            await db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == id, cancellationToken));
        zorg = zorg with { MinutenPerWeek = null };
        await podium.AlsAsync<ZorgovereenkomstAanpassen, ZorgovereenkomstAanpassen.Input, Conceptstand>(
            wie["peter"],
            new(id, Regels:
            [
                zorg with { Naam = "dagbesteding", Werkzaamheden = "dagbesteding", Eenheid = Eenheid.Dagdeel },
                zorg with { Naam = "vervoer", Werkzaamheden = "vervoer", Eenheid = Eenheid.Rit, Tarief = new(1250) },
            ]),
            cancellationToken);
        await GoedkeurenAsync(id, "peter", "linde", "zorgkantoor", cancellationToken);
        return id;
    }

    // Two dagdelen on each Tuesday, and for each of those days one journey there and one back.
    private async Task DeclareerDagbestedingAsync(ZorgovereenkomstId id, Maand maand, CancellationToken cancellationToken)
    {
        var regels = await db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == id)
            .Select(r => new { r.Naam, r.Id }).ToDictionaryAsync(r => r.Naam, r => r.Id, cancellationToken);
        var dinsdagen = Enumerable.Range(0, maand.Periode.Dagen).Select(maand.EersteDag.AddDays)
            .Where(d => d.DayOfWeek == DayOfWeek.Tuesday).ToList();
        await podium.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            wie["linde"],
            new(DeclaratieId.Nieuw(), id, maand,
            [
                .. dinsdagen.Select(d => new Regelinvoer(regels["dagbesteding"], d, null, null, 2)),
                new(regels["vervoer"], null, null, null, 2 * dinsdagen.Count),
            ]),
            cancellationToken);
    }

    private Task<string> BsnAsync(string sleutel, CancellationToken cancellationToken) => BsnVanAsync(wie[sleutel], cancellationToken);

    private async Task<string> BsnVanAsync(Guid gebruiker, CancellationToken cancellationToken)
    {
        var persoon = await db.Gebruikers.Where(g => g.Id == gebruiker).Select(g => g.PersoonId).SingleAsync(cancellationToken);
        return (await db.Personen.AsNoTracking().SingleAsync(p => p.Id == persoon, cancellationToken)).Bsn.Waarde;
    }
}
