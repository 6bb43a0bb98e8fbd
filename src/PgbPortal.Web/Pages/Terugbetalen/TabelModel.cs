using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Terugbetalen;

/// <summary>What the reader has to pay back, open or done, as a file for a spreadsheet, CSV or XLSX by its address.</summary>
public sealed class TabelModel(TerugbetalingenBekijken bekijken, TimeProvider klok) : Portaalpagina
{
    private static readonly Exporttabel<TerugbetalingenBekijken.Regel> Tabel = new Exporttabel<TerugbetalingenBekijken.Regel>("Terugbetalen")
        .Tekst("Kenmerk", r => r.Kenmerk)
        .Tekst("Budgethouder", r => r.Budgethouder)
        .Dag("Besloten op", r => r.BeslotenOp)
        .Bedrag("Bedrag", r => r.Bedrag)
        .Bedrag("Nog open", r => r.Open)
        .Dag("Volgende termijn", r => r.Vervaldag)
        .Tekst("Status", r => Statuswoorden.Van(r.Status).Woord);

    [BindProperty(SupportsGet = true)]
    public bool Afgesloten { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var lijst = await bekijken.ExecuteAsync(new(Afgesloten, Alles: true), cancellationToken);
        var naam = string.Create(CultureInfo.InvariantCulture, $"terugbetalen-{(Afgesloten ? "afgesloten" : "open")}-{klok.Vandaag():yyyy-MM-dd}");
        return Tabel.Bestand(Request.Path, naam, lijst.Regels);
    }
}
