using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Logboek;

/// <summary>Who used the emergency button, and whether it was one.</summary>
public sealed class NoodgevallenModel(NoodgevallenBekijken bekijken, NoodgevalBeoordelen beoordelen) : Portaalpagina
{
    private const string Adres = "/logboek/noodgevallen";

    [BindProperty]
    public Guid Noodgeval { get; set; }

    [BindProperty]
    public Signaaloordeel? Oordeel { get; set; }

    [FromQuery]
    public Guid? Na { get; init; }

    [FromQuery]
    public Guid? Voor { get; init; }

    public Bladzijde<NoodgevallenBekijken.Regel> Bladzijde { get; private set; } = new([], null, null);

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? $"{Adres}?voor={sleutel}" : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? $"{Adres}?na={sleutel}" : null;

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

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Bladzijde = await bekijken.ExecuteAsync(new(Na, Voor), cancellationToken);
}
