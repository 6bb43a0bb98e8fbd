using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Mandaten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Mandaten;

/// <summary>The mandates that the own organisation gave and got, for its administrator.</summary>
public sealed class IndexModel(MandatenBekijken bekijken, MandaatIntrekken intrekken) : Portaalpagina
{
    [BindProperty]
    public Guid Mandaat { get; set; }

    public MandatenBekijken.Overzicht Overzicht { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Overzicht = await bekijken.ExecuteAsync(new(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await intrekken.ExecuteAsync(new(new MandaatId(Mandaat)), cancellationToken);
        TempData.Meld("Het mandaat is ingetrokken. De andere organisatie ziet uw dossiers niet meer.");
        return RedirectToPage();
    }
}
