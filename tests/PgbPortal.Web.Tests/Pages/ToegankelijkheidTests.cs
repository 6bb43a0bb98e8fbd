using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Pages;

public sealed class ToegankelijkheidTests : Portaalproef
{
    [Fact]
    public async Task De_verklaring_zegt_wat_is_gemeten_en_wat_niet()
    {
        var pagina = await TekstAsync(Portaal.Bezoeker(), "/toegankelijkheid");

        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("<strong>gedeeltelijk</strong>", pagina);
        Assert.Contains("Wat nog niet is onderzocht", pagina);
        Assert.Contains("href=\"/toegankelijkheid\"", await TekstAsync(Portaal.Bezoeker(), "/hulp"));
    }

    [Fact]
    public void Een_meting_wordt_gelezen_zoals_het_script_haar_schrijft()
    {
        var map = Directory.CreateTempSubdirectory("pgb").FullName;
        try
        {
            Assert.Null(Toegankelijkheidsmeting.Lees(map));
            File.WriteAllText(
                Path.Combine(map, Toegankelijkheidsmeting.Bestand),
                "{ \"datum\": \"2026-04-02\", \"mensen\": 20, \"paginas\": 900, \"controles\": 5400, \"gebreken\": 1 }");
            Assert.Equal(new(new(2026, 4, 2), 20, 900, 5400, 1), Toegankelijkheidsmeting.Lees(map));
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }
}
