using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>Really at the same time, on a real database: each on its own thread and connection.</summary>
public sealed class GelijktijdigheidTests : IAsyncLifetime
{
    private static readonly DateOnly Maandag = new(2026, 3, 2);

    private readonly TestDatabase _database = new();
    private Proefwereld? _wereld;

    private Proefwereld Wereld => _wereld!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _wereld = await Proefwereld.MaakAsync(_database);
    }

    [Fact]
    public async Task Twee_declaraties_tegelijk_op_geld_voor_een_geven_een_goedgekeurde_en_een_aangehouden()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync(centen: 100_000);
        Wereld.Klok.Zet(new(2026, 5, 6));

        var regel = await Wereld.RegelAsync(overeenkomst);
        Task<Declaratiestand> DeclareerAsync(DateOnly dag) => Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), overeenkomst, Maand.Van(dag), [new(regel, dag, null, 600, null)]));

        var standen = await TegelijkAsync(() => DeclareerAsync(Maandag), () => DeclareerAsync(new(2026, 4, 6)));

        Assert.Equal(
            [DeclaratieStatus.Aangehouden, DeclaratieStatus.Goedgekeurd],
            standen.Select(s => s.Stand!.Status).Order());
        await using var db = _database.Db();
        Assert.Equal(60_000, await db.Rekeningen.Where(r => r.Soort == Domain.Budgetten.Rekeningsoort.Gereserveerd).SumAsync(r => r.Saldo));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(_database));
    }

    [Fact]
    public async Task Dezelfde_declaratie_twee_keer_tegelijk_verstuurd_is_een_declaratie()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        var regel = await Wereld.RegelAsync(overeenkomst);
        var invoer = new DeclaratieIndienen.Input(DeclaratieId.Nieuw(), overeenkomst, new(2026, 3), [new(regel, Maandag, null, 60, null)]);
        Task<Declaratiestand> VerstuurAsync() => Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>("anna", invoer);

        var standen = await TegelijkAsync(VerstuurAsync, VerstuurAsync);

        Assert.All(standen, s => Assert.Equal((invoer.Id, DeclaratieStatus.Goedgekeurd), (s.Stand!.Id, s.Stand.Status)));
        await using var db = _database.Db();
        Assert.Equal(1, await db.Declaraties.CountAsync());
        Assert.Equal(1, await db.Reserveringen.CountAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(_database));
    }

    [Fact]
    public async Task Van_twee_toetsers_tegelijk_beslist_er_een_over_een_declaratie()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        await using (var db = _database.Db())
        {
            var westland = await db.Verstrekkers.SingleAsync(v => v.Naam == "Westland");
            westland.VoegBeleidToe(MetToetsVanaf(new(10_000)));
            await db.SaveChangesAsync();
        }

        Wereld.Klok.Zet(new(2026, 4, 2));
        var declaratie = await Wereld.DeclareerAsync("anna", overeenkomst, new(2026, 3), 180);
        Assert.Equal(DeclaratieStatus.HandmatigeToets, declaratie.Status);
        Task<Declaratiestand> ToetsAsync(string wie, Besluit besluit) => Wereld.AlsAsync<DeclaratieToetsen, DeclaratieToetsen.Input, Declaratiestand>(
            wie, new(declaratie.Id, besluit, "De uren kloppen niet."));

        var standen = await TegelijkAsync(() => ToetsAsync("westland.toets", Besluit.Akkoord), () => ToetsAsync("svb.decl", Besluit.Afwijzen));

        var winnaar = Assert.Single(standen, s => s.Stand is not null).Stand!;
        Assert.IsAssignableFrom<Exception>(Assert.Single(standen, s => s.Stand is null).Fout);
        await using var na = _database.Db();
        Assert.Equal(winnaar.Status, await na.Declaraties.Select(d => d.Status).SingleAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(_database));
    }

    [Fact]
    public async Task Van_twee_oordelen_tegelijk_over_een_overeenkomst_telt_er_een()
    {
        var toekenning = await Wereld.ToekenningAsync();
        var id = await Wereld.ConceptAsync(toekenning.Budgethouder);
        await Wereld.DelenEnTekenenAsync(id);
        async Task<ZorgovereenkomstStatus?> BeoordeelAsync(Besluit besluit) =>
            await Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
                "westland.toets", new(id, besluit, besluit == Besluit.Afwijzen ? Afwijsreden.TariefNietToegestaan : null, "Zie de brief."));

        var uitkomsten = await TegelijkAsync(() => BeoordeelAsync(Besluit.Akkoord), () => BeoordeelAsync(Besluit.Afwijzen));

        Assert.Single(uitkomsten, u => u.Stand is not null);
        await using var db = _database.Db();
        Assert.Single(await db.Beoordelingen.Where(b => b.Besluit != null).ToListAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_wereld is not null)
        {
            await _wereld.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    // A refusal is an outcome; anything else that goes wrong fails the test.
    private static async Task<IReadOnlyList<(T? Stand, Exception? Fout)>> TegelijkAsync<T>(params IReadOnlyList<Func<Task<T>>> stappen)
    {
        using var start = new Barrier(stappen.Count);
        return await Task.WhenAll(stappen.Select(stap => Task.Factory.StartNew(
            async () =>
            {
                start.SignalAndWait();
                try
                {
                    return ((T?)await stap(), (Exception?)null);
                }
                catch (Exception fout) when (fout is RegelOvertredenException or GelijktijdigGewijzigdException)
                {
                    return (default(T), fout);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }

    private static Beleid MetToetsVanaf(Bedrag grens)
    {
        var standaard = Beleid.Standaard(Verstrekkersoort.Gemeente);
        return new()
        {
            Van = standaard.Van,
            Maandloon = standaard.Maandloon,
            Reiskosten = standaard.Reiskosten,
            Feestdagen = standaard.Feestdagen,
            EenmaligeUitkering = standaard.EenmaligeUitkering,
            Bijbetaling = standaard.Bijbetaling,
            DeclaratietermijnWeken = standaard.DeclaratietermijnWeken,
            DeclaratietermijnHard = standaard.DeclaratietermijnHard,
            HandmatigeToetsVanaf = grens,
        };
    }
}
