using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests;

/// <summary>Each test plays in a Proefwereld of its own: anna, kees and gemeente Westland, as in example 12a.</summary>
public abstract class Wereldproef : IAsyncLifetime
{
    /// <summary>12 hours and a quarter at € 60,00: € 735,00.</summary>
    protected static readonly int[] Twaalfuurkwartier = [180, 180, 210, 165];

    private readonly TestDatabase _database = new();

    protected static Maand Maart { get; } = new(2026, 3);

    protected static Maand April { get; } = new(2026, 4);

    protected static Maand Mei { get; } = new(2026, 5);

    protected Proefwereld Wereld { get; private set; } = null!;

    protected TestDatabase Database => _database;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Wereld = await Proefwereld.MaakAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        if (Wereld is not null)
        {
            await Wereld.DisposeAsync();
        }

        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected PgbDbContext Db() => _database.Db();

    /// <summary>It becomes this day in 2026, nine in the morning: before the payment run.</summary>
    protected void Op(int dag, int maand) => Wereld.Klok.Zet(new(2026, maand, dag));

    protected void Op(int dag, int maand, TimeOnly tijd) => Wereld.Klok.Zet(new(2026, maand, dag), tijd);

    /// <summary>An approved agreement of anna and kees, and the second of April: March can be claimed.</summary>
    protected async Task<ZorgovereenkomstId> InAprilAsync(long centen = 832_000)
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync(centen: centen);
        Op(2, 4);
        return overeenkomst;
    }

    /// <summary>Anna claims March and it is paid on the second of April: € 735,00.</summary>
    protected async Task<(ZorgovereenkomstId Overeenkomst, DeclaratieId Declaratie)> MaartBetaaldAsync()
    {
        var betaald = await Wereld.EenmaalAsync("maart betaald", async wereld =>
        {
            var (_, overeenkomst) = await wereld.GoedgekeurdAsync();
            wereld.Klok.Zet(new(2026, 4, 2));
            var stand = await wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
            await wereld.BetaalAsync();
            return (overeenkomst, stand.Id);
        });
        Op(2, 4);
        return betaald;
    }

    protected Task<Declaratiestand> BeoordeelAsync(DeclaratieId id, bool akkoord = true, string? toelichting = null, string door = "anna") =>
        Wereld.AlsAsync<DeclaratieBeoordelen, DeclaratieBeoordelen.Input, Declaratiestand>(door, new(id, akkoord, toelichting));

    protected Task<DeclaratieBekijken.Detail> BekijkAsync(DeclaratieId id, string door = "anna") =>
        Wereld.AlsAsync<DeclaratieBekijken, DeclaratieBekijken.Input, DeclaratieBekijken.Detail>(door, new(id));

    protected Task<BetaalrunId?> StelSamenAsync(string door = "svb.fin1") =>
        Wereld.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>(door, new());

    protected Task<BetaalrunStatus> ControleerAsync(BetaalrunId run, string door = "svb.fin2") =>
        Wereld.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(door, new(run));

    protected Task<BetaalrunStatus> GeefVrijAsync(BetaalrunId run, string door = "svb.fin3") =>
        Wereld.AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>(door, new(run));

    protected async Task<ZorgverlenerId> ZorgverlenerAsync(string account = "kees")
    {
        var gebruiker = Wereld.Account(account);
        await using var db = Db();
        return (await db.Gebruikers.Where(g => g.Id == gebruiker).Select(g => g.ZorgverlenerId).SingleAsync())!.Value;
    }

    protected async Task<IbanStatus> WijzigIbanAsync(string iban, string door = "kees", string van = "kees") =>
        await Wereld.AlsAsync<IbanWijzigen, IbanWijzigen.Input, IbanStatus>(door, new(await ZorgverlenerAsync(van), Iban.Parse(iban)));

    protected async Task<IbanStatus> KeurIbanGoedAsync(string van = "kees", int? versie = null) =>
        await Wereld.AlsAsync<IbanGoedkeuren, IbanGoedkeuren.Input, IbanStatus>("svb.fin1", new(await ZorgverlenerAsync(van), versie));

    /// <summary>The balances of the only functiebudget that is not empty, in cents.</summary>
    protected async Task<(long Vrij, long Gereserveerd, long Besteed)> BudgetAsync()
    {
        await using var db = Db();
        var rekeningen = await db.Rekeningen.ToListAsync();
        long Saldo(Rekeningsoort soort) => rekeningen.Where(r => r.Soort == soort).Sum(r => r.Saldo);
        return (Saldo(Rekeningsoort.Vrij), Saldo(Rekeningsoort.Gereserveerd), Saldo(Rekeningsoort.Besteed));
    }

    /// <summary>From this amount Westland looks at a claim itself.</summary>
    protected async Task ToetsVanafAsync(Bedrag bedrag)
    {
        await using var db = Db();
        (await db.Verstrekkers.SingleAsync(v => v.Code == "1783")).VoegBeleidToe(new()
        {
            Van = new(2026, 1, 1),
            Maandloon = false,
            Reiskosten = Reiskostenbeleid.InTarief,
            Feestdagen = false,
            EenmaligeUitkering = false,
            Bijbetaling = false,
            DeclaratietermijnWeken = 6,
            DeclaratietermijnHard = true,
            HandmatigeToetsVanaf = bedrag,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>The code of the rule that refuses this.</summary>
    protected static async Task<string> GeweigerdMetAsync(Func<Task> stap) => (await Assert.ThrowsAsync<RegelOvertredenException>(stap)).Code;

    protected static Regelinvoer OpDag(OvereenkomstregelId regel, DateOnly dag, int minuten) => new(regel, dag, null, minuten, null);
}
