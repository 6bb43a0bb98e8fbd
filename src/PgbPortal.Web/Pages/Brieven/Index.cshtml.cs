using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Brieven;

/// <summary>The letters that wait for the post, or that went.</summary>
public sealed class IndexModel(BrievenBekijken bekijken) : Portaalpagina
{
    [FromQuery]
    public bool Verzonden { get; set; }

    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    public Bladzijde<BrievenBekijken.Regel> Brieven { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Brieven = await bekijken.ExecuteAsync(
            new(Verzonden, Na is { } na ? new BriefId(na) : null, Voor is { } voor ? new BriefId(voor) : null), cancellationToken);

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) =>
        sleutel is null ? null : $"/brieven?{(Verzonden ? "verzonden=true&" : "")}{kant}={sleutel}";
}
