using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Declaraties;

namespace PgbPortal.Web.Pages.Betalingen;

public sealed class IndexModel(BetalingenBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<BetalingenBekijken.Regel> Bladzijde { get; private set; } = null!;

    public bool IsZorgverlener => Kijkers.Van(huidig.Sessie) == Kijker.Zorgverlener;

    /// <summary>The year as a document: for a zorgverlener what was received, for a budgethouder what was spent.</summary>
    public string Jaaroverzicht => IsZorgverlener ? "/betalingen/jaaroverzicht" : "/budget/jaaroverzicht";

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Index", new { voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Index", new { na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Na is { } na ? new BetaalopdrachtId(na) : null, Voor is { } voor ? new BetaalopdrachtId(voor) : null),
        cancellationToken);
}
