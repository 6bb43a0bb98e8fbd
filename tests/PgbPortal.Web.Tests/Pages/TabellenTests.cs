using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
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
        }
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
}
