using PgbPortal.Application.Start;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

public sealed class BoekhoudfoutenBekijkenTests : Boekhoudproef
{
    [Fact]
    public async Task De_svb_ziet_wat_open_staat_en_wat_is_opgelost_met_de_regel_die_waar_hoort_te_zijn()
    {
        var open = await MetFoutAsync();
        await LosOpAsync(open[0].Id, "Cent teruggehaald.");

        var fouten = await FoutenAsync();

        Assert.Equal(open.Count - 1, fouten.Open.Count);
        var opgelost = Assert.Single(fouten.Opgelost);
        Assert.Equal((open[0].Id, "Cent teruggehaald."), (opgelost.Id, opgelost.Oplossing));
        Assert.All(open, f => Assert.EndsWith(".", f.Zin));
        Assert.Contains(open, f => f.HeeftRekening);
    }

    [Fact]
    public async Task Het_staat_als_taak_op_de_startpagina()
    {
        var open = await MetFoutAsync();

        var start = await Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>("svb.fin1", new());

        Assert.Equal(open.Count, Assert.Single(start.Taken, t => t.Soort == Taaksoort.BoekhoudfoutOplossen).Aantal);
    }

    [Theory]
    [InlineData("svb.decl")]
    [InlineData("westland.cons")]
    [InlineData("anna")]
    public async Task Een_ander_ziet_ze_niet(string account) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => FoutenAsync(account));
}
