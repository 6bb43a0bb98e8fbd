using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios;

/// <summary>The command "scenario FILE...": plays each file on an empty database and writes what happened, line by line.</summary>
/// <remarks>Source: scenarios/README.md section 1.</remarks>
public static class Scenariocommando
{
    private const int Goed = 0;
    private const int Afwijkend = 1;
    private const int Ongeldig = 2;

    /// <summary>A made-up account of the SVB: from here every story is paid.</summary>
    private const string Rekening = "NL11TEST0009999999";

    /// <returns>0 as expected, 1 with deviations, 2 when a file is not a valid scenario or a setting is wrong.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> bestanden, TextWriter uit, IConfiguration configuratie, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bestanden);
        ArgumentNullException.ThrowIfNull(uit);
        if (bestanden.Count == 0)
        {
            await uit.WriteLineAsync("Gebruik: scenario BESTAND...");
            return Ongeldig;
        }

        try
        {
            return await SpeelAllesAsync(bestanden, uit, configuratie, cancellationToken);
        }
        catch (InstellingOnjuistException e)
        {
            await uit.WriteLineAsync(e.Message);
            return Ongeldig;
        }
    }

    private static async Task<int> SpeelAllesAsync(
        IReadOnlyList<string> bestanden, TextWriter uit, IConfiguration configuratie, CancellationToken cancellationToken)
    {
        var (stappen, afwijkingen, ongeldig) = (0, 0, false);
        foreach (var bestand in bestanden)
        {
            try
            {
                var scenario = await Scenariolezer.LeesAsync(bestand, cancellationToken);
                var fout = await SpeelAsync(scenario, uit, configuratie, cancellationToken);
                (stappen, afwijkingen) = (stappen + scenario.Stappen.Count, afwijkingen + fout);
            }
            catch (OngeldigScenarioException e)
            {
                ongeldig = true;
                await uit.WriteLineAsync($"{Path.GetFileNameWithoutExtension(bestand)}: ongeldig: {e.Message}");
            }
        }

        if (bestanden.Count > 1)
        {
            await uit.WriteLineAsync(Slot("totaal", stappen, afwijkingen));
        }

        return ongeldig ? Ongeldig : afwijkingen > 0 ? Afwijkend : Goed;
    }

    /// <returns>The number of lines with a deviation.</returns>
    private static async Task<int> SpeelAsync(
        Scenario scenario, TextWriter uit, IConfiguration configuratie, CancellationToken cancellationToken)
    {
        await using var database = await Scenariodatabase.MaakAsync(configuratie, cancellationToken);
        var instellingen = new Betaalinstellingen("SVB PGB", Iban.Parse(Rekening), configuratie["Betalingen:Schemamap"]);
        await using var speler = new Scenariospeler(scenario, database.Opties, instellingen);
        var regels = await speler.SpeelAsync(cancellationToken);
        foreach (var regel in regels)
        {
            await uit.WriteLineAsync(Regel(scenario.Naam, regel));
        }

        var fout = regels.Count(r => r.Afwijkingen.Count > 0);
        await uit.WriteLineAsync(Slot(scenario.Naam, scenario.Stappen.Count, fout));
        return fout;
    }

    private static string Regel(string bestand, Scenarioregel regel)
    {
        var oordeel = regel.Afwijkingen.Count == 0 ? "ok" : "afwijking: " + string.Join(" | ", regel.Afwijkingen);
        return $"{bestand} {regel.Nummer} {regel.Dag:yyyy-MM-dd} {regel.Actie} {oordeel}";
    }

    private static string Slot(string naam, int stappen, int afwijkingen) => $"{naam}: {stappen} stappen, {afwijkingen} afwijkingen";
}
