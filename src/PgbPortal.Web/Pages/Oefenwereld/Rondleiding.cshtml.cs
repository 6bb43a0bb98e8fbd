using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Oefenwereld;

/// <summary>The first tour for the role of whoever is signed in. Outside of the oefenwereld the page does not exist.</summary>
[AllowAnonymous]
public sealed class RondleidingModel(HuidigeSessie huidig, Paginakader kader) : PageModel
{
    /// <summary>Empty as long as nobody is signed in.</summary>
    public IReadOnlyList<Halte> Haltes { get; private set; } = [];

    public string Begin => Infrastructure.Rondleiding.Adres(Haltes, 1);

    public IActionResult OnGet()
    {
        if (kader.Oefendag is null)
        {
            return NotFound();
        }

        if (kader.Ingelogde is not null)
        {
            Haltes = Infrastructure.Rondleiding.Haltes(huidig.Sessie, kader.Navigatie);
        }

        return Page();
    }
}
