using PgbPortal.Application.Identity;

namespace PgbPortal.Application.Tests.Identity;

public sealed class SessiesBekijkenTests : Sessieproef
{
    [Fact]
    public async Task Ieder_ziet_de_eigen_open_sessies_en_welke_dit_is()
    {
        var telefoon = await OpenAsync("anna", Apparaatsoort.Telefoon);
        await OpenAsync("dina");
        Wereld.Klok.Verder(TimeSpan.FromMinutes(5));
        var computer = await OpenAsync("anna");

        var lijst = await LijstAsync("anna", computer);

        Assert.Equal([Apparaatsoort.Computer, Apparaatsoort.Telefoon], lijst.Select(s => s.Apparaat));
        Assert.Equal([true, false], lijst.Select(s => s.IsDeze));
        Assert.Equal(new(9, 0), TimeOnly.FromDateTime(lijst[1].BegonnenOp));

        await Sessies.BeeindigAsync(telefoon, CancellationToken.None);
        Assert.Single(await LijstAsync("anna", computer));
    }

    [Fact]
    public async Task Een_sessie_die_te_lang_stil_lag_staat_er_niet_meer_bij()
    {
        await OpenAsync("anna", Apparaatsoort.Telefoon);
        Wereld.Klok.Verder(TimeSpan.FromMinutes(16));

        var lijst = await LijstAsync("anna", await OpenAsync("anna"));

        Assert.True(Assert.Single(lijst).IsDeze);
    }
}
