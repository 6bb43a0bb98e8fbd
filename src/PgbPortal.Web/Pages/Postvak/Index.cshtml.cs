using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Postvak;

/// <summary>The notices to who is signed in, in the role and dossier that are open.</summary>
public sealed class IndexModel(KennisgevingenBekijken bekijken, BerichtkeuzeBekijken keuze, HuidigeSessie huidig) : Portaalpagina
{
    [FromQuery]
    public bool Archief { get; set; }

    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    public KennisgevingenBekijken.Overzicht Berichten { get; private set; } = null!;

    /// <summary>How the reader is told by e-mail; null for staff, who look in their list of work.</summary>
    public BerichtkeuzeBekijken.Stand? Keuze { get; private set; }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Berichten = await bekijken.ExecuteAsync(
            new(Archief, Na is { } na ? new KennisgevingId(na) : null, Voor is { } voor ? new KennisgevingId(voor) : null), cancellationToken);
        Keuze = Menu.Mag(huidig.Sessie, typeof(BerichtkeuzeBekijken)) ? await keuze.ExecuteAsync(new(), cancellationToken) : null;
    }

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) =>
        sleutel is null ? null : $"{Menu.Postvak}?{(Archief ? "archief=true&" : "")}{kant}={sleutel}";
}
