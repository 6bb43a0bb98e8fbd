using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

public sealed class DetailModel(DeclaratieBekijken bekijken, HuidigeSessie huidig, TimeProvider klok) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public Kijker Kijker => Kijkers.Van(huidig.Sessie);

    public IReadOnlyList<Stap> Stappen => Declaratieverloop.Stappen(Declaratie, Kijker);

    public string? Belofte => Declaratieverloop.Belofte(Declaratie, klok.Vandaag());

    public bool MagSpecificatie => Menu.Mag(huidig.Sessie, typeof(Application.Betalingen.BetalingBekijken));

    public bool MagOvereenkomst => Menu.Mag(huidig.Sessie, typeof(Application.Zorgovereenkomsten.ZorgovereenkomstBekijken));

    public string Titel => Declaratie.Soort switch
    {
        Declaratiesoort.Correctie => $"Correctie {Declaratie.Maand.Leesbaar}",
        Declaratiesoort.Aanvulling => $"Aanvulling {Declaratie.Maand.Leesbaar}",
        Declaratiesoort.Herberekening => $"Nieuw tarief {Declaratie.Maand.Leesbaar}",
        Declaratiesoort.VerantwoordingsvrijBedrag => "Verantwoordingsvrij bedrag",
        Declaratiesoort.Feestdagenuitkering => $"Feestdagenuitkering {Declaratie.Maand.Jaar}",
        Declaratiesoort.EenmaligeUitkering => "Eenmalige uitkering",
        Declaratiesoort.TeruggaveEigenGeld => "Eigen geld terug",
        _ => $"Declaratie {Declaratie.Maand.Leesbaar}",
    };

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
}

/// <summary>How the lines of a claim are shown: a week a row, with its days.</summary>
internal static class Regelweergave
{
    public static IReadOnlyList<Weekregel> Weken(this DeclaratieBekijken.Detail declaratie) =>
    [
        .. declaratie.Regels
            .GroupBy(r => (r.Zorg, r.Tarief, r.Eenheid, Week: WeekVan(r)))
            .Select(g => new Weekregel(
                g.Key.Zorg,
                g.Key.Week is { } week ? $"Week {week.Nummer}" : "Hele maand",
                [.. g.Where(r => r.Dag is not null).Select(Dag)],
                g.All(r => r is { Minuten: null, Aantal: null }) ? "alleen kilometers" : g.Key.Eenheid.Hoeveelheid(g.Sum(r => r.Minuten ?? r.Aantal ?? 0)),
                new Tarief(g.Key.Tarief, g.Key.Eenheid),
                Bedrag.Som(g.Select(r => r.Bedrag)),
                Bedrag.Som(g.Select(r => r.Goedgekeurd)))),
    ];

    public static string Hoeveelheid(DeclaratieBekijken.Regel regel) =>
        regel.Eenheid.Hoeveelheid(regel.Minuten ?? regel.Aantal ?? 0);

    /// <summary>"F-12 van 1 april 2026, tarief € 60,00, samen € 390,00".</summary>
    public static string Factuurtekst(Factuur factuur)
    {
        var tarief = factuur.Tarief is { } t ? $", tarief {t}" : "";
        var totaal = factuur.Totaal is { } samen ? $", samen {samen}" : "";
        return $"{factuur.Nummer} van {factuur.Datum.Lang()}{tarief}{totaal}";
    }

    /// <summary>Which day or week a line is about.</summary>
    public static string Wanneer(DeclaratieBekijken.Regel regel) => regel switch
    {
        { Dag: { } dag } => dag.Voluit(),
        { Week: { } week } => $"Week {week.Nummer}",
        _ => "Hele maand",
    };

    private static IsoWeek? WeekVan(DeclaratieBekijken.Regel regel) =>
        regel is { Dag: null, Week: null } ? null : IsoWeek.Van(regel.Zorgdagen.Van);

    private static string Dag(DeclaratieBekijken.Regel regel)
    {
        var dag = regel.Zorgdagen.Van;
        var naam = string.Create(CultureInfo.InvariantCulture, $"{Datumtekst.Dagnaam(dag.DayOfWeek)} {dag.Day}");
        return regel is { Aantal: 1, Eenheid.IsEenPerDag: true } ? naam : $"{naam}: {Hoeveelheid(regel)}";
    }
}

/// <param name="Dagen">With the amount of care of each day; empty when it was entered per week.</param>
internal sealed record Weekregel(
    string Zorg, string Week, IReadOnlyList<string> Dagen, string Hoeveelheid, Tarief Tarief, Bedrag Bedrag, Bedrag Goedgekeurd);
