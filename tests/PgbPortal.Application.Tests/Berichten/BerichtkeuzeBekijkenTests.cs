using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtkeuzeBekijkenTests : Mailproef
{
    [Fact]
    public async Task Wie_niets_koos_heeft_geen_adres_en_ziet_of_er_mail_is()
    {
        Assert.Equal(new(true, null, null, false, Berichtwijze.Meteen, false), await KeuzeAsync());
        Wereld.Mail.IsOpen = false;
        Assert.False((await KeuzeAsync()).KanMailen);
    }

    [Fact]
    public async Task Ieder_ziet_alleen_de_eigen_keuze()
    {
        await MetAdresAsync();

        Assert.Null((await KeuzeAsync("dina")).Adres);
        Assert.Null((await KeuzeAsync("kees")).Adres);
    }
}
