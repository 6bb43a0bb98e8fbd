using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Werklijst;

/// <summary>What waits for everybody with the same function: filter, sort, take and give back. Works without script.</summary>
public sealed class IndexModel(WerklijstBekijken bekijken, TaakGeven geven, TaakTeruggeven teruggeven, TimeProvider klok) : Portaalpagina
{
    private const int DagenVanTevoren = 3;

    [BindProperty(SupportsGet = true)]
    public Taaksoort? Soort { get; set; }

    [BindProperty(SupportsGet = true)]
    public Wet? Wet { get; set; }

    [BindProperty(SupportsGet = true)]
    public Werkvolgorde? Volgorde { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mijn { get; set; }

    [FromQuery]
    public string? Na { get; set; }

    [FromQuery]
    public string? Voor { get; set; }

    public WerklijstBekijken.Overzicht Lijst { get; private set; } = null!;

    public bool HeeftFilter => Soort is not null || Wet is not null || Mijn;

    public IEnumerable<Keuze> Soortkeuzes => Lijst.Soorten.Select(s => new Keuze(s.ToString(), Werkwoorden.Soort(s)));

    public IEnumerable<Keuze> Wetkeuzes => Lijst.Wetten.Select(w => new Keuze(w.ToString(), w.Naam));

    public IEnumerable<Keuze> Volgordekeuzes => [new(nameof(Werkvolgorde.Soort), "Eerst per soort taak")];

    /// <summary>This page as it is now, to come back to.</summary>
    public string Hier => Adres(Na is null ? "voor" : "na", Werksleutel.Lees(Na ?? Voor)) ?? Adres("", null, altijd: true)!;

    public async Task<IActionResult> OnPostAsync(Taaksoort taaksoort, Guid onderwerp, string? doe, CancellationToken cancellationToken)
    {
        if (doe == "terug")
        {
            await teruggeven.ExecuteAsync(new(taaksoort, onderwerp), cancellationToken);
            TempData.Meld("De taak is weer van iedereen.");
        }
        else
        {
            await geven.ExecuteAsync(new(taaksoort, onderwerp), cancellationToken);
            TempData.Meld("De taak is van u.");
        }

        return LocalRedirect(Hier);
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Lijst = await bekijken.ExecuteAsync(
        new(Soort, Wet, Mijn, Volgorde ?? Werkvolgorde.Termijn, Werksleutel.Lees(Na), Werksleutel.Lees(Voor)), cancellationToken);

    /// <summary>A word with its colour when the last day is near or over.</summary>
    public (string Tekst, Toon Toon)? Termijn(DateOnly dag) => (dag.DayNumber - klok.Vandaag().DayNumber) switch
    {
        < 0 => ("Te laat", Toon.Fout),
        0 => ("Vandaag", Toon.LetOp),
        <= DagenVanTevoren => ("Bijna", Toon.LetOp),
        _ => null,
    };

    /// <returns>The address of a page of this list; null when there is none.</returns>
    public string? Adres(string kant, Werksleutel? sleutel) => Adres(kant, sleutel, altijd: false);

    private string? Adres(string kant, Werksleutel? sleutel, bool altijd)
    {
        if (sleutel is null && !altijd)
        {
            return null;
        }

        string?[] delen =
        [
            Soort is { } soort ? $"soort={soort}" : null,
            Wet is { } wet ? $"wet={wet}" : null,
            Volgorde is { } volgorde ? $"volgorde={volgorde}" : null,
            Mijn ? "mijn=true" : null,
            sleutel is null ? null : $"{kant}={sleutel}",
        ];
        var vraag = string.Join('&', delen.OfType<string>());
        return vraag.Length == 0 ? "/werklijst" : $"/werklijst?{vraag}";
    }
}
