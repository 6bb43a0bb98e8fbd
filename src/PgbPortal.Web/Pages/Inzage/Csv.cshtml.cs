using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Inzage;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Inzage;

/// <summary>Who looked in the dossier, as a file for a spreadsheet.</summary>
public sealed class CsvModel(InzagesDownloaden downloaden, TimeProvider klok) : Inzagefilter
{
    private static readonly Csvtabel<Inzageregel> Tabel = new Csvtabel<Inzageregel>()
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
        return Tabel.Bestand(string.Create(CultureInfo.InvariantCulture, $"inzage-{klok.Vandaag():yyyy-MM-dd}"), regels);
    }
}
