using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>Hands out the frozen payment file as an attachment; a run that nobody released has none.</summary>
public sealed class BestandModel(BetaalbestandOphalen ophalen) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var bestand = await ophalen.ExecuteAsync(new(new BetaalrunId(Id)), cancellationToken);
        return File(bestand.Inhoud, "application/xml", bestand.Naam);
    }
}
