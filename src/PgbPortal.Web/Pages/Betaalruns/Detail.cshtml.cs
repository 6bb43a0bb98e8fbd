using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

public sealed class DetailModel(BetaalrunBekijken bekijken, BetaalrunVrijgeven vrijgeven) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public BetaalrunBekijken.Detail Run { get; private set; } = null!;

    public string? Vorige => Run.Regels.Vorige is { } sleutel ? Url.Page("Detail", new { Id, voor = sleutel }) : null;

    public string? Volgende => Run.Regels.Volgende is { } sleutel ? Url.Page("Detail", new { Id, na = sleutel }) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await vrijgeven.ExecuteAsync(new(new BetaalrunId(Id)), cancellationToken);
        TempData.Meld("De betaalrun is vrijgegeven. Haal het bestand op en bied het aan bij de bank.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Run = await bekijken.ExecuteAsync(
        new(
            new BetaalrunId(Id),
            Na is { } na ? new BetaalopdrachtId(na) : null,
            Voor is { } voor ? new BetaalopdrachtId(voor) : null),
        cancellationToken);

    /// <summary>"Femke Vos, donderdag 2 april 2026 om 15.02 uur".</summary>
    public static string Wie(string? naam, DateTime? moment) => moment is { } m
        ? $"{naam ?? "Het systeem"}, {DateOnly.FromDateTime(m).Voluit()} om {m.ToString("HH.mm", CultureInfo.InvariantCulture)} uur"
        : "nog niet";
}
