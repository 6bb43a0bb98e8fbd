using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Account;

/// <summary>Somebody with several roles chooses one dossier; rights never add up across dossiers.</summary>
public sealed class DossierModel(HuidigeSessie huidig) : PageModel
{
    public IReadOnlyList<Dossierkeuze> Dossiers => huidig.Sessie.Dossiers;

    /// <summary>The key of working for the own organisation.</summary>
    public const string EigenOrganisatie = "eigen";

    public bool IsMedewerker => huidig.Sessie.MedewerkerId is not null;

    public Sessie Sessie => huidig.Sessie;

    public string Naam => huidig.Sessie.Naam;

    public async Task<IActionResult> OnPostAsync(string? sleutel)
    {
        if (IsMedewerker && sleutel == EigenOrganisatie)
        {
            await Sessiekoekje.WisselAsync(HttpContext, EigenOrganisatie);
            return LocalRedirect("/");
        }

        if (huidig.Sessie.Mandaten.FirstOrDefault(m => m.Sleutel == sleutel) is { } mandaat)
        {
            await Sessiekoekje.WisselAsync(HttpContext, mandaat.Sleutel);
            return LocalRedirect("/");
        }

        if (Dossiers.FirstOrDefault(d => d.Sleutel == sleutel) is not { } gekozen)
        {
            return NotFound();
        }

        await Sessiekoekje.WisselAsync(HttpContext, gekozen.Sleutel);
        return LocalRedirect("/");
    }
}
