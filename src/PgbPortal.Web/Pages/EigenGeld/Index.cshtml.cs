using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.EigenGeld;

/// <summary>Own money of the dossier that is open.</summary>
public sealed class IndexModel(EigenGeldBekijken bekijken) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public EigenGeldBekijken.Overzicht Overzicht { get; private set; } = null!;

    public string? Vorige => Overzicht.Boekingen.Vorige is { } sleutel ? Url.Page("Index", new { voor = sleutel }) : null;

    public string? Volgende => Overzicht.Boekingen.Volgende is { } sleutel ? Url.Page("Index", new { na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Overzicht = await bekijken.ExecuteAsync(
        new(null, Na is { } na ? new BoekingId(na) : null, Voor is { } voor ? new BoekingId(voor) : null), cancellationToken);

    public static string Waarom(EigenGeldBekijken.Wachtend wacht) => wacht switch
    {
        { WachtOpEigenGeld: false } => "Er is te weinig budget. U kiest wat er gebeurt.",
        { Bijbetaling.IsNul: true } => "Er is te weinig budget. U betaalt de rest.",
        var w when w.Bijbetaling >= w.Bedrag => "Het tarief is hoger dan het maximumtarief. U betaalt het verschil.",
        _ => "Er is te weinig budget en het tarief is hoger dan het maximumtarief.",
    };

    public static string Wat(EigenGeldBekijken.Regel regel) => regel switch
    {
        { Soort: Boekingssoort.Terugdraaien, Betaling.Soort: Waarvoor.Teruggave } => "De bank kon het niet naar u overmaken",
        { Betaling.Soort: Waarvoor.Teruggave } => "Terug naar de budgethouder",
        { Soort: Boekingssoort.Ontvangen, Betaling: { Soort: Waarvoor.Vordering } terug } => $"Teruggekregen van {terug.Wie}",
        { Soort: Boekingssoort.Ontvangen } => "Van u ontvangen",
        { Soort: Boekingssoort.Verrekenen } => $"Terug na een correctie, afgehouden van: {Doel(regel)}",
        { Soort: Boekingssoort.Terugdraaien } => $"Betaling kwam terug: {Doel(regel)}",
        _ => $"Betaald: {Doel(regel)}",
    };

    private static string Doel(EigenGeldBekijken.Regel regel) =>
        regel.Betaling is { } b ? $"{b.Wie}, {b.Maand?.Leesbaar}" : "een declaratie";
}
