using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Boekhouding;

/// <summary>One fault of the ledger, and the form with which a person frees its account.</summary>
public sealed class DetailModel(BoekhoudfoutBekijken bekijken, BoekhoudfoutOplossen oplossen, HuidigeSessie sessie) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public Boekhoudfoutregel Fout { get; private set; } = null!;

    public bool MagOplossen => Menu.Mag(sessie.Sessie, typeof(BoekhoudfoutOplossen));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var vrij = await oplossen.ExecuteAsync(new(new BoekhoudfoutId(Id), Invoer.Oplossing ?? ""), cancellationToken);
        TempData.Meld(vrij ? "De rekening is weer vrij. Vannacht wordt zij opnieuw nagerekend." : "Uw oplossing is bewaard.");
        return RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Fout = await bekijken.ExecuteAsync(new(new BoekhoudfoutId(Id)), cancellationToken);

    protected internal override string? VeldVoor(string code) => code == "REDEN" ? "Invoer.Oplossing" : null;

    public sealed class Formulier
    {
        public string? Oplossing { get; set; }
    }
}
