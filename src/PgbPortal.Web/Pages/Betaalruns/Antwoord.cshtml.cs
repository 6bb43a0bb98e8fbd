using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>Takes in the answer of the bank (pain.002).</summary>
[RequestSizeLimit(Uploadgrens.Bytes)]
[Uploadgrens(typeof(BankantwoordVerwerken))]
public sealed class AntwoordModel(BankantwoordVerwerken verwerken, HuidigeSessie huidig) : Uploadpagina
{
    [BindProperty]
    public IFormFile? Bestand { get; set; }

    protected override string Bestandsveld => nameof(Bestand);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Bestand is not { Length: > 0 } bestand)
        {
            ModelState.AddModelError(nameof(Bestand), "Kies het bestand dat u van de bank kreeg.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await using var inhoud = bestand.OpenReadStream();
        var resultaat = await verwerken.ExecuteAsync(new(inhoud), cancellationToken);
        TempData.Meld(resultaat is { Uitgevoerd: 0, Geweigerd: 0, AlBekend: > 0 }
            ? "Dit antwoord kenden we al. Er is niets veranderd."
            : $"Het antwoord is verwerkt. Uitgevoerd: {resultaat.Uitgevoerd}. Geweigerd: {resultaat.Geweigerd}.");
        if (resultaat.Strijdig > 0)
        {
            TempData.Waarschuw($"Eerder weigerde de bank een betaling, nu is die uitgevoerd. Aantal: {resultaat.Strijdig}. Die zijn niet veranderd. Bel de bank.");
        }

        return RedirectToPage("Detail", new { id = resultaat.Run.Waarde });
    }

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(BankantwoordVerwerken));
        return Task.CompletedTask;
    }

    protected internal override string? VeldVoor(string code) => code == "BANKBESTAND" ? nameof(Bestand) : null;
}
