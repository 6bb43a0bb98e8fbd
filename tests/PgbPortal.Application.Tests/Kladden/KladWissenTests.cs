namespace PgbPortal.Application.Tests.Kladden;

public sealed class KladWissenTests : Kladproef
{
    [Fact]
    public async Task Wie_opnieuw_begint_raakt_alleen_dit_eigen_formulier_kwijt()
    {
        Op(2, 4);
        await BewaarAsync("anna", "3");
        await BewaarAsync("anna", "4", "/vragen/nieuw");
        await BewaarAsync("kees", "5");

        Assert.Equal((true, false), (await WisAsync("anna"), await WisAsync("anna")));

        Assert.Null(await LeesAsync("anna"));
        Assert.Equal(("4", "5"), (Waarde(await LeesAsync("anna", "/vragen/nieuw")), Waarde(await LeesAsync("kees"))));
    }
}
