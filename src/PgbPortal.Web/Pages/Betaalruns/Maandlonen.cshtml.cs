using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using Wachtsoort = PgbPortal.Application.Betalingen.MaandlonenWachtendBekijken.Wachtsoort;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>The terms of maandloon that a run does not take along now, and why.</summary>
public sealed class MaandlonenModel(MaandlonenWachtendBekijken bekijken) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<MaandlonenWachtendBekijken.Regel> Bladzijde { get; private set; } = null!;

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Maandlonen", new { voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Maandlonen", new { na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Na is { } na ? new MaandloontermijnId(na) : null, Voor is { } voor ? new MaandloontermijnId(voor) : null), cancellationToken);

    public static string Waarom(Wachtsoort reden) => reden switch
    {
        Wachtsoort.GeenBudget => "Voor deze maand is er geen budget.",
        Wachtsoort.TeWeinigBudget => "Er is te weinig budget voor het hele maandloon.",
        Wachtsoort.Rekeningnummer => "Het rekeningnummer is nog niet goedgekeurd.",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };
}
