using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Vragen;

/// <summary>One question with its answers, for who asked and for who answers.</summary>
[BewaartKlad]
public sealed class DetailModel(
    VraagBekijken bekijken, VraagBeantwoorden beantwoorden, VraagVervolgen vervolgen, VraagIntrekken intrekken, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public VraagBekijken.Detail Vraag { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Vraag = await bekijken.ExecuteAsync(new(new VraagId(Id)), cancellationToken);

    public Task<IActionResult> OnPostAntwoordAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(VraagBeantwoorden));
        return VerstuurAsync(
            "Schrijf uw antwoord op.",
            tekst => beantwoorden.ExecuteAsync(new(new VraagId(Id), tekst), cancellationToken),
            "Uw antwoord is verstuurd.",
            cancellationToken);
    }

    public Task<IActionResult> OnPostVervolgAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(VraagVervolgen));
        return VerstuurAsync(
            "Schrijf uw vraag op.",
            tekst => vervolgen.ExecuteAsync(new(new VraagId(Id), tekst), cancellationToken),
            "Uw vraag is verstuurd.",
            cancellationToken);
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(CancellationToken cancellationToken)
    {
        await intrekken.ExecuteAsync(new(new VraagId(Id)), cancellationToken);
        TempData.Meld("Uw vraag is ingetrokken.");
        return RedirectToPage();
    }

    protected internal override string? VeldVoor(string code) => code == "VRAAG-01" ? "Invoer.Tekst" : null;

    private async Task<IActionResult> VerstuurAsync(string leeg, Func<string, Task> doe, string klaar, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Invoer.Tekst))
        {
            ModelState.AddModelError("Invoer.Tekst", leeg);
            return await ToonFoutenAsync(cancellationToken);
        }

        await doe(Invoer.Tekst);
        TempData.Meld(klaar);
        return RedirectToPage();
    }

    public sealed record Formulier
    {
        public string? Tekst { get; init; }
    }
}
