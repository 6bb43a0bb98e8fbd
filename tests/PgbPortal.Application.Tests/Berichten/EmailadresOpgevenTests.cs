using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class EmailadresOpgevenTests : Mailproef
{
    [Fact]
    public async Task De_code_gaat_een_keer_naar_het_nieuwe_adres_en_nergens_anders_heen()
    {
        await OpgevenAsync();
        await RondeAsync();
        await RondeAsync();

        var mail = Assert.Single(Wereld.Mail.Gekregen);
        Assert.Equal((AdresVanAnna, "Uw code voor PgbPortal"), (mail.Aan, mail.Onderwerp));
        Assert.Matches("^[0-9]{3} [0-9]{3}$", Code(mail));
        Assert.Equal((null, AdresVanAnna, false), ((await KeuzeAsync()) is var k ? (k.Adres, k.NieuwAdres, k.IsCodeVerlopen) : default));
    }

    [Fact]
    public async Task Een_nieuwe_code_maakt_de_oude_ongeldig()
    {
        await OpgevenAsync();
        await RondeAsync();
        Wereld.Klok.Verder(TimeSpan.FromMinutes(1));
        await OpgevenAsync(adres: null);
        await RondeAsync();

        var (oud, nieuw) = (Code(Wereld.Mail.Gekregen[0]), Code(Wereld.Mail.Gekregen[1]));
        Assert.True(oud == nieuw || await BevestigenAsync(oud) == Codeuitkomst.Onjuist);
        Assert.Equal(Codeuitkomst.Bevestigd, await BevestigenAsync(nieuw));
    }

    [Fact]
    public async Task Zonder_mail_of_zonder_adres_gaat_er_geen_code_uit()
    {
        Assert.Equal("MAIL-03", await GeweigerdMetAsync(() => OpgevenAsync(adres: null)));
        Wereld.Mail.IsOpen = false;
        Assert.Equal("MAIL-02", await GeweigerdMetAsync(() => OpgevenAsync()));
        await using var db = Db();
        Assert.False(await db.Berichtkeuzes.AnyAsync());
    }

    [Fact]
    public async Task Een_medewerker_heeft_een_werklijst_en_geen_adres_hier() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => OpgevenAsync("westland.cons"));
}
