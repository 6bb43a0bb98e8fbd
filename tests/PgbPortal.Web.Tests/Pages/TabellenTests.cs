using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Pages;

/// <summary>The lists that somebody takes along to calculate with: the same rows as CSV and as a workbook.</summary>
public sealed class TabellenTests : Portaalproef
{
    [Fact]
    public async Task Elke_lijst_is_er_als_tabel_en_als_werkboek_met_dezelfde_bedragen()
    {
        await BetaaldAsync();
        var (anna, kees) = (await Portaal.AlsAsync("anna"), await Portaal.AlsAsync("kees"));
        var budget = Regex.Match(await TekstAsync(anna, "/budget"), "href=\"(/budget/[0-9a-f-]{36})\"").Groups[1].Value;

        foreach (var (client, adres, lijst, bedrag) in new[]
        {
            (kees, "/betalingen", "/betalingen", "735"), (anna, "/declaraties", "/declaraties", "735"), (anna, budget, budget, "8320"),
            (anna, "/budget/jaaroverzicht", "/budget/jaaroverzicht", "8320"), (anna, "/inzage", "/inzage", ""),
        })
        {
            await KloptAsync(client, adres, lijst, bedrag);
        }
    }

    [Fact]
    public async Task Wat_terug_moet_en_de_betaalruns_zijn_er_ook_voor_wie_wil_rekenen()
    {
        var maart = await BetaaldAsync();
        var overeenkomst = (await DeclaratieAsync(maart)).ZorgovereenkomstId!.Value;
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [new(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), null, -60, null)]));
        var (fin, kees) = (await Portaal.AlsAsync("svb.fin1"), await Portaal.AlsAsync("kees"));
        await fin.PostFormulierAsync($"/vorderingen/nieuw/{overeenkomst.Waarde}", new() { ["Invoer.Debiteur"] = "0" });

        var vorderingen = await KloptAsync(fin, "/vorderingen", "/vorderingen", "60");
        Assert.Matches("^VOR-[^;]*;Kees Begeleiding;Anna de Wit;02-04-2026;60,00;60,00;;", vorderingen[1]);
        Assert.Matches("^VOR-[^;]*;Anna de Wit;02-04-2026;60,00;60,00;;", (await KloptAsync(kees, "/terugbetalen", "/terugbetalen", "60"))[1]);
        Assert.StartsWith("02-04-2026;1;735,00;", (await KloptAsync(fin, "/betaalruns", "/betaalruns", "735"))[1], StringComparison.Ordinal);

        var klaar = await kees.GetAsync("/terugbetalen/csv?afgesloten=true");
        Assert.Equal("terugbetalen-afgesloten-2026-04-02.csv", klaar.Content.Headers.ContentDisposition!.FileName);
        Assert.Single((await klaar.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.NotFound, (await kees.GetAsync("/terugbetalen/csv?afgesloten=x")).StatusCode);
    }

    [Theory]
    [InlineData("/betalingen")]
    [InlineData("/declaraties")]
    public async Task Een_lijst_wil_inloggen_een_bestaand_jaar_en_een_eigen_dossier(string adres)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync($"{adres}/xlsx")).StatusCode);
        var anna = await Portaal.AlsAsync("anna");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"{adres}/xlsx?jaar=1999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"{adres}/csv?jaar=2050")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.cons")).GetAsync($"{adres}/xlsx")).StatusCode);
    }

    [Fact]
    public async Task Het_jaaroverzicht_als_tabel_is_voor_wie_een_budget_heeft_en_alleen_van_een_jaar_dat_er_was()
    {
        const string Adres = "/budget/jaaroverzicht";
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");

        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync($"{Adres}/xlsx")).StatusCode);
        Assert.Equal("jaaroverzicht-2026.csv", (await anna.GetAsync($"{Adres}/csv?jaar=2026")).Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"{Adres}/csv?jaar=1999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"{Adres}/xlsx?jaar=x")).StatusCode);
        foreach (var ander in new[] { "kees", "westland.cons" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync(ander)).GetAsync($"{Adres}/csv")).StatusCode);
        }
    }

    // The same rows in both files; gives those of the first.
    private static async Task<string[]> KloptAsync(HttpClient client, string adres, string lijst, string bedrag)
    {
        var pagina = await TekstAsync(client, lijst);
        Assert.Matches($"href=\"{adres}/xlsx[^\"]*\" download", pagina);
        Assert.Matches($"href=\"{adres}/csv[^\"]*\" download", pagina);
        var csv = await client.GetAsync($"{adres}/csv");
        Assert.Equal(("text/csv", "attachment"), (csv.Content.Headers.ContentType?.MediaType, csv.Content.Headers.ContentDisposition?.DispositionType));
        var xlsx = await client.GetAsync($"{adres}/xlsx");
        Assert.Equal((Werkbladschrijver.Mediatype, "attachment"), (xlsx.Content.Headers.ContentType?.MediaType, xlsx.Content.Headers.ContentDisposition?.DispositionType));

        using var werkboek = SpreadsheetDocument.Open(await xlsx.Content.ReadAsStreamAsync(), isEditable: false);
        var rijen = werkboek.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        var regels = (await csv.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(regels[0].Split(';'), rijen[0].Elements<Cell>().Select(c => c.InnerText));
        Assert.True(rijen.Count > 1);
        if (bedrag.Length > 0)
        {
            Assert.Contains($";{bedrag},00;", string.Join('\n', regels));
            Assert.Contains(rijen.Skip(1).SelectMany(r => r.Elements<Cell>()), c => c.DataType is null && c.InnerText == $"{bedrag}.00");
        }

        return regels;
    }
}
