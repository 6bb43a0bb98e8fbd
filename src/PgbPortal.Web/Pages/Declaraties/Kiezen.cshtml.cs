using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

public sealed class KiezenModel(DeclareerbareOvereenkomstenBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public string? Nummer { get; set; }

    public IReadOnlyList<DeclareerbareOvereenkomstenBekijken.Regel> Overeenkomsten { get; private set; } = [];

    public bool ZoektOpNummer => huidig.Sessie.Rol.IsSvb;

    public Kijker Kijker => Kijkers.Van(huidig.Sessie);

    /// <summary>With one agreement there is nothing to choose.</summary>
    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Overeenkomsten is [var enige]
            ? RedirectToPage("/Declaraties/Indienen", new { overeenkomstId = enige.Id.Waarde })
            : Page();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Overeenkomsten = await bekijken.ExecuteAsync(new(Nummer), cancellationToken);
}
