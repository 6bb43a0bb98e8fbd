using System.Net;

namespace PgbPortal.Web.Tests.Pages.Account;

/// <summary>A cookie that opens nothing: the sign-in page, nothing of the account, and a line in the log without the cookie.</summary>
public sealed class SessiekoekjeTests : IAsyncLifetime
{
    private const string Pagina = "/budgethouders";

    private readonly PortaalFabriek _portaal = new();
    private readonly Luisteraar _log = new();

    public ValueTask InitializeAsync()
    {
        _portaal.Luisteraar = _log;
        return _portaal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Theory]
    [InlineData("verzonnen")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("a.b.c")]
    public async Task Een_vervalst_koekje_opent_niets_en_staat_als_regel_in_het_log(string waarde)
    {
        var bezoeker = _portaal.Bezoeker();
        bezoeker.DefaultRequestHeaders.Add("Cookie", $"pgb-sessie={waarde}");

        await NaarAanmeldenAsync(bezoeker);

        var regel = Assert.Single(_log.Regels, r => r.Contains("koekje van een sessie", StringComparison.Ordinal));
        Assert.DoesNotContain(waarde, regel, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(17, "een kwartier zonder iets te doen")]
    [InlineData(-60, "een klok die een uur terugspringt")]
    [InlineData(24 * 60, "een klok die een dag vooruitspringt")]
    public async Task Een_sessie_die_voorbij_is_opent_niets_en_staat_als_regel_in_het_log(int minuten, string wat)
    {
        var medewerker = await _portaal.AlsAsync("westland.cons");
        Assert.Equal(HttpStatusCode.OK, (await medewerker.GetAsync(Pagina)).StatusCode);

        _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(minuten));

        await NaarAanmeldenAsync(medewerker);
        Assert.True(_log.Regels.Count(r => r.StartsWith("Een sessie die voorbij is", StringComparison.Ordinal)
            || r.StartsWith("Een koekje van een sessie", StringComparison.Ordinal)) == 1, wat);
    }

    [Fact]
    public async Task Een_goede_sessie_en_een_bezoeker_zonder_koekje_geven_geen_regel()
    {
        var medewerker = await _portaal.AlsAsync("westland.cons");
        Assert.Equal(HttpStatusCode.OK, (await medewerker.GetAsync(Pagina)).StatusCode);
        await NaarAanmeldenAsync(_portaal.Bezoeker());

        Assert.DoesNotContain(_log.Regels, r => r.Contains("sessie", StringComparison.Ordinal));
    }

    private static async Task NaarAanmeldenAsync(HttpClient client)
    {
        var antwoord = await client.GetAsync(Pagina);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/aanmelden", antwoord.Headers.Location!.OriginalString);
    }
}
