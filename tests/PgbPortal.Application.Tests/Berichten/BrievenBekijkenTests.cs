using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BrievenBekijkenTests : Mailproef
{
    [Fact]
    public async Task Klantcontact_ziet_wat_op_de_post_moet_en_daarna_wat_weg_is()
    {
        var brief = await BriefAsync();

        var wacht = Assert.Single((await BekijkAsync("svb.kcc")).Regels, r => r.Id == brief);
        Assert.Equal("Anna de Wit", wacht.Aan);
        Assert.True(wacht.Berichten >= 1);
        await Wereld.AlsAsync<BriefVersturen, BriefVersturen.Input, bool>("svb.kcc", new(brief));

        Assert.DoesNotContain(brief, (await BekijkAsync("svb.kcc")).Regels.Select(r => r.Id));
        Assert.NotNull(Assert.Single((await BekijkAsync("auditor", verzonden: true)).Regels).VerzondenOpUtc);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("westland.cons")]
    [InlineData("svb.decl")]
    public async Task Brieven_zijn_van_klantcontact(string wie) => await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(wie));

    private Task<Bladzijde<BrievenBekijken.Regel>> BekijkAsync(string wie, bool verzonden = false) =>
        Wereld.AlsAsync<BrievenBekijken, BrievenBekijken.Input, Bladzijde<BrievenBekijken.Regel>>(wie, new(verzonden));
}
