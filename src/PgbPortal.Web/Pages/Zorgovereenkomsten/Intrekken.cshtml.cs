using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Asks once more before an agreement is taken back: that cannot be undone.</summary>
public sealed class IntrekkenModel(ZorgovereenkomstBekijken bekijken, ZorgovereenkomstIntrekken intrekken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; init; }

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Beeld.Kan(Overeenkomsthandeling.Intrekken) ? Page() : Redirect($"/overeenkomsten/{Id}");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await intrekken.ExecuteAsync(new(new(Id)), cancellationToken);
        TempData.Meld("De overeenkomst is ingetrokken.");
        return Redirect($"/overeenkomsten/{Id}");
    }
}
