using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Bankafschriften;

/// <summary>Writes down what a line of the bank is.</summary>
public sealed class VerklarenModel(BankregelVerklaren verklaren, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Toelichting))
        {
            ModelState.AddModelError(nameof(Toelichting), "Schrijf op wat deze regel is.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await verklaren.ExecuteAsync(new(new BankregelId(Id), Toelichting), cancellationToken);
        TempData.Meld("De regel is verklaard.");
        return RedirectToPage("Uitzoeken");
    }

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(BankregelVerklaren));
        return Task.CompletedTask;
    }

    protected internal override string? VeldVoor(string code) => code == "TOELICHTING" ? nameof(Toelichting) : null;
}
