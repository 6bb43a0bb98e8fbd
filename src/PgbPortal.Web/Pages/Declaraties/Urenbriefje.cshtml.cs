using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure.Documenten;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>The care of one claim, day by day with its totals, on paper; without amounts.</summary>
public sealed class UrenbriefjeModel(DeclaratieBekijken bekijken, HuidigeSessie huidig, Pdfmaker pdf, TimeProvider klok) : Documentpagina(pdf, klok)
{
    [FromRoute]
    public Guid Id { get; init; }

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public override string Titel => $"Urenbriefje {Declaratie.Maand.Leesbaar}";

    public override string Terug => $"/declaraties/{Id}";

    /// <summary>Behind the reference, when it is not a claim for a whole month.</summary>
    public string Soort => Declaratiewoorden.Achter(Declaratie.Soort);

    public bool IsEigenDeel => Kijkers.Van(huidig.Sessie) == Kijker.Verstrekker;

    /// <summary>Of each kind of care in its own unit: hours and nights do not add up.</summary>
    public IReadOnlyList<Totaal> Totalen =>
    [
        .. Declaratie.Regels.GroupBy(r => (r.Zorg, r.Eenheid)).Select(g => new Totaal(
            g.Key.Zorg,
            g.All(r => r is { Minuten: null, Aantal: null }) ? "" : g.Key.Eenheid.Hoeveelheid(g.Sum(r => r.Minuten ?? r.Aantal ?? 0)),
            g.Sum(r => r.ReisMeters ?? 0))),
    ];

    protected override string Bestandsnaam => $"urenbriefje-{Declaratie.Maand}";

    public static string Wanneer(DeclaratieBekijken.Regel regel) => regel.Week is { } week
        ? $"Week {week.Nummer.ToString(CultureInfo.InvariantCulture)}: {regel.Zorgdagen}"
        : Regelweergave.Wanneer(regel);

    public static string Reis(int? meters) => meters is { } m && m != 0 ? $"{(m < 0 ? "-" : "")}{new Afstand(Math.Abs(m))}" : "";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var antwoord = await base.OnGetAsync(cancellationToken);
        return Declaratie is { AanBudgethouder: true } ? NotFound() : antwoord;
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Declaratie = await bekijken.ExecuteAsync(new(new(Id), Leesvorm), cancellationToken);

    /// <param name="Meters">Travelled for it.</param>
    public sealed record Totaal(string Zorg, string Hoeveelheid, int Meters);
}
