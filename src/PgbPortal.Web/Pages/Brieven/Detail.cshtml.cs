using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Brieven;

/// <summary>One letter, as it goes on paper, and the press that says it is in the post.</summary>
public sealed class DetailModel(BriefBekijken bekijken, BriefVersturen versturen, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public BriefBekijken.Detail Brief { get; private set; } = null!;

    public bool MagVersturen => Menu.Mag(huidig.Sessie, typeof(BriefVersturen));

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Brief = await bekijken.ExecuteAsync(new(new BriefId(Id)), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await versturen.ExecuteAsync(new(new BriefId(Id)), cancellationToken);
        TempData.Meld("De brief is verzonden.");
        return RedirectToPage("Index");
    }
}
