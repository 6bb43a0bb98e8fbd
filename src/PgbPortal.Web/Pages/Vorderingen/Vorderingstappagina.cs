using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>A page that takes one step with a vordering that is open.</summary>
public abstract class Vorderingstappagina(VorderingBekijken bekijken, VorderingBijwerken bijwerken, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public VorderingBekijken.Detail Vordering { get; private set; } = null!;

    public string Adres => $"/vorderingen/{Id}";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Vordering.IsOpen ? Page() : Redirect(Adres);
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(VorderingBijwerken));
        Vordering = await bekijken.ExecuteAsync(new(new VorderingId(Id)), cancellationToken);
    }

    protected async Task<IActionResult> DoeAsync(VorderingBijwerken.Input stap, string melding, CancellationToken cancellationToken)
    {
        await bijwerken.ExecuteAsync(stap, cancellationToken);
        TempData.Meld(melding);
        return Redirect(Adres);
    }
}
