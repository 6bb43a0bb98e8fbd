using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Betalingen;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>The payment runs as a file for a spreadsheet, CSV or XLSX by its address.</summary>
public sealed class TabelModel(BetaalrunsBekijken bekijken, TimeProvider klok) : Portaalpagina
{
    private static readonly Exporttabel<BetaalrunsBekijken.Regel> Tabel = new Exporttabel<BetaalrunsBekijken.Regel>("Betaalruns")
        .Dag("Dag", r => r.Dag)
        .Getal("Betalingen", r => r.Aantal)
        .Bedrag("Totaal", r => r.Totaal)
        .Tekst("Status", r => Statuswoorden.Van(r.Status).Woord)
        .Tekst("Kenmerk", r => r.Id.Waarde.ToString());

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var overzicht = await bekijken.ExecuteAsync(new(Alles: true), cancellationToken);
        return Tabel.Bestand(Request.Path, string.Create(CultureInfo.InvariantCulture, $"betaalruns-{klok.Vandaag():yyyy-MM-dd}"), overzicht.Runs.Regels);
    }
}
