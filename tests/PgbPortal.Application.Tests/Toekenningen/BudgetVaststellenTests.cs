using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Toekenningen;

public sealed class BudgetVaststellenTests : Vaststellingsproef
{
    [Fact]
    public async Task De_betaalde_zorg_en_het_verantwoordingsvrije_bedrag_samen_zijn_het_budget()
    {
        var id = await AfgeslotenAsync();

        var bedragen = await StelVastAsync(id);

        Assert.Equal(new(Bedrag.Euro(40), Bedrag.Euro(735), Bedrag.Nul), bedragen);
        await using var db = Db();
        Assert.Equal(Bedrag.Euro(775), (await db.Vaststellingen.SingleAsync()).Totaal);
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.BudgetVastgesteld));
    }

    [Fact]
    public async Task Nog_eens_geeft_wat_er_is_besloten()
    {
        var id = await AfgeslotenAsync();

        var eerst = await StelVastAsync(id);
        Assert.Equal(eerst, await StelVastAsync(id));

        await using var db = Db();
        Assert.Equal(1, await db.Vaststellingen.CountAsync());
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.BudgetVastgesteld));
    }

    [Fact]
    public async Task Voor_de_afsluiting_en_bij_een_gemeente_kan_het_niet()
    {
        var (wlz, _) = await Wereld.GoedgekeurdWlzAsync();
        var wmo = await Wereld.ToekenningAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => StelVastAsync(wlz.Id)));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => StelVastAsync(wmo.Id, "westland.cons")));
    }

    [Fact]
    public async Task Alleen_de_consulent_van_dit_zorgkantoor_stelt_vast()
    {
        var id = await AfgeslotenAsync();

        foreach (var wie in new[] { "anna", "zorgkantoor.toets", "svb.fin1" })
        {
            await Assert.ThrowsAsync<ToegangGeweigerdException>(() => StelVastAsync(id, wie));
        }

        await Assert.ThrowsAsync<NietGevondenException>(() => StelVastAsync(id, "westland.cons"));
        await Assert.ThrowsAsync<NietGevondenException>(() => StelVastAsync(ToekenningId.Nieuw()));
    }
}

public abstract class Vaststellingsproef : Wereldproef
{
    /// <summary>A Wlz budget of € 8.320,00 that paid € 735,00 of care and € 40,00 without account, and is closed.</summary>
    protected async Task<ToekenningId> AfgeslotenAsync()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Op(2, 4);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        await Wereld.AlsAsync<VerantwoordingsvrijBedragOpvragen, VerantwoordingsvrijBedragOpvragen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), await FunctiebudgetAsync(), Bedrag.Euro(40)));
        await Wereld.BetaalAsync();
        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(98));
        await Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new());
        return toekenning.Id;
    }

    protected async Task<FunctiebudgetId> FunctiebudgetAsync()
    {
        await using var db = Db();
        return await db.Functiebudgetten.Where(f => f.Wet == Wet.Wlz).Select(f => f.Id).SingleAsync();
    }

    protected Task<Vaststellingsbedragen> StelVastAsync(ToekenningId id, string door = "zorgkantoor.cons") =>
        Wereld.AlsAsync<BudgetVaststellen, BudgetVaststellen.Input, Vaststellingsbedragen>(door, new(id));
}
