using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Account;

/// <summary>
/// The ways in that were configured; in the oefenwereld also the made-up people. Without any of these the page does not exist.
/// </summary>
[AllowAnonymous]
[ZonderWereld]
public sealed class AanmeldenModel(
    OefenaccountsBekijken accounts, Oefenvulling vulling, Aanmeldinstellingen instellingen, Paginakader kader, TimeProvider klok) : PageModel
{
    /// <summary>So many people of a group are shown at once; the rest can be unfolded.</summary>
    public const int MeesteKaarten = 10;

    /// <summary>After so many seconds the browser looks again whether the oefenwereld is ready.</summary>
    private const string Verversen = "2";

    /// <summary>Key of the way in of the oefenwereld.</summary>
    public const string Oefenweg = "oefenwereld";

    public IReadOnlyList<Aanmeldweg> Burgers => [.. instellingen.Wegen.Where(w => w.Soort == Aanmeldsoort.Burger)];

    public IReadOnlyList<Aanmeldweg> Organisaties => [.. instellingen.Wegen.Where(w => w.Soort == Aanmeldsoort.Organisatie)];

    public IReadOnlyList<Aanmeldweg> Medewerkers => [.. instellingen.Wegen.Where(w => w.Soort == Aanmeldsoort.Medewerker)];

    public IReadOnlyList<IGrouping<string, Oefenaccount>> Groepen { get; private set; } = [];

    /// <summary>How far the oefenwereld is that is being made; null when it is ready.</summary>
    public int? Procent { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public bool HeeftLokaal => Inloggen.Inlogpagina.IsOpen(HttpContext);

    public bool IsOefenwereld => kader.Oefendag is not null;

    /// <summary>Title of the story that the oefenwereld tells; null when it tells none.</summary>
    public string? Verhaal => kader.Verhaal;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!IsOefenwereld && instellingen.Wegen.Count == 0 && !HeeftLokaal)
        {
            return NotFound();
        }

        if (vulling.IsBezig)
        {
            Procent = vulling.Procent;
            Response.Headers["Refresh"] = Verversen;
        }
        else if (IsOefenwereld)
        {
            Groepen = [.. (await accounts.AlleAsync(cancellationToken)).GroupBy(a => a.Groep)];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid account, CancellationToken cancellationToken)
    {
        if (!IsOefenwereld || !await accounts.BestaatAsync(account, cancellationToken)
            || !await Sessiekoekje.OpenAsync(HttpContext, account, Oefenweg, klok.NuUtc()))
        {
            return NotFound();
        }

        return LocalRedirect(Url.IsLocalUrl(Terug) ? Terug : "/");
    }
}
