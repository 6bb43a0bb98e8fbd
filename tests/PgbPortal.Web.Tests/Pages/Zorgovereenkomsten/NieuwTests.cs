using System.Net;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class NieuwTests(Overeenkomstportaal portaal)
{
    private const string Adres = "/overeenkomsten/nieuw";

    [Theory]
    [InlineData("", "Vul het nummer van uw zorgverlener in.")]
    [InlineData("12", "Dit nummer klopt niet.")]
    [InlineData("123456789", "Dit nummer klopt niet.")]
    [InlineData("87654321", "Wij kennen deze AGB-code niet.")]
    [InlineData("123456782", "Wij kennen niemand met dit BSN en deze geboortedatum.")]
    [InlineData("999990019", "Dit is het BSN van de budgethouder.")]
    public async Task Een_fout_nummer_staat_bij_het_veld_en_blijft_staan(string nummer, string melding)
    {
        var (status, html, _) = await portaal.PostAsync("anna", Adres, ("Invoer.Nummer", nummer), ("Invoer.Geboren", "1-2-1990"), ("actie", "zoeken"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains($"href=\"#Invoer_Nummer\">{melding}", html);
        Assert.Equal(nummer, Overeenkomstportaal.Waarde(html, "Invoer.Nummer"));
    }

    [Theory]
    [InlineData("zoeken")]
    [InlineData("verder")]
    public async Task Bij_een_BSN_hoort_de_geboortedatum(string actie)
    {
        var (leeg, vraag, _) = await portaal.PostAsync("anna", Adres, ("Invoer.Nummer", "999990020"), ("actie", actie));
        var (fout, html, _) = await portaal.PostAsync(
            "anna", Adres, ("Invoer.Nummer", "999990020"), ("Invoer.Geboren", "2-1-1950"), ("actie", actie));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (leeg, fout));
        Assert.Contains("Vul de geboortedatum van uw zorgverlener in.", vraag);
        Assert.DoesNotContain("Dina Smit", html);
    }

    [Fact]
    public async Task Eerst_staat_de_naam_er_en_daarna_is_er_een_concept()
    {
        var (status, html, _) = await portaal.PostAsync("anna", Adres, ("Invoer.Nummer", "1234 5678"), ("actie", "zoeken"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Kees Begeleiding", html);
        Assert.DoesNotContain("actie\" value=\"zoeken", html);

        var (na, _, naar) = await portaal.PostAsync("anna", Adres, ("Invoer.Nummer", "1234 5678"), ("actie", "verder"));

        Assert.Equal(HttpStatusCode.Redirect, na);
        Assert.EndsWith("/soort", naar);
        Assert.Contains("Kees Begeleiding", await portaal.LeesAsync("anna", naar!));
    }

    [Fact]
    public async Task Twee_keer_versturen_leidt_naar_hetzelfde_concept()
    {
        var id = Guid.CreateVersion7().ToString();

        var (_, _, eerst) = await portaal.PostAsync("anna", Adres, ("Invoer.Id", id), ("Invoer.Nummer", "12345678"), ("actie", "verder"));
        var (_, _, nogEens) = await portaal.PostAsync("anna", Adres, ("Invoer.Id", id), ("Invoer.Nummer", "12345678"), ("actie", "verder"));

        Assert.Equal($"/overeenkomsten/{id}/soort", eerst);
        Assert.Equal(eerst, nogEens);
    }
}
