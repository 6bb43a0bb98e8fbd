using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>What waits to be set off and can be asked back instead.</summary>
public sealed class TegoedenModel(TegoedenBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<TegoedenBekijken.Regel> Bladzijde { get; private set; } = null!;

    public bool MagTerugvragen => Menu.Mag(huidig.Sessie, typeof(VorderingInstellen));

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Tegoeden", new { voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Tegoeden", new { na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Na is { } na ? new TegoedId(na) : null, Voor is { } voor ? new TegoedId(voor) : null), cancellationToken);
}
