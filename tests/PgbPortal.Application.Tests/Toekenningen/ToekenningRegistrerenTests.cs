using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Toekenningen;

public sealed class ToekenningRegistrerenTests : Wereldproef
{
    [Fact]
    public async Task Een_toekenning_zet_het_geld_klaar_en_wordt_gemeld_aan_de_budgethouder()
    {
        var stand = await RegistreerAsync("westland.cons");

        Assert.Equal((832_000, 0, 0), await BudgetAsync());
        await using var db = Db();
        var toekenning = await db.Toekenningen.Include(t => t.Functiebudgetten).SingleAsync();
        Assert.Equal((stand.Id, stand.Budgethouder, "W-1"), (toekenning.Id, toekenning.BudgethouderId, toekenning.BudgetIdentificatie));
        Assert.Equal("02", Assert.Single(toekenning.Functiebudgetten).Zorgfunctie);
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.BudgethouderId == stand.Budgethouder));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Wat_blokkeert_wordt_geweigerd_met_de_code_en_er_verandert_niets()
    {
        Assert.Equal("TK-015", await GeweigerdMetAsync(() => RegistreerAsync("westland.cons", vvb: 900_000)));

        await using var db = Db();
        Assert.Empty(await db.Toekenningen.ToListAsync());
        Assert.Empty(await db.Budgethouders.ToListAsync());
        Assert.Empty(await db.Boekingen.ToListAsync());
    }

    [Fact]
    public async Task Twee_keer_hetzelfde_budgetnummer_mag_niet()
    {
        await RegistreerAsync("westland.cons");

        Assert.Equal("TK-008", await GeweigerdMetAsync(() => RegistreerAsync("westland.cons")));
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Wie_niet_met_deze_wet_werkt_of_geen_consulent_is_voert_niets_in()
    {
        await Assert.ThrowsAsync<NietGevondenException>(() => RegistreerAsync("westland.jeugd"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegistreerAsync("westland.toets"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegistreerAsync("anna"));
    }

    private Task<Toekenningstand> RegistreerAsync(string door, long? vvb = null) =>
        Wereld.AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            door,
            new(
                Wet.Wmo, "999990019", "W-1", null, null,
                [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000), vvb is { } centen ? new Bedrag(centen) : null)],
                []));
}
