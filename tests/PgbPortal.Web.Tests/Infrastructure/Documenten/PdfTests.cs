using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PgbPortal.Application.Persistence;
using PgbPortal.Web.Infrastructure.Documenten;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace PgbPortal.Web.Tests.Infrastructure.Documenten;

public sealed class PdfTests : Portaalproef
{
    private static readonly string? Chromium =
        new[] { Environment.GetEnvironmentVariable("PGB_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    [Fact]
    public async Task Elk_document_wordt_een_gemarkeerde_pdf_met_taal_titel_koppen_en_de_bedragen_van_het_scherm()
    {
        Assert.SkipWhen(Chromium is null, "Er is geen Chromium (PGB_CHROMIUM).");
        Portaal.Instellingen["Pdf:Chromium"] = Chromium!;
        var declaratie = await BetaaldAsync();
        var anna = await Portaal.AlsAsync("anna");
        var betaling = Regex.Match(await TekstAsync(anna, "/betalingen"), "href=\"(/betalingen/[0-9a-f-]{36})\"").Groups[1].Value;
        var overeenkomst = Regex.Match(await TekstAsync(anna, "/overeenkomsten"), "href=\"(/overeenkomsten/[0-9a-f-]{36})\"").Groups[1].Value;
        var mappen = Mappen();

        await IsPdfAsync(anna, $"{betaling}/afdrukken", "Betaalspecificatie maart 2026", "betaalspecificatie-2026-04-02.pdf", "€ 735,00", "A. de W.");
        await IsPdfAsync(anna, $"{overeenkomst}/afdrukken", null, null, "€ 60,00 per uur", "Kees Begeleiding");
        await IsPdfAsync(anna, "/budget/toekenningsoverzicht", "Toekenningsoverzicht", "toekenningsoverzicht.pdf", "€ 8.320,00", "€ 7.585,00");
        await IsPdfAsync(anna, "/budget/jaaroverzicht?jaar=2026", "Jaaroverzicht 2026", "jaaroverzicht-2026.pdf", "€ 735,00", "Kees Begeleiding");
        await IsPdfAsync(anna, $"/declaraties/{declaratie.Waarde}/urenbriefje", "Urenbriefje maart 2026", "urenbriefje-2026-03.pdf", "12 uur en 15 minuten");

        Assert.Equal(mappen, Mappen());
    }

    [Theory]
    [InlineData("kill -9 $$")]
    [InlineData("sleep 60")]
    public async Task Lukt_het_niet_dan_komt_men_terug_op_de_pagina_en_werkt_de_rest(string gedrag)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Een kapotte browser is hier een script van sh.");
        using var map = new Tijdelijk();
        var kapot = map.Script($"#!/bin/sh\n{gedrag}\n");
        Portaal.Instellingen["Pdf:Chromium"] = kapot;
        Portaal.Instellingen["Pdf:Seconden"] = "1";
        await BetaaldAsync();
        var (anna, mappen) = (await Portaal.AlsAsync("anna"), Mappen());
        Assert.Contains("href=\"/budget/jaaroverzicht?vorm=pdf\"", await TekstAsync(anna, "/budget/jaaroverzicht"));

        // What an earlier stop left behind goes with it.
        var wees = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"pgb-pdf-{Environment.ProcessId}-wees")).FullName;
        await File.WriteAllTextAsync(Path.Combine(wees, "document.html"), "Anna de Wit");

        var antwoord = await anna.GetAsync("/budget/jaaroverzicht?jaar=2026&vorm=pdf");

        Assert.Equal((HttpStatusCode.Redirect, "/budget/jaaroverzicht?jaar=2026&vorm=mislukt"), (antwoord.StatusCode, antwoord.Headers.Location?.OriginalString));
        var pagina = await TekstAsync(anna, antwoord.Headers.Location!.OriginalString);
        Assert.Contains("De pdf is nu niet gelukt", pagina);
        Assert.Contains("€ 735,00", pagina);
        Assert.Equal(mappen, Mappen());
    }

    [Fact]
    public async Task Wie_er_een_maakt_krijgt_er_niet_nog_een_tegelijk_en_een_ander_wel()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Een trage browser is hier een script van sh.");
        using var map = new Tijdelijk();
        var klaar = Path.Combine(map.Pad, "klaar");
        var traag = map.Script($"#!/bin/sh\nfor woord in \"$@\"; do case \"$woord\" in --print-to-pdf=*) doel=\"${{woord#--print-to-pdf=}}\";; esac; done\nwhile [ ! -e '{klaar}' ]; do sleep 0.05; done\nprintf '%%PDF-1.4' > \"$doel\"\n");
        using var maker = new Pdfmaker(new(traag, TimeSpan.FromSeconds(20)), TimeProvider.System, NullLogger<Pdfmaker>.Instance);
        var (anna, bas) = (Guid.NewGuid(), Guid.NewGuid());

        var eerste = maker.MaakAsync([1], anna, CancellationToken.None);
        Assert.Null(await maker.MaakAsync([1], anna, CancellationToken.None));
        var ander = maker.MaakAsync([1], bas, CancellationToken.None);
        await File.WriteAllTextAsync(klaar, "");

        Assert.NotNull(await eerste);
        Assert.NotNull(await ander);
        Assert.NotNull(await maker.MaakAsync([1], anna, CancellationToken.None));
    }

    [Theory]
    [InlineData("Pdf:Chromium", "/bestaat/niet", "Pdf__Chromium")]
    [InlineData("Pdf:Seconden", "0", "Pdf__Seconden")]
    [InlineData("Pdf:Seconden", "veel", "Pdf__Seconden")]
    public void Een_verkeerde_instelling_houdt_het_portaal_tegen(string sleutel, string waarde, string genoemd)
    {
        var fout = Assert.Throws<InstellingOnjuistException>(() => Pdfinstellingen.Van(
            new ConfigurationBuilder().AddInMemoryCollection([new(sleutel, waarde)]).Build()));

        Assert.Contains(genoemd, fout.Message);
    }

    private static List<string> Mappen() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "pgb-pdf-*").Order()];

    private static async Task IsPdfAsync(HttpClient client, string adres, string? titel, string? bestandsnaam, params string[] teksten)
    {
        var antwoord = await client.GetAsync(adres + (adres.Contains('?') ? "&" : "?") + "vorm=pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType));
        if (bestandsnaam is not null)
        {
            Assert.Equal(("attachment", bestandsnaam), (antwoord.Content.Headers.ContentDisposition?.DispositionType, antwoord.Content.Headers.ContentDisposition?.FileName));
        }

        var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
        Assert.InRange(inhoud.Length, 1_000, 150_000);
        using var pdf = PdfDocument.Open(inhoud);
        var boek = pdf.Structure.Catalog.CatalogDictionary;
        Assert.Equal("nl-NL", Tekst(boek.Data["Lang"]));
        Assert.True(boek.Data["MarkInfo"] is DictionaryToken merk && merk.Data["Marked"] is BooleanToken { Data: true });
        var lezen = Assert.IsType<DictionaryToken>(boek.Data["ViewerPreferences"]);
        Assert.True(lezen.Data["DisplayDocTitle"] is BooleanToken { Data: true });
        Assert.Equal(titel ?? pdf.Information.Title, pdf.Information.Title);
        Assert.False(string.IsNullOrEmpty(pdf.Information.Title));

        // The tree that a screen reader walks: one heading of the first level, and tables with heads.
        var soorten = Soorten(pdf);
        Assert.Equal(1, soorten.GetValueOrDefault("H1"));
        Assert.True(soorten.GetValueOrDefault("H2") > 0);

        var tekst = Regex.Replace(string.Join(' ', pdf.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text)))), @"\s+", " ");
        Assert.All(teksten.Append("Opgemaakt op"), t => Assert.Contains(t, tekst));
        Assert.DoesNotContain("999990019", tekst);
        Assert.DoesNotContain("Uitloggen", tekst);
        if (teksten[0] != "€ 60,00 per uur")
        {
            Assert.True(soorten.GetValueOrDefault("TH") > 1);
        }
    }

    /// <summary>How often each kind of part occurs in the structure of the document.</summary>
    private static Dictionary<string, int> Soorten(PdfDocument pdf) => pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys
        .Select(sleutel => pdf.Structure.GetObject(sleutel).Data).OfType<DictionaryToken>()
        .Where(d => d.Data.TryGetValue("S", out var soort) && soort is NameToken && d.Data.ContainsKey("P"))
        .CountBy(d => ((NameToken)d.Data["S"]).Data).ToDictionary();

    private static string Tekst(IToken token) => token switch
    {
        StringToken tekst => tekst.Data,
        HexToken hex => Encoding.BigEndianUnicode.GetString([.. hex.Bytes]).TrimStart('\uFEFF'),
        _ => token.ToString() ?? "",
    };

    private sealed class Tijdelijk : IDisposable
    {
        private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("pgb-kapot-");

        public string Pad => _map.FullName;

        public string Script(string tekst)
        {
            var pad = Path.Combine(_map.FullName, "browser");
            File.WriteAllText(pad, tekst);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(pad, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return pad;
        }

        public void Dispose() => _map.Delete(recursive: true);
    }
}
