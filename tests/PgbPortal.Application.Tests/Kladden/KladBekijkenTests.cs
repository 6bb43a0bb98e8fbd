using PgbPortal.Application.Kladden;

namespace PgbPortal.Application.Tests.Kladden;

public sealed class KladBekijkenTests : Kladproef
{
    [Fact]
    public async Task Alleen_wie_het_bewaarde_ziet_het()
    {
        Op(2, 4);
        await BewaarAsync("anna", "3");

        Assert.NotNull(await LeesAsync("anna"));
        foreach (var ander in new[] { "kees", "bas", "westland.cons", "svb.decl", "auditor" })
        {
            Assert.Null(await LeesAsync(ander));
        }
    }

    [Fact]
    public async Task In_een_ander_dossier_van_dezelfde_persoon_staat_het_niet()
    {
        Op(2, 4);
        await MetDossierAsync("bas", "b-een", c => new KladBewaren(c, Kladinstellingen.Standaard), new KladBewaren.Input(Adres, Velden("3")));

        Task<KladBekijken.Stand?> InAsync(string sleutel) =>
            MetDossierAsync("bas", sleutel, c => new KladBekijken(c, Kladinstellingen.Standaard), new KladBekijken.Input(Adres));
        Assert.Equal("3", Waarde(await InAsync("b-een")));
        Assert.Null(await InAsync("b-twee"));
        Assert.Null(await LeesAsync("bas"));
    }

    [Fact]
    public async Task Na_de_termijn_is_het_er_niet_meer_ook_als_de_taak_nog_niet_liep()
    {
        Op(2, 4);
        await BewaarAsync("anna", "3");

        Op(1, 6);
        Assert.NotNull(await LeesAsync("anna"));
        Op(2, 6);
        Assert.Null(await LeesAsync("anna"));
    }
}
