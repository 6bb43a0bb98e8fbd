namespace PgbPortal.Application.Tests.Ervaringen;

public sealed class ErvaringVragenTests : Ervaringproef
{
    [Fact]
    public async Task Wie_antwoordde_of_nu_niet_wilde_wordt_een_maand_met_rust_gelaten()
    {
        Op(2, 4);
        Assert.True(await MagAsync("anna"));
        await GeefAsync("anna", 8);
        await GeefAsync("kees", null);

        Assert.Equal((false, false, true), (await MagAsync("anna"), await MagAsync("kees"), await MagAsync("westland.cons")));
        Op(2, 5);
        Assert.False(await MagAsync("anna"));
        Op(3, 5);
        Assert.Equal((true, true), (await MagAsync("anna"), await MagAsync("kees")));
    }
}
