using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Rekeningnummers;

/// <summary>The SVB confirms changed accounts.</summary>
public sealed class IndexModel(RekeningnummersBekijken bekijken, IbanGoedkeuren goedkeuren) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<RekeningnummersBekijken.Regel> Bladzijde { get; private set; } = null!;

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Index", new { voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Index", new { na = sleutel }) : null;

    public async Task<IActionResult> OnPostAsync(Guid zorgverlener, int versie, CancellationToken cancellationToken)
    {
        await goedkeuren.ExecuteAsync(new(new ZorgverlenerId(zorgverlener), versie), cancellationToken);
        TempData.Meld("Het rekeningnummer is goedgekeurd. Declaraties die erop wachtten, gaan mee in de volgende betaalrun.");
        return RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Na is { } na ? new ZorgverlenerId(na) : null, Voor is { } voor ? new ZorgverlenerId(voor) : null), cancellationToken);
}
