using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>
/// Two dossiers with a row of every kind: anna, paid by Westland (Wmo) with zorgverlener kees, and dina, paid by Delft (Wmo)
/// with linde. Each was paid for March and corrected, and has a new claim to which own money is promised, a signed change of the
/// agreement that is being judged, a report of illness and a term of maandloon. Anna also has a concept for linde that nobody else may know of.
/// </summary>
public sealed class Toegangswereld : IAsyncLifetime
{
    /// <summary>The consulent of Delft, who works for Westland by its mandate.</summary>
    internal const string MetMandaat = "delft.cons>westland";

    private readonly TestDatabase _database = new();
    private readonly Dictionary<Mandaatrecht, MandaatId> _mandaten = [];
    private Contextvoorraad? _voorraad;
    private Proefwereld? _wereld;

    public BudgethouderId Anna { get; private set; }

    public BudgethouderId Dina { get; private set; }

    public ZorgovereenkomstId Concept { get; private set; }

    public TestDatabase Database => _database;

    public Proefwereld Wereld => _wereld!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _wereld = await Proefwereld.MaakAsync(_database);
        var anna = await Wereld.GoedgekeurdAsync("anna", "kees", "westland", "W-1");

        // Of an institution nobody reports illness.
        var dina = await Wereld.GoedgekeurdAsync("dina", "linde", "delft", "D-1", soort: Overeenkomstsoort.Opdracht);
        (Anna, Dina) = (anna.Toekenning.Budgethouder, dina.Toekenning.Budgethouder);
        Concept = await Wereld.ConceptAsync(Anna, "anna", "linde");
        Wereld.Klok.Zet(new(2026, 4, 2));
        var betaald = new[]
        {
            ("anna", anna.Overeenkomst, await Wereld.DeclareerAsync("anna", anna.Overeenkomst, new(2026, 3), 120, 60)),
            ("dina", dina.Overeenkomst, await Wereld.DeclareerAsync("dina", dina.Overeenkomst, new(2026, 3), 120, 60)),
        };
        Assert.NotNull(await Wereld.BetaalAsync());
        await BankregelAsync();
        Wereld.Klok.Zet(new(2026, 5, 6));
        foreach (var (wie, overeenkomst, declaratie) in betaald)
        {
            var maandag = new DateOnly(2026, 3, 2);
            await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
                wie, new(DeclaratieId.Nieuw(), declaratie.Id, [new(await Wereld.RegelAsync(overeenkomst), maandag, null, -30, null)]));
            var nieuw = await Wereld.DeclareerAsync(wie, overeenkomst, new(2026, 4), 180);
            await StortAsync(wie == "anna" ? Anna : Dina, nieuw.Id);
            await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
                "svb.fin1", new(VorderingId.Nieuw(), overeenkomst, await PersoonAsync(wie), null, Bedrag.Euro(10)));
            await WijzigAsync(wie, overeenkomst);
            await Wereld.AlsAsync<ZiekMelden, ZiekMelden.Input, ZiekmeldingId>(
                wie, new(ZiekmeldingId.Nieuw(), overeenkomst, Wereld.Klok.Vandaag()));
            await MaandloonAsync(overeenkomst);
            await VraagAsync(wie, wie == "anna" ? "kees" : "linde", overeenkomst);
        }

        await StelVastAsync(anna.Toekenning.Id);
        await StelVastAsync(dina.Toekenning.Id);
        await GeefMandatenAsync();
    }

    // More pay, so the beheerder signs at once and the verstrekker and the SVB are asked.
    private async Task WijzigAsync(string wie, ZorgovereenkomstId overeenkomst)
    {
        await using var db = _database.Db();
        var regel = await db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == overeenkomst);
        var ingang = new DateOnly(2026, 6, 1);
        await Wereld.AlsAsync<ZorgovereenkomstWijzigen, ZorgovereenkomstWijzigen.Input, Wijzigingsstand>(
            wie,
            new(
                OvereenkomstwijzigingId.Nieuw(), overeenkomst, ingang,
                new Dictionary<string, Regelinhoud> { [regel.Naam] = regel.InhoudOp(ingang) with { Tarief = Bedrag.Euro(62) } }));
        await Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(wie, new(overeenkomst));
    }

    // Both sides ask the verstrekker and the SVB; the citizen chose how to be told, and gets a letter.
    private async Task VraagAsync(string wie, string zorgverlener, ZorgovereenkomstId overeenkomst)
    {
        foreach (var vrager in new[] { wie, zorgverlener })
        {
            var opzet = await Wereld.AlsAsync<VraagVoorbereiden, VraagVoorbereiden.Input, VraagVoorbereiden.Opzet>(
                vrager, new(Vraagonderwerp.Overeenkomst, overeenkomst.Waarde));
            foreach (var aan in opzet.Adressen)
            {
                await Wereld.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
                    vrager, new(VraagId.Nieuw(), Vraagonderwerp.Overeenkomst, overeenkomst.Waarde, aan.Verstrekker, aan.Wet, "Klopt het tarief?"));
            }
        }

        await Wereld.AlsAsync<BerichtkeuzeWijzigen, BerichtkeuzeWijzigen.Input, bool>(wie, new(Berichtwijze.Dagelijks));
        await _database.BewaarAsync(Brief.AanPersoon(await PersoonAsync(wie), wie == "anna" ? Anna : Dina, Wereld.Klok.Vandaag()));
    }

    private async Task MaandloonAsync(ZorgovereenkomstId overeenkomst)
    {
        await using var db = _database.Db();
        var geheel = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == overeenkomst);
        db.Add(Maandloontermijn.Plan(geheel, geheel.Regels.Single(), new(2026, 5)));
        await db.SaveChangesAsync();
    }

    // Only a closed budget of the Wlz is decided on; whose the decision is does not depend on that.
    private async Task StelVastAsync(ToekenningId id)
    {
        await using var db = _database.Db();
        var toekenning = await db.Toekenningen.AsNoTracking().SingleAsync(t => t.Id == id);
        var wet = toekenning.Wet;
        var rij = db.Entry(toekenning);
        rij.Property(t => t.Wet).CurrentValue = Wet.Wlz;
        rij.Property(t => t.AfgeslotenOp).CurrentValue = Wereld.Klok.Vandaag();
        var medewerker = await db.Medewerkers.Select(m => m.Id).FirstAsync();
        var vaststelling = Vaststelling.Besluit(toekenning, new(Bedrag.Nul, Bedrag.Nul, Bedrag.Nul), Bedrag.Nul, medewerker, Wereld.Klok.Vandaag());
        db.Add(vaststelling).Property(v => v.Wet).CurrentValue = wet;
        await db.SaveChangesAsync();
    }

    private async Task<PersoonId> PersoonAsync(string wie)
    {
        var account = Wereld.Account(wie);
        await using var db = _database.Db();
        return (await db.Gebruikers.Where(g => g.Id == account).Select(g => g.PersoonId).SingleAsync())!.Value;
    }

    private async Task StortAsync(BudgethouderId budgethouder, DeclaratieId declaratie)
    {
        await using var db = _database.Db();
        var grootboek = new Grootboek(db, Wereld.Klok.NuUtc(), Wereld.Klok.Vandaag());
        await grootboek.LaadStortingenAsync([budgethouder], CancellationToken.None);
        grootboek.Ontvang(Storting.Ontvang(StortingId.Nieuw(), budgethouder, Bedrag.Euro(100), Wereld.Klok.Vandaag(), null));
        grootboek.Beloof(budgethouder, declaratie, Bedrag.Euro(10));
        await db.SaveChangesAsync();
        await db.Database.CommitTransactionAsync();
    }

    private async Task BankregelAsync()
    {
        var afschrift = Bankafschrift.Maak(
            Afschriftsoort.Camt053, "A-1", Testgegevens.Iban(), new(2026, 4, 3), null, new('0', 64), null, new(2026, 4, 3, 6, 0, 0, DateTimeKind.Utc));
        Bankregel.Maak(
            afschrift,
            new() { Richting = Bankrichting.Af, Bedrag = Bedrag.Euro(1), Bedragtekst = "1.00 EUR", Valutadag = new(2026, 4, 3) })
            .Parkeer(Parkeerreden.OnbekendeRegel);
        await using var db = _database.Db();
        db.Add(afschrift);
        await db.SaveChangesAsync();
    }

    /// <summary>What this account may see, over all its dossiers; "geen" is nobody.</summary>
    internal async Task<Toegang> ToegangAsync(string account) => account == "geen"
        ? Toegang.Geen
        : account == MetMandaat
        ? await InMandaatAsync(Mandaatrecht.Toekennen)
        : (await new Sessiebepaler(_database.Opties, Wereld.Klok).VoorAlleDossiersAsync(Wereld.Account(account), CancellationToken.None)).Toegang;

    /// <summary>A consulent of Delft who works for Westland, with this right.</summary>
    internal async Task<Toegang> InMandaatAsync(Mandaatrecht recht)
    {
        var sessies = new Sessiebepaler(_database.Opties, Wereld.Klok);
        var sessie = await sessies.BepaalAsync(Wereld.Account("delft.cons"), $"m-{_mandaten[recht].Waarde:N}", CancellationToken.None);
        return sessie!.Toegang;
    }

    private async Task GeefMandatenAsync()
    {
        await using var db = _database.Db();
        var (westland, delft) = (await db.Verstrekkers.SingleAsync(v => v.Code == "1783"), await db.Verstrekkers.SingleAsync(v => v.Code == "0503"));
        var vandaag = Wereld.Klok.Vandaag();
        foreach (var (recht, dagen) in new[] { (Mandaatrecht.Toekennen, 300), (Mandaatrecht.Kijken, 301) })
        {
            // Two of the same day cannot be: the second began a day before.
            var begin = vandaag.AddDays(300 - dagen);
            var mandaat = Mandaat.Geef(
                MandaatId.Nieuw(), westland, delft, [Wet.Wmo], [recht], (begin, vandaag.AddDays(dagen)), Wereld.Account("westland.beheer"), Wereld.Klok.NuUtc(), begin);
            db.Add(mandaat);
            _mandaten[recht] = mandaat.Id;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Lent, as to a use case: each viewer gets a context through which another looked before.</summary>
    internal PgbDbContext Db(Toegang toegang) => (_voorraad ??= new(_database.Opties)).Leen(toegang);

    public async ValueTask DisposeAsync()
    {
        if (_wereld is not null)
        {
            await _wereld.DisposeAsync();
        }

        await _database.DisposeAsync();
    }
}
