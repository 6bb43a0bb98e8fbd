using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Postvak;

/// <summary>The notices to who is signed in, in the role and dossier that are open.</summary>
public sealed class IndexModel(KennisgevingenBekijken bekijken) : Portaalpagina
{
    [FromQuery]
    public bool Archief { get; set; }

    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    public KennisgevingenBekijken.Overzicht Berichten { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Berichten = await bekijken.ExecuteAsync(
            new(Archief, Na is { } na ? new KennisgevingId(na) : null, Voor is { } voor ? new KennisgevingId(voor) : null), cancellationToken);

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) =>
        sleutel is null ? null : $"{Menu.Postvak}?{(Archief ? "archief=true&" : "")}{kant}={sleutel}";
}
