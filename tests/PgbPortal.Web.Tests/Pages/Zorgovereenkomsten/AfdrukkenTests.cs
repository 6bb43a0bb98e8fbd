namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class AfdrukkenTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Op_papier_staan_de_afspraken_de_handtekeningen_en_de_besluiten()
    {
        var id = await portaal.IngediendAsync();
        await portaal.BeoordeelAsync(id);

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/afdrukken");

        Assert.Contains("Opgemaakt op", html);
        Assert.Contains("maandag 9 februari 2026 om 09.00 uur", html);
        Assert.Contains("Deze overeenkomst geldt nog niet.", html);
        Assert.Contains("€ 60,00 per uur", html);
        Assert.Contains("Kees Begeleiding, op 9 februari 2026 om 09.00 uur", html);
        Assert.Contains("Anna de Wit, op 9 februari 2026 om 09.00 uur", html);
        Assert.Contains((await portaal.BekijkAsync(id)).Inhoud!, html);
        Assert.Contains("akkoord op 9 februari 2026", html);
    }

    [Fact]
    public async Task Zonder_handtekening_staat_er_dat_nog_niet_is_getekend()
    {
        var id = await portaal.GedeeldAsync();

        Assert.Contains("nog niet getekend", await portaal.LeesAsync("kees", $"/overeenkomsten/{id.Waarde}/afdrukken"));
    }
}
