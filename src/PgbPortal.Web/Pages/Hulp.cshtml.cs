using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vragen;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages;

/// <summary>Whom to ask; for who has a dossier open, also the gemeenten and zorgkantoren in it.</summary>
[AllowAnonymous]
public sealed class HulpModel(ContactBekijken contact, HuidigeSessie huidig) : PageModel
{
    public IReadOnlyList<ContactBekijken.Regel> Contact { get; private set; } = [];

    /// <summary>Only who has a dossier open: the SVB has to know about whom the call is.</summary>
    public bool KanTerugbellen => huidig.Sessie.Dossier is not null && Menu.Mag(huidig.Sessie, typeof(TerugbellenVragen));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (huidig.Sessie.Dossier is not null)
        {
            Contact = await contact.ExecuteAsync(new(), cancellationToken);
        }
    }
}
