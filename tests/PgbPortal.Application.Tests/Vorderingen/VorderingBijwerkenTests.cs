using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class VorderingBijwerkenTests : Vorderingsproef
{
    [Fact]
    public async Task Wat_terugkomt_is_weer_budget_zolang_het_loopt()
    {
        var id = (await StelInAsync(await TegoedAsync()))[0].Id;
        var voor = await BudgetAsync();

        Assert.Equal(VorderingStatus.Regeling, (await DoeAsync(new(id, Vorderingstap.Regelen, Guid.CreateVersion7(), Termijnen: 2))).Status);
        var sleutel = Guid.CreateVersion7();
        await DoeAsync(new(id, Vorderingstap.BetalingOntvangen, sleutel, Bedrag.Euro(30)));
        Assert.Equal(Bedrag.Euro(30), (await DoeAsync(new(id, Vorderingstap.BetalingOntvangen, sleutel, Bedrag.Euro(30)))).Open);
        Assert.Equal(VorderingStatus.Voldaan, (await DoeAsync(new(id, Vorderingstap.BetalingOntvangen, Guid.CreateVersion7(), Bedrag.Euro(30)))).Status);

        var na = await BudgetAsync();
        Assert.Equal((voor.Vrij + 6_000, voor.Besteed - 6_000), (na.Vrij, na.Besteed));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Na_de_nalooptermijn_is_het_voor_de_verstrekker()
    {
        var id = (await StelInAsync(await TegoedAsync()))[0].Id;
        var voor = await BudgetAsync();
        Wereld.Klok.Zet(new(2027, 6, 1));

        await DoeAsync(new(id, Vorderingstap.BetalingOntvangen, Guid.CreateVersion7(), Bedrag.Euro(60)));

        Assert.Equal(voor, await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Kwijtschelden_sluit_hem_en_meer_dan_open_komt_niet_binnen()
    {
        var id = (await StelInAsync(await TegoedAsync()))[0].Id;

        Assert.Equal("VORDERING", await GeweigerdMetAsync(() => DoeAsync(new(id, Vorderingstap.BetalingOntvangen, Guid.CreateVersion7(), Bedrag.Euro(61)))));
        Assert.Equal((VorderingStatus.Kwijtgescholden, Bedrag.Nul), await KwijtAsync(id));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => DoeAsync(new(id, Vorderingstap.NaarRechter, Guid.CreateVersion7()))));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => DoeAsync(new(id, Vorderingstap.NaarRechter, Guid.CreateVersion7()), "anna"));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    private async Task<(VorderingStatus, Bedrag)> KwijtAsync(VorderingId id)
    {
        var stand = await DoeAsync(new(id, Vorderingstap.Kwijtschelden, Guid.CreateVersion7()));
        return (stand.Status, stand.Open);
    }

    private Task<VorderingBijwerken.Stand> DoeAsync(VorderingBijwerken.Input input, string door = "svb.fin1") =>
        Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(door, input);
}
