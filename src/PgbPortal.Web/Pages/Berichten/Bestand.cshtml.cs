using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Berichten;

/// <summary>The file of one message; always to save, never to open in the browser.</summary>
public sealed class BestandModel(BerichtbestandBekijken bekijken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var bestand = await bekijken.ExecuteAsync(new(new BerichtId(Id)), cancellationToken);
        return File(bestand.Bytes, "application/xml", bestand.Naam);
    }
}
