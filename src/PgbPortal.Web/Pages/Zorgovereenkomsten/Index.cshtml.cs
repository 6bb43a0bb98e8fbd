using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

public sealed class IndexModel(ZorgovereenkomstenBekijken bekijken, HuidigeSessie sessie) : Portaalpagina
{
    private const string Alles = "alles";
    private const string TeDoen = "tedoen";

    /// <summary>"alles" or "tedoen"; without it who judges sees what waits.</summary>
    [FromQuery(Name = "lijst")]
    public string? Lijst { get; init; }

    [FromQuery]
    public Guid? Na { get; init; }

    [FromQuery]
    public Guid? Voor { get; init; }

    public Bladzijde<ZorgovereenkomstenBekijken.Regel> Bladzijde { get; private set; } = new([], null, null);

    public bool IsTeDoen => Lijst is Alles or TeDoen
        ? Lijst == TeDoen && MagBeslissen
        : IsMedewerker && MagBeslissen;

    /// <summary>Staff that only looks has no list of what to do.</summary>
    public bool MagBeslissen => !IsMedewerker || sessie.Sessie.Rol is Rol.ToetserVerstrekker or Rol.ArbeidsrechtmedewerkerSvb;

    /// <summary>Staff sees both parties; a party sees the other.</summary>
    public bool IsMedewerker => !sessie.Sessie.Rol.IsBurgerOfOrganisatie;

    public bool IsZorgverlener => sessie.Sessie.Dossier?.Rol == Dossierrol.Zorgverlener;

    /// <summary>What waits for staff: status and turn are the same for each row.</summary>
    public bool IsWerkvoorraad => IsMedewerker && IsTeDoen;

    public bool MagOpstellen => Menu.Mag(sessie.Sessie, typeof(ZorgovereenkomstOpstellen));

    public string Titel => IsMedewerker ? "Zorgovereenkomsten" : "Mijn overeenkomsten";

    public string WoordTeDoen => sessie.Sessie.Rol switch
    {
        _ when !IsMedewerker => "Wat ik moet doen",
        var rol when rol.IsVerstrekker => "Te beoordelen",
        _ => "Te toetsen",
    };

    public string AdresAlles => "/overeenkomsten?lijst=" + Alles;

    public string AdresTeDoen => "/overeenkomsten?lijst=" + TeDoen;

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? $"{Adres}&voor={sleutel}" : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? $"{Adres}&na={sleutel}" : null;

    /// <summary>The first word is what can be done; the rest of the link is the same.</summary>
    public string Linktekst(ZorgovereenkomstenBekijken.Regel regel) => regel.IsLezerAanZet && MagBeslissen ? "Verdergaan" : "Bekijken";

    private string Adres => IsTeDoen ? AdresTeDoen : AdresAlles;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Bladzijde = await bekijken.ExecuteAsync(
            new(IsTeDoen, Sleutel(Na), Sleutel(Voor)), cancellationToken);

    private static ZorgovereenkomstId? Sleutel(Guid? waarde) => waarde is { } id ? new ZorgovereenkomstId(id) : null;
}
