using PgbPortal.Application.Persistence;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class PortaalTests
{
    private const string Iban = "--Betalingen:Iban=NL13TEST0123456789";

    // The list of static files is found by the name of the portal, not by that of the test run.
    private const string Naam = "--applicationName=PgbPortal.Web";

    [Theory]
    [InlineData("Database__Provider", "--Database:Provider=Oracle", Iban)]
    [InlineData("ConnectionStrings__Portal", "--Database:Provider=PostgreSql", Iban)]
    [InlineData("ConnectionStrings__Portal", "--ConnectionStrings:Portal=geen verbinding", Iban)]
    [InlineData("Betalingen__Iban", "--Betalingen:Iban=")]
    [InlineData("Contact__SvbTelefoon", "--Contact:SvbTelefoon=bel maar", Iban)]
    public void Een_verkeerde_instelling_noemt_haar_sleutel(string sleutel, params string[] args)
    {
        var fout = Assert.Throws<InstellingOnjuistException>(() => Portaal.Bouw([Naam, "--environment=Staging", .. args]));

        Assert.StartsWith($"Instelling {sleutel}:", fout.Message);
    }

    [Theory]
    [InlineData("Production", "true", "Oefenwereld__Vullen")]
    [InlineData("Development", "misschien", "Oefenwereld__Vullen")]
    public async Task De_oefenwereld_start_niet_in_productie_of_met_een_onzin_waarde(string omgeving, string vullen, string sleutel)
    {
        await using var app = Portaal.Bouw(
            [Naam, $"--environment={omgeving}", $"--Oefenwereld:Vullen={vullen}", Iban, "--ConnectionStrings:Portal=Data Source=:memory:"]);

        var fout = await Assert.ThrowsAsync<InstellingOnjuistException>(app.ZetKlaarAsync);

        Assert.StartsWith($"Instelling {sleutel}:", fout.Message);
    }

    [Fact]
    public async Task Een_database_die_niet_antwoordt_geeft_een_duidelijke_regel()
    {
        await using var app = Portaal.Bouw(
            [Naam, "--environment=Staging", Iban, "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Timeout=2"]);

        var fout = await Assert.ThrowsAsync<InstellingOnjuistException>(app.ZetKlaarAsync);

        Assert.Equal("ConnectionStrings__Portal", fout.Sleutel);
    }
}
