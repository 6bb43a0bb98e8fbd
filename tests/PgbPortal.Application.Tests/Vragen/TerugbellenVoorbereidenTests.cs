using PgbPortal.Application.Vragen;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class TerugbellenVoorbereidenTests : Vraagproef
{
    [Fact]
    public async Task Een_budgethouder_leest_tot_wanneer_en_of_er_al_een_verzoek_wacht()
    {
        await InAprilAsync();
        var vooraf = await BelopzetAsync("anna");
        var id = await BelAsync("anna");
        var daarna = await BelopzetAsync("anna");

        Assert.Equal(new DateOnly(2026, 4, 8), vooraf.Uiterlijk);
        Assert.Null(vooraf.Wacht);
        Assert.Empty(vooraf.Overeenkomsten);
        Assert.Equal(new TerugbellenVoorbereiden.Wachtend(id, new(2026, 4, 8)), daarna.Wacht);
    }

    [Fact]
    public async Task Een_zorgverlener_kiest_uit_de_eigen_budgethouders()
    {
        var overeenkomst = await InAprilAsync();

        Assert.Equal([new TerugbellenVoorbereiden.Keuze(overeenkomst, "Anna de Wit")], (await BelopzetAsync("kees")).Overeenkomsten);
        Assert.Empty((await BelopzetAsync("linde")).Overeenkomsten);
    }

    private Task<TerugbellenVoorbereiden.Opzet> BelopzetAsync(string wie) =>
        Wereld.AlsAsync<TerugbellenVoorbereiden, TerugbellenVoorbereiden.Input, TerugbellenVoorbereiden.Opzet>(wie, new());
}
