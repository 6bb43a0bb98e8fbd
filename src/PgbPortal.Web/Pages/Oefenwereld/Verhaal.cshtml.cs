using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Oefenwereld.Verhalen;
using PgbPortal.Application.Persistence;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;
using PgbPortal.Web.Pages.Account;

namespace PgbPortal.Web.Pages.Oefenwereld;

/// <summary>Chooses a story and plays it, step by step. Outside of the oefenwereld the page does not exist.</summary>
[AllowAnonymous]
public sealed class VerhaalModel(
    Verhaalverteller verteller, OefenaccountsBekijken accounts, Oefenvulling vulling, Databasebeheer database, Paginakader kader, TimeProvider klok) : PageModel
{
    [BindProperty]
    public bool Zeker { get; set; }

    [BindProperty]
    public bool Stoppen { get; set; }

    public IReadOnlyList<Verhaalkeuze> Verhalen => Verhalenlijst.Alle;

    public bool KanVertellen => verteller.KanVertellen;

    /// <summary>Null when no story is told.</summary>
    public Verhaalbeeld? Beeld { get; private set; }

    public IReadOnlyList<Oefenaccount> Mensen { get; private set; } = [];

    /// <summary>Who does the next step, when that is one of the people.</summary>
    public string? Zelf => Beeld?.Vervolg is { Sleutel: not null } vervolg ? vervolg.Wie : null;

    /// <summary>The portal is about to begin anew.</summary>
    public bool IsHerstart { get; private set; }

    /// <summary>Where somebody goes on then.</summary>
    public string Daarna { get; private set; } = Paginakader.Verhaaladres;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (kader.Oefendag is null)
        {
            return NotFound();
        }

        return await ToonAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostKiesAsync(string? verhaal, CancellationToken cancellationToken)
    {
        if (kader.Oefendag is null || !KanVertellen || !Verhalen.Any(v => v.Naam == verhaal && v.KanHier))
        {
            return NotFound();
        }

        return await BeginOpnieuwAsync(Zeker, nameof(Zeker), verhaal, cancellationToken);
    }

    public async Task<IActionResult> OnPostTerugAsync(CancellationToken cancellationToken)
    {
        if (kader.Oefendag is null || verteller.Huidig() is null)
        {
            return NotFound();
        }

        Daarna = Paginakader.Aanmelden;
        return await BeginOpnieuwAsync(Stoppen, nameof(Stoppen), null, cancellationToken);
    }

    /// <param name="beurt">What the page showed: sent twice, one step is played.</param>
    public async Task<IActionResult> OnPostVolgendeAsync(int beurt, CancellationToken cancellationToken)
    {
        if (kader.Oefendag is null || verteller.Huidig() is null)
        {
            return NotFound();
        }

        if (await verteller.VolgendeAsync(beurt, cancellationToken) == Verhaaluitkomst.Teruggedraaid)
        {
            ModelState.AddModelError("", "Deze stap is niet gelukt door een storing. Er is niets half gedaan. Probeer het nog eens.");
            return await ToonAsync(cancellationToken);
        }

        await Sessiekoekje.VernieuwAsync(HttpContext, AanmeldenModel.Oefenweg, klok.NuUtc());
        return LocalRedirect(Paginakader.Verhaaladres);
    }

    private async Task<PageResult> ToonAsync(CancellationToken cancellationToken)
    {
        Beeld = verteller.Huidig();
        if (Beeld is not null)
        {
            Mensen = await accounts.AlleAsync(cancellationToken);
        }

        return Page();
    }

    private async Task<IActionResult> BeginOpnieuwAsync(bool zeker, string veld, string? verhaal, CancellationToken cancellationToken)
    {
        if (!await ModelState.MagOpnieuwAsync(database, zeker, veld, cancellationToken))
        {
            return await ToonAsync(cancellationToken);
        }

        IsHerstart = true;
        vulling.BeginNa(Response, Daarna, verhaal);
        return Page();
    }
}
