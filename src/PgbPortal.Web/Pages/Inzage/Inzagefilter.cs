using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Inzage;

/// <summary>A page that asks the care log of the open dossier about a period and a group of people.</summary>
public abstract class Inzagefilter : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? TotEnMet { get; set; }

    /// <summary>A group, or the key of a gemeente or zorgkantoor.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wie { get; set; }

    /// <summary>Also what the reader did.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Eigen { get; set; }

    /// <summary>What is asked, as a part of an address; empty when nothing is.</summary>
    public string Vraagdeel => string.Concat(
        Van is { } van ? string.Create(CultureInfo.InvariantCulture, $"&van={van:yyyy-MM-dd}") : "",
        TotEnMet is { } tot ? string.Create(CultureInfo.InvariantCulture, $"&totenmet={tot:yyyy-MM-dd}") : "",
        Groep is not null ? $"&wie={Wie}" : "",
        Eigen ? "&eigen=true" : "");

    protected Inzagevraag Vraag => new(
        Van, TotEnMet, Groep, Guid.TryParse(Wie, out var verstrekker) ? new VerstrekkerId(verstrekker) : null, Eigen);

    private Inzagegroep? Groep =>
        Guid.TryParse(Wie, out _) ? Inzagegroep.Verstrekker
        : Enum.TryParse<Inzagegroep>(Wie, ignoreCase: true, out var groep) && Enum.IsDefined(groep) ? groep
        : null;
}
