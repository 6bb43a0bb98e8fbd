using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Asks once more before a change is taken back.</summary>
public sealed class WijzigingIntrekkenModel(ZorgovereenkomstBekijken bekijken, WijzigingIntrekken intrekken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>The change that was on the screen.</summary>
    [BindProperty]
    public Guid Wijziging { get; set; }

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Wijziging = Beeld.LopendeWijziging?.Id.Waarde ?? Guid.Empty;
        return Beeld.Kan(Overeenkomsthandeling.WijzigingIntrekken) ? Page() : Redirect($"/overeenkomsten/{Id}");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await intrekken.ExecuteAsync(new(new(Id), new(Wijziging)), cancellationToken);
        TempData.Meld("De wijziging is ingetrokken. De oude afspraken blijven gelden.");
        return Redirect($"/overeenkomsten/{Id}");
    }
}
