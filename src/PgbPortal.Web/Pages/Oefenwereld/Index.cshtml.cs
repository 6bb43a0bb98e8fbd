using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;
using PgbPortal.Web.Pages.Account;

namespace PgbPortal.Web.Pages.Oefenwereld;

/// <summary>What can be done with the oefenwereld itself: let time pass, and begin anew. Outside of it the page does not exist.</summary>
[AllowAnonymous]
public sealed class IndexModel(
    Oefentijd tijd, Oefenwereldvuller vuller, Oefenvulling vulling, Databasebeheer database, Paginakader kader, TimeProvider klok) : PageModel
{
    /// <summary>How far somebody can go at once.</summary>
    public sealed record Sprong(int Dagen, string Tekst);

    [BindProperty]
    public bool Zeker { get; set; }

    public DateOnly Vandaag => klok.Vandaag();

    /// <summary>Title of the story that is told; null when none is.</summary>
    public string? Verhaal => kader.Verhaal;

    public bool KanVerder => tijd.KanVerder;

    /// <summary>A story has its own way back.</summary>
    public bool KanOpnieuw => vuller.KanOpnieuw && kader.Verhaal is null;

    /// <summary>The portal is about to begin anew.</summary>
    public bool IsHerstart { get; private set; }

    public IReadOnlyList<Sprong> Sprongen =>
    [
        new(1, "Een dag verder"),
        new(7, "Een week verder"),
        new(Maand.Van(Vandaag).Volgende.EersteDag.DayNumber - Vandaag.DayNumber, $"Naar {Maand.Van(Vandaag).Volgende.EersteDag.Lang()}"),
    ];

    public IActionResult OnGet() => kader.Oefendag is null ? NotFound() : Page();

    /// <param name="tot">The day that the page showed: sent twice, time passes once.</param>
    public async Task<IActionResult> OnPostVerderAsync(int dagen, string? tot, CancellationToken cancellationToken)
    {
        if (kader.Oefendag is null || !KanVerder || dagen is < 1 or > Oefentijd.MeesteDagen)
        {
            return NotFound();
        }

        if (tot == Vandaag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            if (await tijd.VerderAsync(dagen, cancellationToken) is not { } dag)
            {
                ModelState.AddModelError("", "Verder dan twee jaar vooruit kan niet. Begin opnieuw.");
                return Page();
            }

            await Sessiekoekje.VernieuwAsync(HttpContext, AanmeldenModel.Oefenweg, klok.NuUtc());
            TempData.Meld($"Het is nu {dag.Voluit()}.");
        }

        return LocalRedirect(User.Identity?.IsAuthenticated == true ? "/" : "/oefenwereld");
    }

    public async Task<IActionResult> OnPostOpnieuwAsync(CancellationToken cancellationToken)
    {
        if (kader.Oefendag is null || !KanOpnieuw)
        {
            return NotFound();
        }

        if (!await ModelState.MagOpnieuwAsync(database, Zeker, nameof(Zeker), cancellationToken))
        {
            return Page();
        }

        IsHerstart = true;
        vulling.BeginNa(Response, Paginakader.Aanmelden);
        return Page();
    }
}
