using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Pages.Postvak;

public sealed class PostvakTests : Portaalproef
{
    [Fact]
    public async Task Een_budgethouder_leest_een_bericht_bergt_het_op_en_zet_het_terug()
    {
        await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");

        var lijst = await TekstAsync(anna, "/postvak");
        var adres = Regex.Match(lijst, "href=\"(/postvak/[0-9a-f-]{36})\"").Groups[1].Value;
        var bericht = await TekstAsync(anna, adres);
        var gelezen = await TekstAsync(anna, "/postvak");
        var opgeborgen = await anna.PostFormulierAsync(adres, [], $"{adres}?handler=Archief");

        Keuring.IsGoedeOpmaak(lijst);
        Keuring.IsGoedeOpmaak(bericht);
        Assert.Contains("Wat is er gebeurd?", bericht);
        Assert.Contains("Wat kunt u doen?", bericht);
        Assert.Contains("over het pgb van Anna de Wit", bericht.ZonderNaamtags());
        Assert.Matches("href=\"/declaraties/[0-9a-f-]{36}\"[^>]*>Bekijk de declaratie", bericht);
        Assert.NotEqual(Nieuw(lijst), Nieuw(gelezen));
        Assert.Equal((HttpStatusCode.Redirect, "/postvak"), (opgeborgen.StatusCode, opgeborgen.Headers.Location!.OriginalString));
        Assert.DoesNotContain(adres, await TekstAsync(anna, "/postvak"));
        Assert.Contains(adres, await TekstAsync(anna, "/postvak?archief=true"));

        await anna.PostFormulierAsync(adres, [], $"{adres}?handler=Terug");
        Assert.Contains(adres, await TekstAsync(anna, "/postvak"));
    }

    [Fact]
    public async Task Wat_al_is_gedaan_staat_er_niet_meer_als_iets_om_te_doen()
    {
        var declaratie = await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");
        var eerst = await TekstAsync(anna, "/postvak");
        var adres = Regex.Match(eerst, "href=\"(/postvak/[0-9a-f-]{36})\">Uw zorgverlener heeft uren ingevuld. Kijk of ze kloppen.").Groups[1].Value;

        await BeoordeelAsync(declaratie, akkoord: true);

        var lijst = await TekstAsync(anna, "/postvak");
        Assert.DoesNotContain("Kijk of ze kloppen", lijst);
        Assert.Contains("Afgehandeld", lijst);
        Assert.Contains("U hoeft hiervoor niets meer te doen", await TekstAsync(anna, adres));
        Assert.DoesNotContain("Kijk of ze kloppen", await TekstAsync(anna, "/"));
    }

    [Fact]
    public async Task Een_consulent_vindt_geen_bericht_dat_voor_de_toetser_is()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await Wereld.DelenEnTekenenAsync(await Wereld.ConceptAsync(toekenning.Budgethouder));
        var lijst = await TekstAsync(await Portaal.AlsAsync("westland.toets"), "/postvak");
        var adres = Regex.Match(lijst, "href=\"(/postvak/[0-9a-f-]{36})\"").Groups[1].Value;
        var consulent = await Portaal.AlsAsync("westland.cons");

        Assert.DoesNotContain("om te beoordelen", await TekstAsync(consulent, "/postvak"));
        await consulent.BestaatNietAsync(adres, $"/postvak/{Guid.NewGuid()}");
    }

    [Fact]
    public async Task De_startpagina_zegt_hoeveel_berichten_nieuw_zijn_en_het_menu_leidt_erheen()
    {
        await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");

        var start = await TekstAsync(anna, "/");

        Assert.Matches("Bekijk al uw berichten</a> \\([0-9]+ nieuw\\)", start);
        Assert.Matches("href=\"/postvak\"[^>]*>(\\s|<[^>]*>)*Berichten voor u", start);
    }

    [Fact]
    public async Task Het_bericht_van_een_ander_is_er_niet()
    {
        await IngevoerdAsync();
        var lijst = await TekstAsync(await Portaal.AlsAsync("anna"), "/postvak");
        var adres = Regex.Match(lijst, "href=\"(/postvak/[0-9a-f-]{36})\"").Groups[1].Value;

        await BewaaktAsync(adres, $"/postvak/{Guid.NewGuid()}", "kees");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await Portaal.AlsAsync("anna")).GetAsync($"/postvak?na={Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task Een_oud_bericht_over_een_mislukte_betaling_leidt_naar_de_declaratie_of_nergens_heen()
    {
        var declaratie = await BetaaldAsync();
        await using var db = Wereld.Database.Db();
        var betaling = db.Betaalopdrachten.Single();
        var anna = db.Personen.Where(p => p.Naam == "Anna de Wit").Select(p => p.Id).Single();
        var (oud, weg) = (Bericht(declaratie.Waarde), Bericht(Guid.CreateVersion7()));
        db.AddRange(oud, weg);
        await db.SaveChangesAsync();
        var client = await Portaal.AlsAsync("anna");

        Assert.Contains($"href=\"/declaraties/{declaratie.Waarde}\"", await TekstAsync(client, $"/postvak/{oud.Id.Waarde}"));
        var zonder = await TekstAsync(client, $"/postvak/{weg.Id.Waarde}");

        Keuring.IsGoedeOpmaak(zonder);
        Assert.DoesNotContain(weg.OnderwerpId.ToString(), zonder);
        Assert.DoesNotContain("Bekijk de betaling", zonder);

        Kennisgeving Bericht(Guid onderwerp) => Kennisgeving.AanPersoon(
            Kennisgevingsoort.BetalingMislukt, anna, betaling.BudgethouderId, onderwerp, new(2026, 4, 3), new(2026, 4, 3, 8, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Een_bericht_is_te_bewaren_als_tekst_en_niet_door_een_ander()
    {
        await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");
        var adres = Regex.Match(await TekstAsync(anna, "/postvak"), "href=\"(/postvak/[0-9a-f-]{36})\"").Groups[1].Value;

        var bestand = await anna.GetAsync($"{adres}/bestand");

        Assert.Equal(("text/plain", "attachment"), (bestand.Content.Headers.ContentType!.MediaType, bestand.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Contains("Over het pgb van Anna de Wit", await bestand.Content.ReadAsStringAsync());
        await BewaaktAsync($"{adres}/bestand", $"/postvak/{Guid.NewGuid()}/bestand", "kees");
    }

    [Fact]
    public async Task Wie_geen_berichten_heeft_leest_waar_ze_komen()
    {
        var html = await TekstAsync(await Portaal.AlsAsync("westland.toets"), "/postvak");

        Assert.Contains("Hier staan geen berichten.", html);
    }

    [Fact]
    public async Task De_svb_heeft_geen_postvak() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.decl")).GetAsync("/postvak")).StatusCode);

    [Fact]
    public void Elke_soort_bericht_zegt_wat_er_is_gebeurd_wat_te_doen_en_waar() => Assert.All(Enum.GetValues<Kennisgevingsoort>(), soort =>
    {
        Assert.EndsWith(".", Kennisgevingteksten.Tekst(soort));
        Assert.EndsWith(".", Kennisgevingteksten.Gebeurd(soort));
        Assert.EndsWith(".", Kennisgevingteksten.Doen(soort));
        Assert.All(new BudgethouderId?[] { null, BudgethouderId.Nieuw() }, dossier =>
        {
            var adres = Kennisgevingteksten.Adres(soort, Guid.NewGuid(), dossier);
            Assert.StartsWith("/", adres);
            Assert.NotEmpty(Kennisgevingteksten.Knop(adres));
        });
    });

    private static int Nieuw(string html) => Regex.Count(html, ">Nieuw<");
}
