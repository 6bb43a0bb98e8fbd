using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>Every booking of one functiebudget, for the budgethouder and for who granted it.</summary>
public sealed class DetailModel(FunctiebudgetBekijken bekijken, HuidigeSessie huidig, TimeProvider klok) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    /// <summary>As it was at the end of this day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    /// <summary>Every booking on one page, to print.</summary>
    [FromQuery]
    public bool Alles { get; set; }

    public FunctiebudgetBekijken.Overzicht Budget { get; private set; } = null!;

    public DateOnly Vandaag => klok.Vandaag();

    /// <summary>There are more bookings than go on one page.</summary>
    public bool IsAfgekapt => Budget.Boekingen.Regels.Count == FunctiebudgetBekijken.HoogstensInEenKeer;

    public bool IsVerstrekker => huidig.Sessie.Rol.IsVerstrekker;

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Op = Terugblik.Dag(this, Op, Vandaag);
        Budget = await bekijken.ExecuteAsync(
            new(new(Id), Na is { } na ? new BoekingId(na) : null, Voor is { } voor ? new BoekingId(voor) : null, Op, Alles), cancellationToken);
    }

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) => sleutel is null ? null : $"/budget/{Id}?{kant}={sleutel}{Terugblik.Adres(Op, "&")}";
}
