using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Betalingen;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>The payments of one year as a file for a spreadsheet, CSV or XLSX by its address.</summary>
public sealed class TabelModel(BetalingenDownloaden downloaden, TimeProvider klok) : Portaalpagina
{
    private const int EersteJaar = 2015;

    private static readonly Exporttabel<BetalingenDownloaden.Regel> Tabel = new Exporttabel<BetalingenDownloaden.Regel>("Betalingen")
        .Dag("Dag", r => r.Dag)
        .Tekst("Budgethouder", r => r.Budgethouder)
        .Tekst("Ontvanger", r => r.Ontvanger)
        .Tekst("Maand van de zorg", r => r.Maand?.Leesbaar)
        .Tekst("Soort", r => Betaalwoorden.Van(r.Soort))
        .Bedrag("Verrekend", r => r.Verrekend)
        .Bedrag("Bedrag", r => r.Bedrag)
        .Tekst("Status", r => Statuswoorden.Van(r.Status).Woord)
        .Tekst("Omschrijving", r => r.Omschrijving)
        .Tekst("Kenmerk", r => r.EndToEndId);

    [BindProperty(SupportsGet = true)]
    public int? Jaar { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var ditJaar = klok.Vandaag().Year;
        if (Jaar is < EersteJaar || Jaar > ditJaar)
        {
            return NotFound();
        }

        var jaar = Jaar ?? ditJaar;
        return Tabel.Bestand(
            Request.Path, $"betalingen-{jaar.ToString(CultureInfo.InvariantCulture)}", await downloaden.ExecuteAsync(new(jaar), cancellationToken));
    }
}
