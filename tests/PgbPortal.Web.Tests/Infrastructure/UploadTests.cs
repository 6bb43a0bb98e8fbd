using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Web.Tests.Infrastructure;

/// <summary>Check 49: a file that comes in is what is in it, whatever it is called; what is no XML or PNG stays out, and what goes back is an attachment.</summary>
public sealed class UploadTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    private static readonly (string Adres, string Wie, string Veld)[] Ingangen =
    [
        ("/berichten/inlezen", "delft.cons", "Invoer.Bestand"),
        ("/bankafschriften", "svb.fin1", "Bestand"),
        ("/huisstijl", "delft.beheer", "Logo.Bestand"),
    ];

    // The file with which virus scanners are tried; in two parts, so that it is none here.
    private static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static TheoryData<string> Soorten { get; } = new("eicar", "zip", "zipbom", "gzip", "elf", "exe", "pdf", "html", "svg", "jpeg", "leegpng");

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Check49_wat_geen_xml_of_png_is_wordt_nergens_aangenomen_ook_niet_met_een_goede_naam_en_soort(string soort)
    {
        foreach (var (adres, wie, veld) in Ingangen)
        {
            var client = await portaal.AlsAsync(wie);

            var (antwoord, html) = await StuurAsync(client, adres, veld, Inhoud(soort), veld == "Logo.Bestand" ? "logo.png" : "bericht.xml");

            Assert.Equal((adres, soort, HttpStatusCode.UnprocessableEntity), (adres, soort, antwoord.StatusCode));
            Assert.NotEqual("", Keuring.Fout(html, veld.Replace('.', '_')));
            Assert.DoesNotContain("EICAR", html, StringComparison.Ordinal);
            Assert.DoesNotContain("alert(49)", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("bericht.xml.exe")]
    [InlineData("../../../../etc/passwd")]
    [InlineData(@"..\..\wwwroot\canary49.aspx")]
    [InlineData("/tmp/canary49.xml")]
    [InlineData("<img src=x onerror=canary49>.xml")]
    [InlineData("canary49\u202Elmx.exe")]
    public async Task Check49_de_naam_van_een_bestand_doet_er_niet_toe_en_staat_nergens(string naam)
    {
        var delft = await portaal.AlsAsync("delft.cons");
        var nummer = $"U{naam.Sum(c => c)}";
        var bericht = Encoding.UTF8.GetString(Voorbeeldberichten.Bericht("casus-01-wmo501")).Replace("C01001", nummer, StringComparison.Ordinal)
            .Replace(">12345<", $">{nummer}<", StringComparison.Ordinal);

        var (antwoord, _) = await StuurAsync(delft, "/berichten/inlezen", "Invoer.Bestand", Encoding.UTF8.GetBytes(bericht), naam);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var pagina = await (await delft.GetAsync(antwoord.Headers.Location)).TekstAsync();
        foreach (var html in new[] { pagina, await delft.GetStringAsync("/berichten") })
        {
            Assert.DoesNotContain("canary49", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("passwd", html, StringComparison.Ordinal);
            Assert.DoesNotContain(".exe", html, StringComparison.Ordinal);
        }

        // Back as an attachment, from an address of its own, under a name of ours.
        var terug = await delft.GetAsync(Regex.Matches(pagina, "href=\"(/berichten/[0-9a-f-]{36}/bestand)\"")[0].Groups[1].Value);
        Assert.Equal("attachment", terug.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches("^\"?WMO502-[A-Za-z0-9]+\\.xml\"?$", terug.Content.Headers.ContentDisposition.FileName);
        Assert.Equal(["nosniff"], terug.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("no-store", terug.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Inhoud(string soort) => soort switch
    {
        "eicar" => Eicar,
        "zip" => Zip(Voorbeeldberichten.Bericht("casus-01-wmo501")),
        "zipbom" => Zip(new byte[20_000_000]),
        "gzip" => Gzip(Voorbeeldberichten.Bericht("casus-01-wmo501")),
        "elf" => [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[200]],
        "exe" => [.. "MZ"u8, 0x90, .. new byte[200]],
        "pdf" => "%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert\\(49\\)) >> >>"u8.ToArray(),
        "html" => "<!doctype html><script>alert(49)</script>"u8.ToArray(),
        "svg" => "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(49)\"/>"u8.ToArray(),
        "jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]],
        "leegpng" => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A],
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    private static byte[] Zip(byte[] inhoud)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var deel = zip.CreateEntry("bericht.xml").Open();
            deel.Write(inhoud);
        }

        return bytes.ToArray();
    }

    private static byte[] Gzip(byte[] inhoud)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(inhoud);
        }

        return bytes.ToArray();
    }

    private static async Task<(HttpResponseMessage Antwoord, string Html)> StuurAsync(HttpClient client, string adres, string veld, byte[] inhoud, string naam)
    {
        var bestand = new ByteArrayContent(inhoud);
        bestand.Headers.ContentType = new(veld == "Logo.Bestand" ? "image/png" : "application/xml");
        using var formulier = new MultipartFormDataContent
        {
            { bestand, veld, naam },
            { new StringContent(Formulieren.Token(await client.GetStringAsync(adres))), "__RequestVerificationToken" },
        };
        var antwoord = await client.PostAsync(veld == "Logo.Bestand" ? $"{adres}?handler=Logo" : adres, formulier);
        return (antwoord, await antwoord.TekstAsync());
    }
}
