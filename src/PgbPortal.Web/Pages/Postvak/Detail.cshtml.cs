using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Postvak;

/// <summary>One notice: what happened and what to do. Opening it is reading it.</summary>
public sealed class DetailModel(KennisgevingLezen lezen, KennisgevingArchiveren archiveren, HuidigeSessie huidig, Paginakader kader) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public KennisgevingLezen.Detail Bericht { get; private set; } = null!;

    /// <summary>The SVB helps budgethouders and zorgverleners on the phone.</summary>
    public bool MagBellen => huidig.Sessie.Rol.IsBurgerOfOrganisatie;

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Bericht = await lezen.ExecuteAsync(new(new KennisgevingId(Id)), cancellationToken);
        if (Bericht.WasNieuw)
        {
            kader.TelGelezen(Infrastructure.Menu.Postvak);
        }
    }

    public async Task<IActionResult> OnPostArchiefAsync(CancellationToken cancellationToken)
    {
        await archiveren.ExecuteAsync(new(new KennisgevingId(Id)), cancellationToken);
        TempData.Meld("Het bericht is opgeborgen. U vindt het terug bij Opgeborgen.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken)
    {
        await archiveren.ExecuteAsync(new(new KennisgevingId(Id), Terug: true), cancellationToken);
        TempData.Meld("Het bericht staat weer in uw lijst.");
        return RedirectToPage("Index");
    }
}
