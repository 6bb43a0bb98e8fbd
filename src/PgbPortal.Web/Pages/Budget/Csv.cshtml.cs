using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>Every booking of one functiebudget as a file for a spreadsheet.</summary>
public sealed class CsvModel(FunctiebudgetBekijken bekijken) : Portaalpagina
{
    private static readonly string[] Koppen = ["Datum", "Wat", "Bedrag", "Vrij", "Gereserveerd", "Besteed", "Kenmerk"];

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public DateOnly? Op { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var budget = await bekijken.ExecuteAsync(new(new(Id), Op: Op, Alles: true), cancellationToken);
        var inhoud = Csv.Maak(Koppen, budget.Boekingen.Regels.Select(r => (IReadOnlyList<string>)
        [
            r.Dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Boekingtekst.Van(r),
            Getal(r.Bedrag),
            Getal(r.Vrij),
            Getal(r.Gereserveerd),
            Getal(r.Besteed),
            r.Aanleiding?.Declaratie is { } declaratie ? Declaratiekenmerk.Van(declaratie) : "",
        ]));
        return File(inhoud, "text/csv", "budget.csv");
    }

    private static string Getal(Bedrag bedrag) => string.Create(
        CultureInfo.InvariantCulture, $"{(bedrag.IsNegatief ? "-" : "")}{Math.Abs(bedrag.Centen) / 100},{Math.Abs(bedrag.Centen) % 100:00}");
}
