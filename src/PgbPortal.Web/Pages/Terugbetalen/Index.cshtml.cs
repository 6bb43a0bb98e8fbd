using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Terugbetalen;

/// <summary>What the reader has to pay back: open or done.</summary>
public sealed class IndexModel(TerugbetalingenBekijken bekijken) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public bool Afgesloten { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<TerugbetalingenBekijken.Regel> Bladzijde { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Afgesloten, Na is { } na ? new VorderingId(na) : null, Voor is { } voor ? new VorderingId(voor) : null), cancellationToken);

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) =>
        sleutel is null ? null : $"/terugbetalen?{kant}={sleutel}{(Afgesloten ? "&afgesloten=true" : "")}";
}
