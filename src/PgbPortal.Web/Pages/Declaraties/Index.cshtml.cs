using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Declaraties;

public sealed class IndexModel(DeclaratiesBekijken bekijken, KladdenBekijken kladden, HuidigeSessie huidig) : Portaalpagina
{
    public static IReadOnlyList<Keuze> Statussen { get; } = Keuze.Van<DeclaratieStatus>(s => Statuswoorden.Van(s).Woord);

    [BindProperty(SupportsGet = true)]
    public DeclaratieStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<DeclaratiesBekijken.Regel> Bladzijde { get; private set; } = null!;

    public Kijker Kijker => Kijkers.Van(huidig.Sessie);

    public bool MagDeclareren => Menu.Mag(huidig.Sessie, typeof(DeclaratieIndienen));

    public bool ToontFilter => !huidig.Sessie.Rol.IsBurgerOfOrganisatie;

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Index", new { Status, voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Index", new { Status, na = sleutel }) : null;

    /// <summary>What was filled in and not sent.</summary>
    public IReadOnlyList<Kladuren> Kladden { get; private set; } = [];

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Bladzijde = await bekijken.ExecuteAsync(
            new(Status, Na is { } na ? new DeclaratieId(na) : null, Voor is { } voor ? new DeclaratieId(voor) : null), cancellationToken);
        if (MagDeclareren)
        {
            Kladden = await Kladuren.HaalAsync(kladden, null, cancellationToken);
        }
    }

    public string AanZet(DeclaratiesBekijken.Regel regel) => Declaratieverloop.AanZet(
        regel.Status,
        regel.Wachtreden,
        Kijker,
        toetst: Menu.Mag(huidig.Sessie, typeof(DeclaratieToetsen)),
        betaalt: Menu.Mag(huidig.Sessie, typeof(Application.Betalingen.BetaalrunOpstellen)));
}
