namespace PgbPortal.Application.Verzending;

/// <summary>Puts each file in a folder: written under another name, flushed to the disk, and only then given its own name.</summary>
/// <param name="stap">Called before and after each step on the disk; a test breaks off there.</param>
internal sealed class Mapkanaal(Verzendinstellingen instellingen, Action<string>? stap = null) : IVerzendkanaal
{
    public bool IsOpen => instellingen.Map is not null;

    public async Task LeverAfAsync(Zendingsoort soort, string bestandsnaam, Stream inhoud, CancellationToken cancellationToken)
    {
        var map = Path.Combine(instellingen.Map!, soort.ToString().ToLowerInvariant());
        Stap("map maken", () => Directory.CreateDirectory(map));
        var pad = Path.Combine(map, bestandsnaam);
        var tijdelijk = Path.Combine(map, $".{bestandsnaam}.{Guid.CreateVersion7():N}");
        stap?.Invoke("voor schrijven");
        await using (var bestand = new FileStream(tijdelijk, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await inhoud.CopyToAsync(bestand, cancellationToken);
            stap?.Invoke("na schrijven");
            Stap("naar schijf", () => bestand.Flush(flushToDisk: true));
        }

        Stap("hernoemen", () => File.Move(tijdelijk, pad, overwrite: true));
    }

    private void Stap(string naam, Action doe)
    {
        stap?.Invoke($"voor {naam}");
        doe();
        stap?.Invoke($"na {naam}");
    }
}
