using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class VraagBekijkenTests : Vraagproef
{
    [Fact]
    public async Task Wie_vroeg_en_wie_antwoordt_zien_dezelfde_vraag_en_elk_de_eigen_stap()
    {
        var overeenkomst = await InAprilAsync();
        var id = await StelAsync("kees", over: overeenkomst);

        var kees = await BekijkAsync(id, "kees");
        var consulent = await BekijkAsync(id, "westland.cons");

        Assert.Equal((false, false, true), (kees.MagBeantwoorden, kees.MagVervolgen, kees.MagIntrekken));
        Assert.Equal((true, false, false), (consulent.MagBeantwoorden, consulent.MagVervolgen, consulent.MagIntrekken));
        Assert.Equal("Overeenkomst van Anna de Wit en Kees Begeleiding", consulent.Over);
        Assert.Equal(("Westland", "Anna de Wit", VraagStatus.Gesteld), (kees.Aan, kees.Budgethouder, kees.Status));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("linde")]
    [InlineData("delft.cons")]
    [InlineData("westland.jeugd")]
    [InlineData("svb.kcc")]
    public async Task De_vraag_van_een_zorgverlener_bestaat_niet_voor_een_ander(string wie)
    {
        var id = await StelAsync("kees", over: await InAprilAsync());

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, wie));
    }
}
