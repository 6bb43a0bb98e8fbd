using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Vragen;

/// <summary>The questions of who looks, or those that the own organisation has to answer.</summary>
public sealed class IndexModel(VragenBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [FromQuery]
    public bool Afgehandeld { get; set; }

    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    public Bladzijde<VragenBekijken.Regel> Vragen { get; private set; } = null!;

    public bool IsVrager => huidig.Sessie.Rol.IsBurgerOfOrganisatie;

    /// <summary>A zorgverlener asks from an agreement, claim or payment: that says whose dossier it is.</summary>
    public bool MagAlgemeen => huidig.Sessie.Dossier?.BudgethouderId is not null && Menu.Mag(huidig.Sessie, typeof(VraagStellen));

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Vragen = await bekijken.ExecuteAsync(
            new(Afgehandeld, Na is { } na ? new VraagId(na) : null, Voor is { } voor ? new VraagId(voor) : null), cancellationToken);

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) =>
        sleutel is null ? null : $"/vragen?{(Afgehandeld ? "afgehandeld=true&" : "")}{kant}={sleutel}";
}
