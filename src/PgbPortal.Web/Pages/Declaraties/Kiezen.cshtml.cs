using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Kladden;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

public sealed class KiezenModel(DeclareerbareOvereenkomstenBekijken bekijken, KladdenBekijken kladden, HuidigeSessie huidig) : Portaalpagina
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

    /// <summary>What was filled in and not sent.</summary>
    public IReadOnlyList<Kladuren> Kladden { get; private set; } = [];

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Overeenkomsten = await bekijken.ExecuteAsync(new(Nummer), cancellationToken);
        Kladden = await Kladuren.HaalAsync(kladden, null, cancellationToken);
    }
}
