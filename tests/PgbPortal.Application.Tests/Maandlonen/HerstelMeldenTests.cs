using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Maandlonen;

public sealed class HerstelMeldenTests : Maandloonproef
{
    [Fact]
    public async Task Na_herstel_tellen_de_gewerkte_kalenderdagen()
    {
        var id = await MetMaandloonAsync();
        await BetaalTotEnMetAsync(5);
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 10));
        Op(24, 6);
        await BeterAsync(id, new(2026, 6, 24));
        Assert.Equal(new Bedrag(122_946), (await TermijnAsync(6)).Bedrag);

        await Wereld.BetaalAsync();

        Assert.Equal(122_946, (await BetalingenAsync())[^1]);
    }

    [Fact]
    public async Task Wat_te_weinig_was_komt_in_de_volgende_run()
    {
        var id = await MetMaandloonAsync();
        await BetaalTotEnMetAsync(5);
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 10));
        Op(24, 6);
        await Wereld.BetaalAsync();
        Op(26, 6);
        await BeterAsync(id, new(2026, 6, 24));
        await Wereld.BetaalAsync();

        Assert.Equal([69_157, 122_946 - 69_157], (await BetalingenAsync()).TakeLast(2));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));

        // Both in one run would be the same term twice.
        await using (var db = Db())
        {
            var betalingen = await db.Betaalopdrachten.OrderByDescending(o => o.Id).Take(2).ToListAsync();
            db.Entry(betalingen[0]).Property(o => o.BetaalrunId).CurrentValue = betalingen[1].BetaalrunId;
            await db.SaveChangesAsync();
        }

        Assert.Contains(await Grootboekcontrole.AfwijkingenAsync(Database), a => a.StartsWith("I7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_tegoed_dat_nog_open_staat_wordt_eerst_teruggenomen()
    {
        var id = await MetMaandloonAsync();
        await BetaalTotEnMetAsync(6);
        Op(25, 6);
        await ZiekAsync(id, new(2026, 6, 10));
        await Wereld.BetaalAsync();
        Op(26, 6);
        await BeterAsync(id, new(2026, 6, 24));
        var aantal = (await BetalingenAsync()).Count;
        await Wereld.BetaalAsync();

        Assert.Equal(PerMaand - 122_946, await TegoedAsync(id));
        Assert.Equal(aantal, (await BetalingenAsync()).Count);
        Assert.Equal(Bedrag.Nul, (await TermijnAsync(6)).Open);
    }

    [Fact]
    public async Task Wie_niet_ziek_is_wordt_niet_beter()
    {
        var id = await MetMaandloonAsync();
        Op(10, 6);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeterAsync(id, new(2026, 6, 10))));

        await ZiekAsync(id, new(2026, 6, 9));

        Assert.Equal("ZIEK", await GeweigerdMetAsync(() => BeterAsync(id, new(2026, 6, 9))));
        await BeterAsync(id, new(2026, 6, 10));
        await BeterAsync(id, new(2026, 6, 10));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeterAsync(id, new(2026, 6, 11))));
    }

    [Fact]
    public async Task De_zorgverlener_meldt_zich_niet_zelf_beter()
    {
        var id = await MetMaandloonAsync();
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 9));

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BeterAsync(id, new(2026, 6, 10), "joost"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BeterAsync(id, new(2026, 6, 10), "dina"));
    }
}
