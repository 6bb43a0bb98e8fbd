namespace PgbPortal.TestSupport.Berichten;

/// <summary>The four valid messages from the official cases, byte for byte, each with a JSON of what must come out.</summary>
public static class Voorbeeldberichten
{
    public static IReadOnlyList<string> Namen { get; } =
        ["casus-01-wmo501", "casus-03-wmo501", "casus-05-wmo501", "casus-08-wmo501"];

    /// <summary>The message file.</summary>
    public static byte[] Bericht(string naam) => Lees($"{naam}.xml");

    /// <summary>Starting point, retour, state and later closings, as JSON in UTF-8.</summary>
    public static byte[] Verwachting(string naam) => Lees($"{naam}.json");

    private static byte[] Lees(string bestand)
    {
        using var stream = typeof(Voorbeeldberichten).Assembly.GetManifestResourceStream($"berichten/{bestand}")
            ?? throw new ArgumentException($"Het voorbeeld {bestand} bestaat niet.", nameof(bestand));
        using var inhoud = new MemoryStream();
        stream.CopyTo(inhoud);
        return inhoud.ToArray();
    }
}
