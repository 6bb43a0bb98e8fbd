using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>One payment run: who did what, the step that is next, the file and the payments.</summary>
public sealed class DetailModel(
    BetaalrunBekijken bekijken, BetaalrunControleren controleren, BetaalrunVrijgeven vrijgeven, BetaalrunAanbieden aanbieden,
    Paginakader kader, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public bool InOefenwereld => kader.Oefendag is not null;

    /// <summary>The file and the answer to it are for who pays; an auditor reads the run.</summary>
    public bool MagOphalen => Menu.Mag(huidig.Sessie, typeof(BetaalbestandOphalen));

    public bool MagVerwerken => Menu.Mag(huidig.Sessie, typeof(BankantwoordVerwerken));

    public BetaalrunBekijken.Detail Run { get; private set; } = null!;

    public string? Vorige => Run.Regels.Vorige is { } sleutel ? Url.Page("Detail", new { Id, voor = sleutel }) : null;

    public string? Volgende => Run.Regels.Volgende is { } sleutel ? Url.Page("Detail", new { Id, na = sleutel }) : null;

    /// <summary>What was paid, or what is to be paid; null for a maandloon that was not paid.</summary>
    public string? Adres(BetaalrunBekijken.Regel regel) =>
        BetalingBekijken.KanVan(regel.Status) ? $"/betalingen/{regel.Id.Waarde}" : regel.DeclaratieId is { } id ? $"/declaraties/{id.Waarde}" : null;

    public async Task<IActionResult> OnPostControlerenAsync(CancellationToken cancellationToken)
    {
        await controleren.ExecuteAsync(new(new BetaalrunId(Id)), cancellationToken);
        TempData.Meld("De betaalrun is gecontroleerd. Een andere collega geeft hem vrij.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public async Task<IActionResult> OnPostVrijgevenAsync(CancellationToken cancellationToken)
    {
        var status = await vrijgeven.ExecuteAsync(new(new BetaalrunId(Id)), cancellationToken);
        TempData.Meld(status switch
        {
            BetaalrunStatus.Bevroren => "De betaalrun is vrijgegeven. Wij brengen het bestand naar de bank.",
            BetaalrunStatus.Vervallen => "Er was niets meer te betalen. De betaalrun is vervallen.",
            _ => "De betaalrun is vrijgegeven. Haal het bestand op en bied het aan bij de bank.",
        });
        return RedirectToPage("Detail", new { id = Id });
    }

    public async Task<IActionResult> OnPostAanbiedenAsync(CancellationToken cancellationToken)
    {
        await aanbieden.ExecuteAsync(new(new BetaalrunId(Id)), cancellationToken);
        TempData.Meld("Het bestand gaat opnieuw naar de bank.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Run = await bekijken.ExecuteAsync(
        new(
            new BetaalrunId(Id),
            Na is { } na ? new BetaalopdrachtId(na) : null,
            Voor is { } voor ? new BetaalopdrachtId(voor) : null),
        cancellationToken);

    /// <summary>"Femke Vos, donderdag 2 april 2026 om 15.02 uur".</summary>
    public static string Wie(string? naam, DateTime? moment) =>
        moment is null ? "nog niet" : $"{naam ?? "Het systeem"}, {Wanneer(moment)}";

    public static string Wanneer(DateTime? moment) => moment is { } m
        ? $"{DateOnly.FromDateTime(m).Voluit()} om {m.ToString("HH.mm", CultureInfo.InvariantCulture)} uur"
        : "nog niet";
}
