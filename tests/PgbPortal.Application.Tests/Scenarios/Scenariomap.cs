namespace PgbPortal.Application.Tests.Scenarios;

/// <summary>Where the stories stand: beside the repository, unless PGB_SHARED names another folder.</summary>
internal static class Scenariomap
{
    public const string Ontbreekt = "De map ../shared/scenarios is er niet; zet PGB_SHARED op de map shared.";

    /// <returns>Null when there is none.</returns>
    public static string? Zoek()
    {
        if (Environment.GetEnvironmentVariable("PGB_SHARED") is { Length: > 0 } gekozen)
        {
            return Bestaand(gekozen);
        }

        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (Bestaand(Path.Combine(map.FullName, "shared")) is { } gevonden)
            {
                return gevonden;
            }
        }

        return null;
    }

    private static string? Bestaand(string gedeeld)
    {
        var map = Path.Combine(gedeeld, "scenarios");
        return Directory.Exists(map) ? map : null;
    }
}
