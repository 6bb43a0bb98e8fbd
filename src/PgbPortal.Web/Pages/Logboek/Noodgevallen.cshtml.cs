using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Logboek;

/// <summary>Who used the emergency button, and whether it was one.</summary>
public sealed class NoodgevallenModel(NoodgevallenBekijken bekijken, NoodgevalBeoordelen beoordelen) : Portaalpagina
{
    [BindProperty]
    public Guid Noodgeval { get; set; }

    [BindProperty]
    public Signaaloordeel? Oordeel { get; set; }

    public IReadOnlyList<NoodgevallenBekijken.Regel> Regels { get; private set; } = [];

    public static string Wanneer(NoodgevallenBekijken.Regel regel)
    {
        var van = Klok.Lokaal(regel.GeopendOpUtc);
        return $"{DateOnly.FromDateTime(van).Lang()}, {van.ToString("HH.mm", CultureInfo.InvariantCulture)} tot {Klok.Lokaal(regel.TotUtc).ToString("HH.mm", CultureInfo.InvariantCulture)} uur";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Oordeel is not { } oordeel || !Enum.IsDefined(oordeel))
        {
            ModelState.AddModelError(nameof(Oordeel), "Kies wat u van dit noodgeval vindt.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await beoordelen.ExecuteAsync(new(Noodgeval, oordeel), cancellationToken);
        TempData.Meld("Het noodgeval is beoordeeld.");
        return RedirectToPage();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Regels = await bekijken.ExecuteAsync(new(), cancellationToken);
}
