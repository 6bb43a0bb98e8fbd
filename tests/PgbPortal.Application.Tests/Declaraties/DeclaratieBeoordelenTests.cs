using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieBeoordelenTests : Wereldproef
{
    [Fact]
    public async Task Akkoord_is_de_opdracht_om_te_betalen()
    {
        var overeenkomst = await InAprilAsync();
        var ingevoerd = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);

        var stand = await BeoordeelAsync(ingevoerd.Id);

        Assert.Equal(DeclaratieStatus.Goedgekeurd, stand.Status);
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Terugsturen_reserveert_niets_en_de_zorgverlener_leest_waarom()
    {
        var overeenkomst = await InAprilAsync();
        var ingevoerd = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);

        var stand = await BeoordeelAsync(ingevoerd.Id, akkoord: false, "Op 9 maart was u er niet.");

        Assert.Equal(DeclaratieStatus.Teruggestuurd, stand.Status);
        Assert.Equal("Op 9 maart was u er niet.", (await BekijkAsync(ingevoerd.Id, "kees")).Toelichting);
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
    }

    [Fact]
    public async Task De_dag_van_invoeren_telt_voor_de_termijn()
    {
        var overeenkomst = await InAprilAsync();
        Op(12, 5);
        var ingevoerd = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, 60);
        Op(20, 5);

        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BeoordeelAsync(ingevoerd.Id)).Status);
    }

    [Fact]
    public async Task Een_tweede_besluit_wordt_geweigerd()
    {
        var overeenkomst = await InAprilAsync();
        var ingevoerd = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, 60);
        await BeoordeelAsync(ingevoerd.Id);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeoordeelAsync(ingevoerd.Id, akkoord: false)));
    }

    [Fact]
    public async Task De_zorgverlener_keurt_zijn_eigen_uren_niet_goed()
    {
        var overeenkomst = await InAprilAsync();
        var ingevoerd = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, 60);

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BeoordeelAsync(ingevoerd.Id, door: "kees"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BeoordeelAsync(ingevoerd.Id, door: "bas"));
    }
}
