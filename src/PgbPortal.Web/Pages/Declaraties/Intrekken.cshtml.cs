using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

public sealed class IntrekkenModel(DeclaratieBekijken bekijken, DeclaratieIntrekken intrekken, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await intrekken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        TempData.Meld("Ingetrokken. Er wordt niets betaald.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(DeclaratieIntrekken));
    }
}
