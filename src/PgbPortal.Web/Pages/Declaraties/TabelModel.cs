using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>The claims for care of one year as a file for a spreadsheet, CSV or XLSX by its address.</summary>
public sealed class TabelModel(DeclaratiesDownloaden downloaden, TimeProvider klok) : Portaalpagina
{
    private const int EersteJaar = 2015;

    private static readonly Exporttabel<DeclaratiesDownloaden.Regel> Tabel = new Exporttabel<DeclaratiesDownloaden.Regel>("Declaraties")
        .Tekst("Maand van de zorg", r => r.Maand.Leesbaar)
        .Tekst("Budgethouder", r => r.Budgethouder)
        .Tekst("Zorgverlener", r => r.Zorgverlener)
        .Tekst("Soort", r => Declaratiewoorden.Van(r.Soort))
        .Bedrag("Bedrag", r => r.Bedrag)
        .Tekst("Status", r => Statuswoorden.Van(r.Status).Woord)
        .Dag("Ingevoerd op", r => r.IngevoerdOp)
        .Dag("Betaald op", r => r.BetaaldOp)
        .Tekst("Kenmerk", r => Declaratiekenmerk.Van(r.Id));

    [BindProperty(SupportsGet = true)]
    public int? Jaar { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var ditJaar = klok.Vandaag().Year;
        if (!ModelState.IsValid || Jaar is < EersteJaar || Jaar > ditJaar)
        {
            return NotFound();
        }

        var jaar = Jaar ?? ditJaar;
        return Tabel.Bestand(
            Request.Path, $"declaraties-{jaar.ToString(CultureInfo.InvariantCulture)}", await downloaden.ExecuteAsync(new(jaar), cancellationToken));
    }
}
