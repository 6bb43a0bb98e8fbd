using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Inzage;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Inzage;

/// <summary>Who looked in the dossier, as a file for a spreadsheet, CSV or XLSX by its address.</summary>
public sealed class TabelModel(InzagesDownloaden downloaden, TimeProvider klok) : Inzagefilter
{
    private static readonly Exporttabel<Inzageregel> Tabel = new Exporttabel<Inzageregel>("Wie zag gegevens")
        .Dag("Dag", r => DateOnly.FromDateTime(Klok.Lokaal(r.TijdUtc)))
        .Tekst("Tijd", r => Klok.Lokaal(r.TijdUtc).ToString("HH:mm:ss", CultureInfo.InvariantCulture))
        .Tekst("Wie", Logzinnen.Wie)
        .Tekst("Wat", Logzinnen.Van)
        .Tekst("Waarom", Logzinnen.Waarom)
        .Tekst("Kenmerk", r => r.Id.ToString());

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var regels = await downloaden.ExecuteAsync(new(Vraag), cancellationToken);
        return Tabel.Bestand(Request.Path, string.Create(CultureInfo.InvariantCulture, $"inzage-{klok.Vandaag():yyyy-MM-dd}"), regels);
    }
}
