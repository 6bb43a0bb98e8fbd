using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>What was asked back, open or closed, as a file for a spreadsheet, CSV or XLSX by its address.</summary>
public sealed class TabelModel(VorderingenBekijken bekijken, TimeProvider klok) : Portaalpagina
{
    private static readonly Exporttabel<VorderingenBekijken.Regel> Tabel = new Exporttabel<VorderingenBekijken.Regel>("Vorderingen")
        .Tekst("Kenmerk", r => r.Kenmerk)
        .Tekst("Wie betaalt terug", r => r.Debiteur)
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
        var naam = string.Create(CultureInfo.InvariantCulture, $"vorderingen-{(Afgesloten ? "afgesloten" : "open")}-{klok.Vandaag():yyyy-MM-dd}");
        return Tabel.Bestand(Request.Path, naam, lijst.Regels);
    }
}
