using System.Globalization;
using PgbPortal.Application;
using PgbPortal.Application.Beheer;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages;

/// <summary>What works now, what is planned, and how often a promise was kept; for everybody.</summary>
public sealed class StatusModel(Portaalstatus status, Werkplanning planning, Antwoordtijden tijden) : Portaalpagina
{
    public Portaalstatus.Stand Stand { get; private set; } = null!;

    public string? Gepland => planning.Tekst;

    public string Moment => Tijdstip(Stand.OpUtc);

    public string WachtSinds => Stand.WachtSindsUtc is { } sinds ? $"sinds {Tijdstip(sinds)}" : "";

    public Antwoordtijden.Beeld Snelheid { get; private set; } = null!;

    /// <summary>"99,7": rounded down, so that it never looks better than it is; whole is "100".</summary>
    public string Percentage => Stand.Belofte is { } belofte
        ? belofte.Promille % 10 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{belofte.Promille / 10}")
        : string.Create(CultureInfo.InvariantCulture, $"{belofte.Promille / 10},{belofte.Promille % 10}")
        : "";

    /// <summary>"7,8": rounded down, as the percentage.</summary>
    public string Cijfer => Stand.Waardering is { } waardering
        ? string.Create(CultureInfo.InvariantCulture, $"{waardering.Tienden / 10},{waardering.Tienden % 10}")
        : "";

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Stand = await status.LeesAsync(cancellationToken);
        Snelheid = tijden.Lees();
    }

    public static string Tijdstip(DateTime utc)
    {
        var lokaal = Klok.Lokaal(utc);
        return $"{DateOnly.FromDateTime(lokaal).Voluit()} om {lokaal.ToString("HH.mm", CultureInfo.InvariantCulture)} uur";
    }
}
