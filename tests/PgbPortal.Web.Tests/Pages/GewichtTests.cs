using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages;

public sealed class GewichtTests(Testportaal portaal) : IClassFixture<Testportaal>
{
    private const int EersteWeergave = 35 * 1024;
    private const int Lettertypen = 32 * 1024;
    private const int Script = 8 * 1024;

    [Theory]
    [InlineData("/woorden")]
    [InlineData("/vormgeving")]
    public async Task De_eerste_weergave_van_een_pagina_blijft_klein(string adres)
    {
        var html = await portaal.Bezoeker().GetStringAsync(adres);
        var opmaak = await Lees(html, "href=\"(/css/site[^\"]*)\"");
        var script = await Lees(html, "src=\"(/js/portal[^\"]*)\"");

        var samen = Samengeperst(Encoding.UTF8.GetBytes(html)) + Samengeperst(opmaak) + Samengeperst(script);

        Assert.InRange(samen, 1, EersteWeergave);
        Assert.InRange(script.Length, 1, Script);
    }

    [Fact]
    public async Task De_letters_van_de_eerste_weergave_blijven_klein()
    {
        var css = Encoding.UTF8.GetString(await Lees(await portaal.Bezoeker().GetStringAsync("/woorden"), "href=\"(/css/site[^\"]*)\""));
        var letters = Regex.Matches(css, @"url\(""?\./(source[^"")]+\.woff2)").Select(m => m.Groups[1].Value).Distinct().ToList();

        var groottes = await Task.WhenAll(letters.Select(l => portaal.Bezoeker().GetByteArrayAsync($"/css/{l}")));

        Assert.Equal(2, letters.Count);
        Assert.InRange(groottes.Sum(g => g.Length), 1, Lettertypen);
    }

    private Task<byte[]> Lees(string html, string patroon) =>
        portaal.Bezoeker().GetByteArrayAsync(Regex.Match(html, patroon).Groups[1].Value);

    // As a published portal sends it: each file compressed once, well.
    private static long Samengeperst(byte[] inhoud)
    {
        using var doel = new MemoryStream();
        using (var brotli = new BrotliStream(doel, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(inhoud);
        }

        return doel.Length;
    }
}
