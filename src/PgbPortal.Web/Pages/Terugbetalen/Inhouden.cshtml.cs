using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Declaraties;

namespace PgbPortal.Web.Pages.Terugbetalen;

/// <summary>What comes off later payments in the dossier that is open.</summary>
public sealed class InhoudenModel(InhoudingenBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<InhoudingenBekijken.Regel> Bladzijde { get; private set; } = null!;

    public bool IsZorgverlener => Kijkers.Van(huidig.Sessie) == Kijker.Zorgverlener;

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Inhouden", new { voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Inhouden", new { na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Na is { } na ? new TegoedId(na) : null, Voor is { } voor ? new TegoedId(voor) : null), cancellationToken);
}
