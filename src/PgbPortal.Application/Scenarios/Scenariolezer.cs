using System.Text.Json;
using System.Text.RegularExpressions;
using PgbPortal.Application.Scenarios.Acties;

namespace PgbPortal.Application.Scenarios;

/// <summary>The file is not a valid scenario; nothing of it is played.</summary>
internal sealed class OngeldigScenarioException(string uitleg) : Exception(uitleg);

/// <summary>Reads a scenario and refuses whatever it does not know.</summary>
internal static partial class Scenariolezer
{
    /// <summary>Actors that are machines, and so no name in the file.</summary>
    public static IReadOnlyDictionary<string, Rol> Machines { get; } = new Dictionary<string, Rol>
    {
        ["koppeling"] = Rol.Koppeling,
        ["brp"] = Rol.Brp,
        ["bank"] = Rol.Bank,
        ["klok"] = Rol.Klok,
    };

    private static readonly TimeOnly EersteTijd = new(9, 0);

    /// <exception cref="OngeldigScenarioException">The file cannot be read, or is not valid.</exception>
    public static async Task<Scenario> LeesAsync(string pad, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(pad, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OngeldigScenarioException("het bestand kan niet worden gelezen");
        }

        return Lees(bytes, Path.GetFileNameWithoutExtension(pad), Path.GetDirectoryName(Path.GetFullPath(pad))!);
    }

    /// <param name="naam">File name without .json.</param>
    /// <param name="map">Folder of the file.</param>
    /// <exception cref="OngeldigScenarioException">Not valid.</exception>
    public static Scenario Lees(ReadOnlySpan<byte> bytes, string naam, string map)
    {
        Scenariobestand bestand;
        try
        {
            bestand = JsonSerializer.Deserialize<Scenariobestand>(bytes, Scenariojson.Opties) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new OngeldigScenarioException(Uitleg(e));
        }

        if (bestand.Naam != naam)
        {
            throw new OngeldigScenarioException($"naam: '{bestand.Naam}' is niet de naam van het bestand");
        }

        Wereldcontrole.Controleer(bestand);
        return new(bestand, Stappen(bestand, map), map);
    }

    /// <summary>What is wrong and where, without what was written there.</summary>
    public static string Uitleg(JsonException fout)
    {
        var plek = (fout.Path ?? "$").TrimStart('$').TrimStart('.');
        var reden = Onbekend.Match(fout.Message) is { Success: true } onbekend ? $"onbekend veld '{onbekend.Groups["veld"].Value}'"
            : Ontbreekt.Match(fout.Message) is { Success: true } ontbreekt ? $"veld ontbreekt: {ontbreekt.Groups["veld"].Value}"
            : "onjuiste waarde of geen JSON";
        return plek.Length == 0 ? reden : $"{plek}: {reden}";
    }

    private static List<Stap> Stappen(Scenariobestand bestand, string map)
    {
        var stappen = new List<Stap>();
        var (dag, tijd) = (bestand.Begin, TimeOnly.MinValue);
        foreach (var (index, deel) in bestand.Stappen.Index())
        {
            var stap = Maak(bestand, deel, index + 1, deel.Tijd ?? (deel.Dag == dag && index > 0 ? tijd : EersteTijd), map);
            if (stap.Dag < dag || (stap.Dag == dag && stap.Tijd < tijd))
            {
                throw new OngeldigScenarioException($"stap {stap.Nummer}: gaat terug in de tijd");
            }

            (dag, tijd) = (stap.Dag, stap.Tijd);
            stappen.Add(stap);
        }

        return stappen;
    }

    private static Stap Maak(Scenariobestand bestand, Stapdeel deel, int nummer, TimeOnly tijd, string map)
    {
        if (!Wereldcontrole.Spelers(bestand).Contains(deel.Door))
        {
            throw new OngeldigScenarioException($"stap {nummer}: door '{deel.Door}' bestaat niet");
        }

        var actie = Actielijst.Zoek(deel.Actie)
            ?? throw new OngeldigScenarioException($"stap {nummer}: actie '{deel.Actie}' bestaat niet");
        try
        {
            var met = actie.LeesMet(deel.Met, map);
            return new(nummer, deel.Dag, tijd, deel.Door, actie, met, deel.Verwacht, deel.VerwachtEindeDag);
        }
        catch (JsonException e)
        {
            throw new OngeldigScenarioException($"stap {nummer} ({deel.Actie}), met: {Uitleg(e)}");
        }
        catch (OngeldigScenarioException e)
        {
            throw new OngeldigScenarioException($"stap {nummer} ({deel.Actie}), met: {e.Message}");
        }
    }

    // The serializer tells which field only in its message.
    [GeneratedRegex(@"property '(?<veld>[^']{1,60})' could not be mapped", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Onbekend { get; }

    [GeneratedRegex(@"missing required properties including: (?<veld>.{1,200}?)\.( |$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ontbreekt { get; }
}
