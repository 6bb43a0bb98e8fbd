using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>Every booking of one functiebudget as a file for a spreadsheet, CSV or XLSX by its address.</summary>
public sealed class TabelModel(FunctiebudgetBekijken bekijken, TimeProvider klok) : Portaalpagina
{
    private static readonly Exporttabel<FunctiebudgetBekijken.Regel> Tabel = new Exporttabel<FunctiebudgetBekijken.Regel>("Alle bedragen")
        .Dag("Datum", r => r.Dag)
        .Tekst("Wat", Boekingtekst.Van)
        .Bedrag("Bedrag", r => r.Bedrag)
        .Bedrag("Vrij", r => r.Vrij)
        .Bedrag("Gereserveerd", r => r.Gereserveerd)
        .Bedrag("Besteed", r => r.Besteed)
        .Tekst("Kenmerk", r => r.Aanleiding?.Declaratie is { } declaratie ? Declaratiekenmerk.Van(declaratie) : "");

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public DateOnly? Op { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var vandaag = klok.Vandaag();
        if (!ModelState.IsValid || Op > vandaag)
        {
            return NotFound();
        }

        var budget = await bekijken.ExecuteAsync(new(new(Id), Op: Op, Alles: true), cancellationToken);
        return Tabel.Bestand(Request.Path, string.Create(CultureInfo.InvariantCulture, $"budget-{Op ?? vandaag:yyyy-MM-dd}"), budget.Boekingen.Regels);
    }
}
