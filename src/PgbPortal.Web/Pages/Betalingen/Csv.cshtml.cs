using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Betalingen;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>The payments of one year as a file for a spreadsheet.</summary>
public sealed class CsvModel(BetalingenDownloaden downloaden, TimeProvider klok) : Portaalpagina
{
    private const int EersteJaar = 2015;

    [BindProperty(SupportsGet = true)]
    public int? Jaar { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var ditJaar = klok.Vandaag().Year;
        if (Jaar is < EersteJaar || Jaar > ditJaar)
        {
            return NotFound();
        }

        var bestand = await downloaden.ExecuteAsync(new(Jaar ?? ditJaar), cancellationToken);
        return File(bestand.Inhoud, "text/csv; charset=utf-8", bestand.Naam);
    }
}
