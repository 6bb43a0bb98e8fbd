using PgbPortal.Application.Persistence;
using PgbPortal.TestSupport;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure.Aanmelden;

public sealed class AanmeldinstellingenTests
{
    private static readonly string[] Basis =
    [
        "--applicationName=PgbPortal.Web", "--Betalingen:Iban=NL13TEST0123456789", "--ConnectionStrings:Portal=Data Source=:memory:",
        .. Testsleutels.Argumenten,
    ];

    private static readonly string[] Burger =
    [
        "--Aanmelden:Burger:Authority=https://broker.test", "--Aanmelden:Burger:ClientId=a", "--Aanmelden:Burger:ClientSecret=b",
        "--Aanmelden:Burger:Acr=hoog",
    ];

    [Fact]
    public async Task In_productie_start_het_portaal_niet_zonder_een_echte_manier_om_in_te_loggen() =>
        Assert.Equal("Aanmelden__Burger__Authority", await StartAsync());

    [Fact]
    public async Task In_productie_start_het_portaal_niet_zonder_eigen_adres_met_https() =>
        Assert.Equal("Aanmelden__Adres", await StartAsync(Burger));

    [Theory]
    [InlineData("Aanmelden__Burger__Authority", "--Aanmelden:Burger:Authority=http://broker.test")]
    [InlineData("Aanmelden__Burger__Authority", "--Aanmelden:Burger:Authority=")]
    [InlineData("Aanmelden__Burger__ClientId", "--Aanmelden:Burger:ClientId=")]
    [InlineData("Aanmelden__Burger__ClientSecret", "--Aanmelden:Burger:ClientSecret=")]
    [InlineData("Aanmelden__Burger__Acr", "--Aanmelden:Burger:Acr=")]
    [InlineData("Aanmelden__Adres", "--Aanmelden:Adres=http://pgb.test")]
    [InlineData("Aanmelden__Adres", "--Aanmelden:Adres=https://pgb.test/map")]
    [InlineData("Aanmelden__PogingenPerBron", "--Aanmelden:PogingenPerBron=0")]
    [InlineData("Aanmelden__StilMinuten", "--Aanmelden:StilMinuten=600")]
    [InlineData("Aanmelden__StilMinuten", "--Aanmelden:StilMinuten=60", "--Aanmelden:HoogstensMinuten=30")]
    [InlineData("Aanmelden__BevestigingMinuten", "--Aanmelden:BevestigingMinuten=vijf")]
    [InlineData("Aanmelden__Medewerkers__delft__Authority", "--Aanmelden:Medewerkers:delft:Organisatie=0503")]
    public async Task Een_verkeerde_instelling_noemt_haar_sleutel(string sleutel, params string[] args) =>
        Assert.Equal(sleutel, await StartAsync([.. Burger, .. args]));

    [Theory]
    [InlineData("delft", "gemeente", "Aanmelden__Medewerkers__delft__Organisatie")]
    [InlineData("de lft", "0503", "Aanmelden__Medewerkers__de lft")]
    public async Task Een_organisatie_heeft_een_code_en_een_naam_die_in_een_adres_past(string naam, string code, string sleutel) => Assert.Equal(
        sleutel,
        await StartAsync(
            $"--Aanmelden:Medewerkers:{naam}:Authority=https://idp.test", $"--Aanmelden:Medewerkers:{naam}:ClientId=a",
            $"--Aanmelden:Medewerkers:{naam}:ClientSecret=b", $"--Aanmelden:Medewerkers:{naam}:Acr=hoog",
            $"--Aanmelden:Medewerkers:{naam}:Organisatie={code}"));

    [Fact]
    public async Task Of_een_afmelding_zonder_soort_mag_is_ja_of_nee() => Assert.Equal(
        "Aanmelden__Medewerkers__delft__AfmeldenZonderType",
        await StartAsync(
            "--Aanmelden:Medewerkers:delft:Authority=https://idp.test", "--Aanmelden:Medewerkers:delft:ClientId=a", "--Aanmelden:Medewerkers:delft:ClientSecret=b",
            "--Aanmelden:Medewerkers:delft:Acr=hoog", "--Aanmelden:Medewerkers:delft:Organisatie=0503", "--Aanmelden:Medewerkers:delft:AfmeldenZonderType=soms"));

    /// <returns>The key that is named.</returns>
    private static async Task<string> StartAsync(params string[] args)
    {
        var fout = await Assert.ThrowsAsync<InstellingOnjuistException>(async () =>
        {
            await using var app = Portaal.Bouw([.. Basis, "--environment=Production", .. args]);
            await app.ZetKlaarAsync();
        });
        Assert.StartsWith($"Instelling {fout.Sleutel}:", fout.Message);
        return fout.Sleutel;
    }
}
