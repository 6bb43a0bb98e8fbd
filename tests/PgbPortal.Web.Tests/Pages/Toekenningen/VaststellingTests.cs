using System.Net;
using PgbPortal.Application.Beheer;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Toekenningen;

public sealed class VaststellingTests : Portaalproef
{
    [Fact]
    public async Task De_consulent_kijkt_na_en_stelt_vast()
    {
        var id = await AfgeslotenAsync();
        var adres = $"/toekenningen/{id.Waarde}/vaststelling";
        var consulent = await Portaal.AlsAsync("zorgkantoor.cons");
        Assert.Contains(adres, await TekstAsync(consulent, $"/toekenningen/{id.Waarde}"));
        Assert.Contains("Stel het budget van Anna de Wit vast", await TekstAsync(consulent, "/"));
        var voor = await TekstAsync(consulent, adres);
        Keuring.IsGoedeOpmaak(voor);
        Assert.Contains("Zo wordt het budget", voor);
        Assert.Contains("€ 735,00", voor);

        var antwoord = await consulent.PostFormulierAsync(adres, []);

        Assert.Equal((HttpStatusCode.Redirect, adres), (antwoord.StatusCode, antwoord.Headers.Location?.OriginalString));
        var na = await TekstAsync(consulent, adres);
        Assert.Contains("Het budget is vastgesteld op € 735,00.", na);
        Assert.Contains("Consulent Wlz", na);
        Assert.DoesNotContain("Budget vaststellen</button>", na);
        Assert.Contains("Het budget is vastgesteld op € 735,00", await TekstAsync(consulent, $"/toekenningen/{id.Waarde}"));
        Assert.DoesNotContain("Stel het budget van", await TekstAsync(consulent, "/"));
        Assert.Contains("Het zorgkantoor heeft uw budget vastgesteld.", await TekstAsync(await Portaal.AlsAsync("anna"), "/postvak"));
    }

    [Fact]
    public async Task Zolang_het_niet_kan_staat_er_waarom_en_wordt_het_geweigerd()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdWlzAsync();
        var adres = $"/toekenningen/{toekenning.Id.Waarde}/vaststelling";
        var consulent = await Portaal.AlsAsync("zorgkantoor.cons");

        Assert.Contains("Dit kan pas na de afsluiting van het budget.", await TekstAsync(consulent, adres));
        var antwoord = await consulent.PostFormulierAsync(adres, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
    }

    [Fact]
    public async Task De_toetser_kijkt_alleen_en_voor_een_vreemde_bestaat_het_niet()
    {
        var id = await AfgeslotenAsync();
        var adres = $"/toekenningen/{id.Waarde}/vaststelling";

        Assert.DoesNotContain("Budget vaststellen</button>", await TekstAsync(await Portaal.AlsAsync("zorgkantoor.toets"), adres));
        await BewaaktAsync(adres, $"/toekenningen/{Guid.NewGuid()}/vaststelling", "westland.cons");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("anna")).GetAsync(adres)).StatusCode);
    }

    // A Wlz budget that paid March and is closed.
    private async Task<ToekenningId> AfgeslotenAsync()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(98));
        await Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new());
        return toekenning.Id;
    }
}
