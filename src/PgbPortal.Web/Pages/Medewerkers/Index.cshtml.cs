using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Medewerkers;

/// <summary>The accounts of the own organisation, for its administrator.</summary>
public sealed class IndexModel(MedewerkersBekijken bekijken, Lokaalinstellingen lokaal) : Portaalpagina
{
    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    public Bladzijde<MedewerkersBekijken.Regel> Medewerkers { get; private set; } = null!;

    /// <summary>The organisation has accounts of this portal.</summary>
    public bool KanUitnodigen { get; private set; }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var lijst = await bekijken.ExecuteAsync(
            new(Na is { } na ? new MedewerkerId(na) : null, Voor is { } voor ? new MedewerkerId(voor) : null), cancellationToken);
        (Medewerkers, KanUitnodigen) = (lijst.Regels, lokaal.Van(lijst.Organisatie) is not null);
    }

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public static string? Adres(string kant, Guid? sleutel) => sleutel is null ? null : $"/medewerkers?{kant}={sleutel}";
}
