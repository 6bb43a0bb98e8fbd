using System.Globalization;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Ervaringen;

/// <summary>The marks of a year, per group and month, and why they were given; for the SVB.</summary>
public sealed class IndexModel(ErvaringenBekijken bekijken) : Portaalpagina
{
    public ErvaringenBekijken.Overzicht Overzicht { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Overzicht = await bekijken.ExecuteAsync(new(), cancellationToken);

    internal static string Naam(Ervaringsgroep groep) => groep switch
    {
        Ervaringsgroep.Budgethouder => "Budgethouders",
        Ervaringsgroep.Vertegenwoordiger => "Vertegenwoordigers en meekijkers",
        Ervaringsgroep.Zorgverlener => "Zorgverleners",
        Ervaringsgroep.Verstrekker => "Gemeenten en zorgkantoren",
        _ => "SVB",
    };

    internal static string Naam(Kernmoment moment) => moment switch
    {
        Kernmoment.DeclaratieVerstuurd => "declaratie verstuurd",
        Kernmoment.DeclaratieBeoordeeld => "declaratie beoordeeld",
        Kernmoment.OvereenkomstOndertekend => "overeenkomst ondertekend",
        Kernmoment.OvereenkomstBeoordeeld => "overeenkomst beoordeeld",
        Kernmoment.ToekenningVastgelegd => "toekenning vastgelegd",
        _ => "uit zichzelf",
    };

    internal static string Cijfer(ErvaringenBekijken.Telling telling) => telling.Tienden is { } tienden
        ? string.Create(CultureInfo.InvariantCulture, $"{tienden / 10},{tienden % 10}")
        : "te weinig";
}
