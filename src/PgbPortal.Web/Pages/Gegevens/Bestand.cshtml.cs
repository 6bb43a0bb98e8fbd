using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Gegevens;

/// <summary>Everything about a person in one file: for people to read (HTML) and for machines (JSON).</summary>
public sealed class BestandModel(GegevensOphalen ophalen, TimeProvider klok) : Portaalpagina
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var gegevens = await ophalen.ExecuteAsync(new(), cancellationToken);
        using var inhoud = new MemoryStream();
        using (var zip = new ZipArchive(inhoud, ZipArchiveMode.Create, leaveOpen: true))
        {
            await SchrijfAsync(zip, "gegevens.html", Leesbaar(gegevens), cancellationToken);
            await SchrijfAsync(zip, "gegevens.json", Machine(gegevens), cancellationToken);
        }

        return File(
            inhoud.ToArray(), "application/zip", string.Create(CultureInfo.InvariantCulture, $"mijn-gegevens-{klok.Vandaag():yyyy-MM-dd}.zip"));
    }

    private static async Task SchrijfAsync(ZipArchive zip, string naam, string tekst, CancellationToken cancellationToken)
    {
        await using var bestand = await zip.CreateEntry(naam).OpenAsync(cancellationToken);
        await bestand.WriteAsync(Encoding.UTF8.GetBytes(tekst), cancellationToken);
    }

    private static string Machine(GegevensOphalen.Resultaat gegevens) => JsonSerializer.Serialize(
        new
        {
            vanWie = gegevens.VanWie,
            op = gegevens.OpUtc,
            tabellen = gegevens.Tabellen.ToDictionary(
                t => t.Naam,
                t => t.Rijen.Select(r => t.Kolommen.Zip(r).Where(p => p.Second is not null).ToDictionary(p => p.First, p => p.Second))),
        },
        Json);

    // A page of its own, without the portal: it is read at home.
    private static string Leesbaar(GegevensOphalen.Resultaat gegevens)
    {
        var html = new StringBuilder()
            .Append("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Mijn gegevens</title></head><body>")
            .Append("<h1>Gegevens van ").Append(Veilig(gegevens.VanWie)).Append("</h1><p>Opgehaald op ")
            .Append(Veilig(DateOnly.FromDateTime(Klok.Lokaal(gegevens.OpUtc)).Voluit())).Append(". Dit is wat het portaal over deze persoon heeft.</p>");
        foreach (var tabel in gegevens.Tabellen)
        {
            html.Append("<h2>").Append(Veilig(tabel.Naam)).Append("</h2><table border=\"1\"><thead><tr>");
            foreach (var kolom in tabel.Kolommen)
            {
                html.Append("<th>").Append(Veilig(kolom)).Append("</th>");
            }

            html.Append("</tr></thead><tbody>");
            foreach (var rij in tabel.Rijen)
            {
                html.Append("<tr>");
                foreach (var waarde in rij)
                {
                    html.Append("<td>").Append(Veilig(waarde ?? "")).Append("</td>");
                }

                html.Append("</tr>");
            }

            html.Append("</tbody></table>");
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Veilig(string tekst) => WebUtility.HtmlEncode(tekst);
}
