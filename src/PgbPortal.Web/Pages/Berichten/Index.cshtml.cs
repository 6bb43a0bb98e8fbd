using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Berichten;

/// <summary>The messages in and out of the own organisation.</summary>
public sealed class IndexModel(BerichtenBekijken bekijken) : Portaalpagina
{
    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    public Bladzijde<BerichtenBekijken.Regel> Bladzijde { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Bladzijde = await bekijken.ExecuteAsync(
            new(Na is { } na ? new BerichtId(na) : null, Voor is { } voor ? new BerichtId(voor) : null), cancellationToken);

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) => sleutel is null ? null : $"/berichten?{kant}={sleutel}";
}
