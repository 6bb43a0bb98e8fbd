using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

public sealed class IndexModel(BetaalrunsBekijken bekijken, BetaalrunOpstellen opstellen, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public BetaalrunsBekijken.Overzicht Overzicht { get; private set; } = null!;

    public bool MagOpstellen => Menu.Mag(huidig.Sessie, typeof(BetaalrunOpstellen));

    public string? Vorige => Overzicht.Runs.Vorige is { } sleutel ? Url.Page("Index", new { voor = sleutel }) : null;

    public string? Volgende => Overzicht.Runs.Volgende is { } sleutel ? Url.Page("Index", new { na = sleutel }) : null;

    /// <summary>The run that waited when the page was shown.</summary>
    [BindProperty]
    public Guid? Vervangt { get; set; }

    [BindProperty]
    public bool Akkoord { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Vervangt is not null && !Akkoord)
        {
            ModelState.AddModelError(nameof(Akkoord), "Vink aan dat de run die wacht mag vervallen.");
            return await ToonFoutenAsync(cancellationToken);
        }

        var vervangt = Vervangt is { } wacht ? new BetaalrunId(wacht) : (BetaalrunId?)null;
        if (await opstellen.ExecuteAsync(new(Bekeken: true, vervangt), cancellationToken) is { } run)
        {
            TempData.Meld("De betaalrun is samengesteld. Een collega controleert hem.");
            return RedirectToPage("Detail", new { id = run.Waarde });
        }

        TempData.Meld("Er is niets om te betalen. Er is geen betaalrun gemaakt.");
        return RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Overzicht = await bekijken.ExecuteAsync(
        new(Na is { } na ? new BetaalrunId(na) : null, Voor is { } voor ? new BetaalrunId(voor) : null), cancellationToken);
}
