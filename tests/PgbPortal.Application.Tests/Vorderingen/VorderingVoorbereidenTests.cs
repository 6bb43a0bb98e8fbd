using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using Rol = PgbPortal.Application.Vorderingen.VorderingVoorbereiden.Debiteurrol;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class VorderingVoorbereidenTests : Vorderingsproef
{
    [Fact]
    public async Task Het_voorstel_noemt_wat_open_staat_en_wie_kan_terugbetalen()
    {
        var voorstel = await BekijkAsync(await TegoedAsync());

        Assert.Equal(Bedrag.Euro(60), voorstel.Open);
        Assert.Equal([("Kees Begeleiding", Rol.Zorgverlener), ("Anna de Wit", Rol.Budgethouder)], voorstel.Debiteuren.Select(d => (d.Naam, d.Rol)));
        Assert.All(voorstel.Debiteuren, d => Assert.True(d.Persoon is null != (d.Zorgverlener is null)));
    }

    [Fact]
    public async Task Alleen_wie_betaalt_bereidt_voor_en_een_onbekende_overeenkomst_bestaat_niet()
    {
        var overeenkomst = await TegoedAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(overeenkomst, "auditor"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(ZorgovereenkomstId.Nieuw()));
    }

    private Task<VorderingVoorbereiden.Voorstel> BekijkAsync(ZorgovereenkomstId id, string door = "svb.fin1") =>
        Wereld.AlsAsync<VorderingVoorbereiden, VorderingVoorbereiden.Input, VorderingVoorbereiden.Voorstel>(door, new(id));
}
