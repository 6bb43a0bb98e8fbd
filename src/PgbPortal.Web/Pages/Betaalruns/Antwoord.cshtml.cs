using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>Takes in the answer of the bank (pain.002).</summary>
public sealed class AntwoordModel(BankantwoordVerwerken verwerken, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty]
    public IFormFile? Bestand { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Bestand is not { Length: > 0 } bestand)
        {
            ModelState.AddModelError(nameof(Bestand), "Kies het bestand dat u van de bank kreeg.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await using var inhoud = bestand.OpenReadStream();
        var resultaat = await verwerken.ExecuteAsync(new(inhoud), cancellationToken);
        TempData.Meld($"Het antwoord is verwerkt. Uitgevoerd: {resultaat.Uitgevoerd}. Geweigerd: {resultaat.Geweigerd}.");
        return RedirectToPage("Detail", new { id = resultaat.Run.Waarde });
    }

    public override Task LaadAsync(CancellationToken cancellationToken) => Menu.Mag(huidig.Sessie, typeof(BankantwoordVerwerken))
        ? Task.CompletedTask
        : throw new ToegangGeweigerdException(nameof(BankantwoordVerwerken));

    protected internal override string? VeldVoor(string code) => code == "BANKBESTAND" ? nameof(Bestand) : null;
}
