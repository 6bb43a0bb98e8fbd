using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>The budgets of one year as a file for a spreadsheet, CSV or XLSX by its address. Who was paid is in the table of payments.</summary>
public sealed class JaaroverzichtTabelModel(JaaroverzichtBekijken bekijken) : Portaalpagina
{
    private static readonly Exporttabel<JaaroverzichtBekijken.Budget> Tabel = new Exporttabel<JaaroverzichtBekijken.Budget>("Jaaroverzicht")
        .Tekst("Van wie", b => b.Verstrekker)
        .Tekst("Wet", b => b.Wet.Naam)
        .Tekst("Zorg", b => b.Zorg)
        .Dag("Van", b => b.Periode.Van)
        .Dag("Tot en met", b => b.Periode.TotEnMet)
        .Bedrag("Toegekend", b => b.Toegekend)
        .Bedrag("Besteed in eerdere jaren", b => b.Eerder)
        .Bedrag("Besteed in dit jaar", b => b.Besteed)
        .Bedrag("Gereserveerd", b => b.Gereserveerd)
        .Bedrag("Vrij", b => b.Vrij);

    /// <summary>Null: the year that runs.</summary>
    [FromQuery]
    public int? Jaar { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var overzicht = await bekijken.ExecuteAsync(new(Jaar, Vorm: Leesvorm.Bestand), cancellationToken);
        return Tabel.Bestand(Request.Path, string.Create(CultureInfo.InvariantCulture, $"jaaroverzicht-{overzicht.Jaar}"), overzicht.Budgetten);
    }
}
