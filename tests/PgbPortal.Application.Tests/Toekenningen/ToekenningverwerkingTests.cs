using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Toekenningen;

public sealed class ToekenningverwerkingTests : Dossierproef
{
    private static readonly DateOnly Juni = new(2026, 6, 15);

    [Fact]
    public async Task Een_betaling_over_twee_nieuwe_perioden_verhuist_per_dag_van_zorg()
    {
        var toekenning = await MetBetalingAsync(60, 120, 180);

        await VervangAsync(toekenning, Regel(new(2026, 3, 1), new(2026, 3, 8), 50_000), Regel(new(2026, 3, 9), new(2026, 12, 31), 500_000));

        await using var db = Db();
        Assert.Equal([(0L, 0L), (6_000L, 6_000L), (30_000L, 30_000L)], await StandAsync(db));
    }

    [Fact]
    public async Task Een_betaling_van_twee_perioden_komt_samen_op_een_nieuw_budget()
    {
        var toekenning = await MetBetalingAsync(60, 120);
        var eerst = await VervangAsync(toekenning, Regel(new(2026, 3, 1), new(2026, 3, 8), 50_000), Regel(new(2026, 3, 9), new(2026, 12, 31), 500_000));

        await VervangAsync(eerst, "W-3", Regel(new(2026, 3, 1), new(2026, 12, 31), 500_000));

        await using var db = Db();
        Assert.Equal([(0L, 0L), (0L, 0L), (0L, 0L), (18_000L, 18_000L)], await StandAsync(db));
        Assert.Single(await db.Betaaldelen.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wat_achterbleef_verhuist_alsnog_zodra_er_weer_plaats_voor_is()
    {
        var toekenning = await MetBetalingAsync(60);
        var zonder = await VervangAsync(toekenning, new Functiebudgetregel(new("07"), new(2026, 3, 1), new(2026, 12, 31), new(100_000)));
        await using (var db = Db())
        {
            Assert.Equal([(6_000L, 6_000L), (0L, 0L)], await StandAsync(db));
        }

        var stand = await VervangAsync(zonder, "W-3", Regel(new(2026, 3, 1), new(2026, 12, 31), 100_000));

        await using var straks = Db();
        Assert.Equal([(0L, 0L), (0L, 0L), (6_000L, 6_000L)], await StandAsync(straks));
        Assert.DoesNotContain("TK-027", stand.Bevindingen.Select(b => b.Code));
        Assert.False(await straks.Functiebudgetten.AnyAsync(f => f.Declaratiestop, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Een_run_van_voor_een_vervanging_komt_niet_door_de_vrijgave()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync();
        Wereld.Klok.Zet(Juni);
        await Wereld.DeclareerAsync("anna", overeenkomst, new(2026, 5), 60);
        var run = await Wereld.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>("svb.fin1", new());
        await Wereld.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(Rol.Klok, new(run!.Value));
        await VervangAsync(toekenning, Regel(new(2026, 3, 1), new(2026, 12, 31), 500_000));

        var code = await CodeAsync(() => Wereld.AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>("svb.fin2", new(run!.Value)));

        Assert.Equal("BT-001", code);
    }

    [Fact]
    public async Task Een_ander_vvb_dan_de_eigen_regel_geeft_een_waarschuwing()
    {
        await using (var db = Db())
        {
            var westland = await db.Verstrekkers.SingleAsync(v => v.Code == "1783", TestContext.Current.CancellationToken);
            var standaard = Beleid.Standaard(Verstrekkersoort.Zorgkantoor);
            westland.VoegBeleidToe(new()
            {
                Van = new(2026, 1, 1),
                Maandloon = standaard.Maandloon,
                Reiskosten = standaard.Reiskosten,
                Feestdagen = standaard.Feestdagen,
                EenmaligeUitkering = standaard.EenmaligeUitkering,
                Bijbetaling = standaard.Bijbetaling,
                DeclaratietermijnWeken = standaard.DeclaratietermijnWeken,
                DeclaratietermijnHard = standaard.DeclaratietermijnHard,
                VvbPromille = 15,
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var stand = await Wereld.ToekenningAsync("anna", "westland", "W-1", Wet.Wmo, [Regel(new(2026, 3, 1), new(2026, 12, 31), 100_000)]);

        Assert.Contains("TK-029", stand.Bevindingen.Select(b => b.Code));
    }

    [Fact]
    public async Task Wie_in_de_tabel_van_de_brp_staat_is_bekend()
    {
        const string Bsn = "111222333";
        await Wereld.Database.BewaarAsync(
            new Registerinschrijving { Register = Register.Brp, Sleutel = Testsleutels.Ring.Zoekwaarde(Bsn), Naam = "Ina Blok", Geboren = new(1955, 5, 5) });

        var stand = await Wereld.AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            "westland.cons", new(Wet.Wmo, Bsn, "W-9", null, null, [Regel(new(2026, 3, 1), new(2026, 12, 31), 100_000)], []));

        await using var db = Db();
        Assert.Equal("Ina Blok", await db.Budgethouders.Where(b => b.Id == stand.Budgethouder).Select(b => b.Naam).SingleAsync(TestContext.Current.CancellationToken));
    }

    private static Functiebudgetregel Regel(DateOnly van, DateOnly totEnMet, long centen) => new(new("02"), van, totEnMet, new(centen));

    private async Task<Toekenningstand> MetBetalingAsync(params int[] minuten)
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        await Wereld.DeclareerAsync("anna", overeenkomst, new(2026, 3), minuten);
        await Wereld.BetaalAsync();
        Wereld.Klok.Zet(Juni);
        return toekenning;
    }

    private Task<Toekenningstand> VervangAsync(Toekenningstand oud, params Functiebudgetregel[] regels) => VervangAsync(oud, "W-2", regels);

    private Task<Toekenningstand> VervangAsync(Toekenningstand oud, string nieuw, params Functiebudgetregel[] regels) =>
        Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            "westland.cons", new(oud.Id, Toekenningwijziging.Wijzigen, nieuw, regels));

    /// <summary>Per functiebudget, oldest first: what the ledger says was spent, and what the payments say.</summary>
    private static async Task<List<(long Grootboek, long Betaald)>> StandAsync(PgbDbContext db)
    {
        var toekenningen = await db.Toekenningen.AsNoTracking().Include(t => t.Functiebudgetten)
            .OrderBy(t => t.BudgetIdentificatie).ToListAsync(TestContext.Current.CancellationToken);
        var besteed = await db.Rekeningen.AsNoTracking().Where(r => r.Soort == Rekeningsoort.Besteed).ToListAsync(TestContext.Current.CancellationToken);
        var delen = await db.Betaaldelen.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        return
        [
            .. toekenningen.SelectMany(t => t.Functiebudgetten.OrderBy(f => f.Van)).Select(f => (
                besteed.Single(r => r.FunctiebudgetId == f.Id).Saldo,
                Bedrag.Som(delen.Where(d => d.FunctiebudgetId == f.Id).Select(d => d.Besteed)).Centen)),
        ];
    }
}
