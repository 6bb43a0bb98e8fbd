using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Bankafschriften;

/// <summary>The lines of the bank that nothing was done with, and what to do about each.</summary>
public sealed class UitzoekenModel(BankregelsBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<BankregelsBekijken.Regel> Regels { get; private set; } = null!;

    public bool MagVerklaren => Menu.Mag(huidig.Sessie, typeof(BankregelVerklaren));

    public string? Vorige => Regels.Vorige is { } sleutel ? Url.Page("Uitzoeken", new { voor = sleutel }) : null;

    public string? Volgende => Regels.Volgende is { } sleutel ? Url.Page("Uitzoeken", new { na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Regels = await bekijken.ExecuteAsync(
        new(null, Na is { } na ? new BankregelId(na) : null, Voor is { } voor ? new BankregelId(voor) : null), cancellationToken);
}
