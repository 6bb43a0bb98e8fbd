using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.TestSupport.Werelden;

/// <summary>
/// A small world on a test database: gemeenten Westland and Delft and a zorgkantoor with staff, the SVB, three people (anna and dina get
/// grants of Westland and Delft, bas nothing) and two companies (kees, linde). Accounts are named as in the keys below.
/// </summary>
public sealed class Proefwereld : IAsyncDisposable
{
    /// <summary>The first day of the world; grants run from 1 March to 31 December 2026.</summary>
    public static readonly DateOnly Begin = new(2026, 2, 9);

    private static readonly Betaalinstellingen Rekening = new("SVB PGB", Iban.Parse("NL13TEST0123456789"));

    private static readonly Dictionary<string, string> Codes = new() { ["westland"] = "1783", ["delft"] = "0503", ["zorgkantoor"] = "5519" };

    private readonly ServiceProvider _diensten;
    private readonly Oefenbevolking _wie;
    private readonly PgbDbContext _db;

    /// <summary>What was made once, with the answer of who made it: the other tests begin there.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<(string? Stand, object Uitkomst)>>> Standen = new(StringComparer.Ordinal);

    private readonly int _uitgedeeld;
    private bool _isBegonnen;

    private Proefwereld(TestDatabase database, Oefenbevolking wie)
    {
        Database = database;
        (_db, _wie) = (database.Db(), wie);
        _diensten = new ServiceCollection()
            .AddSingleton<TimeProvider>(Klok)
            .AddLogging()
            .AddPgbPortal(database.Opties, Rekening)
            .AddSingleton<IMailkanaal>(Mail)
            .BuildServiceProvider();
        _uitgedeeld = database.Uitgedeeld;
    }

    public TestDatabase Database { get; }

    /// <summary>Gets the e-mails of this world.</summary>
    public Proefmail Mail { get; } = new();

    public VasteKlok Klok { get; } = new(Begin);

    public static Periode Looptijd { get; } = new(new(2026, 3, 1), new(2026, 12, 31));

    /// <param name="account">westland.cons, westland.toets, westland.toets2, westland.wmo, westland.jeugd, delft.cons, delft.toets, zorgkantoor.cons, zorgkantoor.toets, svb.decl,
    /// svb.recht, svb.sal, svb.fin1, svb.fin2, svb.fin3, svb.kcc, auditor, anna, dina, bas, kees, linde, joost.</param>
    public Guid Account(string account) => _wie[account];

    /// <summary>On an empty database. The people are the same in every world of this process.</summary>
    public static async Task<Proefwereld> MaakAsync(TestDatabase database)
    {
        var (stand, wie) = await Standen.GetOrAdd(nameof(BevolkAsync), _ => new(MaakBevolktAsync)).Value;
        if (stand is null)
        {
            return new(database, await BevolkAsync(database));
        }

        await database.ZetTerugAsync(stand);
        return new(database, (Oefenbevolking)wie);
    }

    private static async Task<(string? Stand, object Uitkomst)> MaakBevolktAsync()
    {
        await using var database = new TestDatabase();
        await database.InitializeAsync();
        var wie = await BevolkAsync(database);
        return (await database.StandAsync(), wie);
    }

    /// <summary>A world in which nobody did anything yet begins with what an earlier one made at the same moment; the clock stays where it is.</summary>
    /// <param name="wat">Names what is made, in all tests of this process.</param>
    public async Task<T> EenmaalAsync<T>(string wat, Func<Proefwereld, Task<T>> maak)
        where T : notnull
    {
        if (_isBegonnen || Database.Uitgedeeld != _uitgedeeld)
        {
            return await maak(this);
        }

        var moment = Klok.GetUtcNow();
        var (stand, uitkomst) = await Standen.GetOrAdd($"{wat} {moment:O}", _ => new(() => MaakStandAsync(moment, maak))).Value;
        if (stand is null)
        {
            return await maak(this);
        }

        _isBegonnen = true;
        await Database.ZetTerugAsync(stand);
        return (T)uitkomst;
    }

    private static async Task<(string? Stand, object Uitkomst)> MaakStandAsync<T>(DateTimeOffset moment, Func<Proefwereld, Task<T>> maak)
        where T : notnull
    {
        await using var database = new TestDatabase();
        await database.InitializeAsync();
        await using var wereld = await MaakAsync(database);
        wereld.Klok.ZetOp(moment);
        var uitkomst = await maak(wereld);
        return (await database.StandAsync(), uitkomst);
    }

    private static async Task<Oefenbevolking> BevolkAsync(TestDatabase database)
    {
        await using var db = database.Db();
        var wie = new Oefenbevolking(db);
        foreach (var (sleutel, code, naam) in new[] { ("westland", "1783", "Westland"), ("delft", "0503", "Delft") })
        {
            var verstrekker = wie.Verstrekker(sleutel, code, naam, Verstrekkersoort.Gemeente, "0800 0000", ["Consulent", "Toetser", "Beheerder", "Privacyfunctionaris"]);
            verstrekker.VoegMaximumToe(new() { Zorgfunctie = "02", Soort = Tariefsoort.Formeel, Eenheid = Eenheid.Uur, Bedrag = new(6500), Van = new(2018, 1, 1) });
            if (sleutel == "westland")
            {
                wie.Medewerker("westland.toets2", "Tweede toetser", Rol.ToetserVerstrekker, verstrekker, [Wet.Wmo, Wet.Jw], "");
                wie.Medewerker("westland.wmo", "Wmo-consulent", Rol.ConsulentVerstrekker, verstrekker, [Wet.Wmo], "");
                wie.Medewerker("westland.jeugd", "Jeugdconsulent", Rol.ConsulentVerstrekker, verstrekker, [Wet.Jw], "");
            }
        }

        wie.Verstrekker("zorgkantoor", "5519", "Zorgkantoor", Verstrekkersoort.Zorgkantoor, "0800 0000", ["Consulent Wlz", "Toetser Wlz", "Beheerder Wlz", "Privacyfunctionaris Wlz"]);
        wie.Svb("svb.decl", "Declaratiemedewerker", Rol.DeclaratiemedewerkerSvb, "");
        wie.Svb("svb.recht", "Arbeidsrechtmedewerker", Rol.ArbeidsrechtmedewerkerSvb, "");
        wie.Svb("svb.sal", "Salarismedewerker", Rol.SalarismedewerkerSvb, "");
        wie.Svb("svb.fin1", "Financieel medewerker een", Rol.FinancieelMedewerkerSvb, "");
        wie.Svb("svb.fin2", "Financieel medewerker twee", Rol.FinancieelMedewerkerSvb, "");
        wie.Svb("svb.fin3", "Financieel medewerker drie", Rol.FinancieelMedewerkerSvb, "");
        wie.Svb("svb.kcc", "Klantcontact", Rol.KlantcontactmedewerkerSvb, "");
        wie.Svb("auditor", "Auditor", Rol.Auditor, "");
        wie.Persoon("anna", "Anna de Wit", "999990019", new(1961, 5, 14), "NL21TEST0001007919", "");
        wie.Persoon("dina", "Dina Smit", "999990020", new(1966, 8, 9), "NL93TEST0001015838", "");
        wie.Persoon("bas", "Bas Mulder", "999990007", new(1970, 1, 1), "NL68TEST0001023757", "");
        wie.Persoon("joost", "Joost Bakker", "999990032", new(1995, 6, 1), "NL43TEST0001031676", "");
        wie.Organisatie("kees", "Kees Begeleiding", Zorgverlenersoort.Zzp, "12345678", "80008422", "NL93TEST0001015838", "");
        wie.Organisatie("linde", "Zorgbureau Linde", Zorgverlenersoort.Instelling, "94000148", "80016844", "NL43TEST0001031676", "");
        await db.SaveChangesAsync();
        return wie;
    }

    /// <summary>Runs a use case as this account, with the rights over all its dossiers.</summary>
    public async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(string account, TInput input)
        where TUseCase : UseCase<TInput, TResult>
    {
        await using var scope = _diensten.CreateAsyncScope();
        var sessie = await scope.ServiceProvider.GetRequiredService<Sessiebepaler>().VoorAlleDossiersAsync(_wie[account], CancellationToken.None);
        return await AlsAsync<TUseCase, TInput, TResult>(scope, sessie, input);
    }

    /// <summary>Runs a use case as a machine.</summary>
    public async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(Rol machine, TInput input)
        where TUseCase : UseCase<TInput, TResult>
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await AlsAsync<TUseCase, TInput, TResult>(scope, Sessie.Machine(machine), input);
    }

    /// <summary>A grant of € 8.320,00 (or other) for begeleiding from March to December 2026.</summary>
    public Task<Toekenningstand> ToekenningAsync(
        string budgethouder = "anna", string verstrekker = "westland", string nummer = "W-1", long centen = 832_000, Wet wet = Wet.Wmo, string zorgfunctie = "02") =>
        ToekenningAsync(budgethouder, verstrekker, nummer, wet, [new(new(zorgfunctie), Looptijd.Van, Looptijd.TotEnMet, new(centen))]);

    public async Task<Toekenningstand> ToekenningAsync(
        string budgethouder, string verstrekker, string nummer, Wet wet, IReadOnlyList<Functiebudgetregel> functiebudgetten)
    {
        var persoon = await _db.Gebruikers.Where(g => g.Id == _wie[budgethouder]).Select(g => g.PersoonId).SingleAsync();
        var bsn = (await _db.Personen.AsNoTracking().SingleAsync(p => p.Id == persoon)).Bsn.Waarde;
        return await AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            $"{verstrekker}.cons", new(wet, bsn, nummer, null, null, functiebudgetten, []));
    }

    /// <summary>A draft between this budgethouder and a company, € 60,00 an hour, three hours a week, from 1 March 2026.</summary>
    /// <param name="soort">Null for the kind that goes with the company.</param>
    public async Task<ZorgovereenkomstId> ConceptAsync(
        BudgethouderId dossier, string budgethouder = "anna", string zorgverlener = "kees", string verstrekker = "westland",
        long tarief = 6000, Wet wet = Wet.Wmo, string zorgfunctie = "02", Overeenkomstsoort? soort = null)
    {
        var id = await _db.Gebruikers.Where(g => g.Id == _wie[zorgverlener]).Select(g => g.ZorgverlenerId).SingleAsync();
        var gegevens = await _db.Zorgverleners.AsNoTracking().SingleAsync(z => z.Id == id);
        var code = Codes[verstrekker];
        var verstrekkerId = await _db.Verstrekkers.Where(v => v.Code == code).Select(v => v.Id).SingleAsync();
        var stand = await AlsAsync<ZorgovereenkomstOpstellen, ZorgovereenkomstOpstellen.Input, Conceptstand>(
            budgethouder,
            new(
                ZorgovereenkomstId.Nieuw(), dossier, gegevens.Agb, null,
                soort ?? (gegevens.Soort == Zorgverlenersoort.Instelling ? Overeenkomstsoort.Instelling : Overeenkomstsoort.Opdracht),
                new(null, gegevens.Soort == Zorgverlenersoort.Zzp, false), Looptijd.Van, null,
                [new("zorg", verstrekkerId, wet, zorgfunctie, "begeleiding individueel", "Hulp bij het plannen van de dag.", Beloning.Uurloon, Eenheid.Uur, new(tarief), Tariefsoort.Formeel, 180)]));
        return stand.Id;
    }

    /// <summary>A grant and an agreement that all have approved, ready to be claimed on.</summary>
    public Task<(Toekenningstand Toekenning, ZorgovereenkomstId Overeenkomst)> GoedgekeurdAsync(
        string budgethouder = "anna", string zorgverlener = "kees", string verstrekker = "westland", string nummer = "W-1", long centen = 832_000,
        Overeenkomstsoort? soort = null) =>
        EenmaalAsync(
            $"goedgekeurd {budgethouder} {zorgverlener} {verstrekker} {nummer} {centen} {soort}",
            async wereld =>
            {
                var toekenning = await wereld.ToekenningAsync(budgethouder, verstrekker, nummer, centen);
                var id = await wereld.ConceptAsync(toekenning.Budgethouder, budgethouder, zorgverlener, verstrekker, soort: soort);
                await wereld.TekenEnKeurGoedAsync(id, budgethouder, zorgverlener, verstrekker);
                return (toekenning, id);
            });

    /// <summary>A Wlz budget of anna with a part that is verantwoordingsvrij, and an approved agreement with kees on it.</summary>
    public async Task<(Toekenningstand Toekenning, ZorgovereenkomstId Overeenkomst)> GoedgekeurdWlzAsync(
        long centen = 832_000, long vrijgesteld = 10_000, Overeenkomstsoort? soort = null)
    {
        var toekenning = await ToekenningAsync(
            "anna", "zorgkantoor", "Z-1", Wet.Wlz, [new(new("99"), Looptijd.Van, Looptijd.TotEnMet, new(centen), new Bedrag(vrijgesteld))]);
        var id = await ConceptAsync(toekenning.Budgethouder, verstrekker: "zorgkantoor", wet: Wet.Wlz, zorgfunctie: "99", soort: soort);
        await TekenEnKeurGoedAsync(id, "anna", "kees", "zorgkantoor");
        return (toekenning, id);
    }

    /// <summary>An approved agreement of anna and kees with a line for each of these tariffs, named after its unit.</summary>
    public async Task<ZorgovereenkomstId> GoedgekeurdPerAsync(params Tarief[] tarieven)
    {
        var toekenning = await ToekenningAsync();
        var id = await ConceptAsync(toekenning.Budgethouder);
        var zorg = await _db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == id);
        var regels = tarieven.Select(t => ZorgovereenkomstAanpassen.Afspraak(zorg) with
        {
            Naam = t.Eenheid.Enkelvoud, Eenheid = t.Eenheid, Tarief = t.PerEenheid, MinutenPerWeek = null,
        });
        await AlsAsync<ZorgovereenkomstAanpassen, ZorgovereenkomstAanpassen.Input, Conceptstand>("anna", new(id, Regels: [.. regels]));
        await TekenEnKeurGoedAsync(id, "anna", "kees", "westland");
        return id;
    }

    /// <summary>An approved agreement of anna and kees in which travel is paid by the kilometre; Westland pays it apart.</summary>
    public async Task<ZorgovereenkomstId> GoedgekeurdMetKilometersAsync()
    {
        await using (var db = Database.Db())
        {
            (await db.Verstrekkers.SingleAsync(v => v.Code == "1783")).VoegBeleidToe(new()
            {
                Van = new(2026, 1, 1),
                Maandloon = false,
                Reiskosten = Reiskostenbeleid.Apart,
                Feestdagen = false,
                EenmaligeUitkering = false,
                Bijbetaling = false,
                DeclaratietermijnWeken = 6,
                DeclaratietermijnHard = true,
            });
            await db.SaveChangesAsync();
        }

        var toekenning = await ToekenningAsync();
        var id = await ConceptAsync(toekenning.Budgethouder);
        var zorg = await _db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == id);
        var regel = ZorgovereenkomstAanpassen.Afspraak(zorg) with { Reiskosten = new(Reiskostensoort.Km) };
        await AlsAsync<ZorgovereenkomstAanpassen, ZorgovereenkomstAanpassen.Input, Conceptstand>("anna", new(id, Regels: [regel]));
        await TekenEnKeurGoedAsync(id, "anna", "kees", "westland");
        return id;
    }

    /// <summary>The lines of an agreement by name.</summary>
    public Task<Dictionary<string, OvereenkomstregelId>> RegelsAsync(ZorgovereenkomstId overeenkomst) =>
        _db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == overeenkomst)
            .Select(r => new { r.Naam, r.Id }).ToDictionaryAsync(r => r.Naam, r => r.Id);

    public async Task DelenEnTekenenAsync(ZorgovereenkomstId id, string budgethouder = "anna", string zorgverlener = "kees")
    {
        await AlsAsync<ZorgovereenkomstDelen, ZorgovereenkomstDelen.Input, Conceptstand>(budgethouder, new(id));
        await AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(zorgverlener, new(id));
        await AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(budgethouder, new(id));
    }

    /// <summary>A claim with this many minutes on the first Mondays of the month, entered by this account.</summary>
    public async Task<Declaratiestand> DeclareerAsync(string door, ZorgovereenkomstId overeenkomst, Maand maand, params int[] minuten)
    {
        var regel = await RegelAsync(overeenkomst);
        var maandagen = Enumerable.Range(0, maand.Periode.Dagen).Select(i => maand.EersteDag.AddDays(i)).Where(d => d.DayOfWeek == DayOfWeek.Monday);
        return await AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            door,
            new(DeclaratieId.Nieuw(), overeenkomst, maand, [.. maandagen.Zip(minuten).Select(p => new Regelinvoer(regel, p.First, null, p.Second, null))]));
    }

    public Task<OvereenkomstregelId> RegelAsync(ZorgovereenkomstId overeenkomst) =>
        _db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == overeenkomst).Select(r => r.Id).SingleAsync();

    /// <summary>The beheerder of Westland invites somebody, with an account of the portal itself.</summary>
    /// <param name="portaal">The services of a portal on this world that knows local accounts of Westland.</param>
    /// <returns>The code of the invitation.</returns>
    public async Task<string> NodigUitAsync(IServiceProvider portaal, string email, Rol rol)
    {
        await using var dienst = portaal.CreateAsyncScope();
        var sessie = await dienst.ServiceProvider.GetRequiredService<Sessiebepaler>().BepaalAsync(_wie["westland.beheer"], null, CancellationToken.None);
        dienst.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(sessie!);
        var uitnodiging = await dienst.ServiceProvider.GetRequiredService<MedewerkerUitnodigen>().ExecuteAsync(new(MedewerkerId.Nieuw(), "Nina Nieuw", email, rol, [Wet.Wmo]));
        return uitnodiging.Code;
    }

    /// <summary>Composes and releases the run of today, as the system does by itself.</summary>
    public async Task<BetaalrunId?> BetaalAsync()
    {
        var run = await AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>(Rol.Klok, new());
        if (run is { } id)
        {
            await AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, Domain.Betalingen.BetaalrunStatus>(Rol.Klok, new(id));
            await AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, Domain.Betalingen.BetaalrunStatus>(Rol.Klok, new(id));
        }

        return run;
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _diensten.DisposeAsync();
    }

    /// <summary>Both sign, gemeente Westland and the SVB approve.</summary>
    public Task KeurGoedAsync(ZorgovereenkomstId id) => TekenEnKeurGoedAsync(id, "anna", "kees", "westland");

    private async Task TekenEnKeurGoedAsync(ZorgovereenkomstId id, string budgethouder, string zorgverlener, string verstrekker)
    {
        await DelenEnTekenenAsync(id, budgethouder, zorgverlener);
        await AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            $"{verstrekker}.toets", new(id, Besluit.Akkoord, null));
        await AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            "svb.recht", new(id, Besluit.Akkoord, null));
    }

    private async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(AsyncServiceScope scope, Sessie sessie, TInput input)
        where TUseCase : UseCase<TInput, TResult>
    {
        _isBegonnen = true;
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(sessie);
        return await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(input);
    }
}
