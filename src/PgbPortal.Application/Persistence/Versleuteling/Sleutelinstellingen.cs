using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>Reads the keys from the settings. Without any, an oefenwereld makes its own once, in a file that only its user can read.</summary>
internal static class Sleutelinstellingen
{
    private const string Sectie = "Sleutels";
    private const string Oefensleutel = "oefen";

    /// <param name="bestand">Where keys may be made; null: never, so they must be set.</param>
    /// <exception cref="InstellingOnjuistException">A key is missing or wrong; the message names it.</exception>
    public static Sleutelring Van(IConfiguration configuratie, string? bestand)
    {
        var sectie = configuratie.GetSection(Sectie);
        if (sectie.GetChildren().Any())
        {
            return Van(sectie);
        }

        if (bestand is null)
        {
            throw new InstellingOnjuistException(
                "Sleutels__Actief", "er zijn geen sleutels. Zonder sleutels slaat het portaal niets op; hoe u ze maakt staat in docs/beheer.md.");
        }

        Maak(bestand);
        try
        {
            return Van(new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(bestand), optional: false).Build().GetSection(Sectie));
        }
        catch (Exception fout) when (fout is InvalidDataException or InstellingOnjuistException)
        {
            throw new InstellingOnjuistException(
                "Sleutels__Actief", $"het bestand {Path.GetFileName(bestand)} met de sleutels van de oefenwereld is niet te lezen.");
        }
    }

    private static Sleutelring Van(IConfigurationSection sectie) => new(
        sectie["Actief"] is { Length: > 0 } actief
            ? actief
            : throw new InstellingOnjuistException("Sleutels__Actief", "vul de naam in van de sleutel die schrijft."),
        sectie.GetSection("Ring").GetChildren().ToDictionary(s => s.Key, s => Bytes($"Sleutels__Ring__{s.Key}", s.Value), StringComparer.Ordinal),
        Bytes("Sleutels__Zoeksleutel", sectie["Zoeksleutel"]));

    // What is not Base64 has not the right length.
    private static byte[] Bytes(string sleutel, string? tekst)
    {
        var bytes = new byte[Sleutelring.Sleutellengte];
        return tekst is not null && Convert.TryFromBase64String(tekst, bytes, out var lengte) && lengte == bytes.Length
            ? bytes
            : throw new InstellingOnjuistException(sleutel, "vul 32 willekeurige bytes in als Base64. Hoe u die maakt staat in docs/beheer.md.");
    }

    // Of two that start at once one makes it and the other waits: File.Move looks whether the file is there and then renames, and so the second
    // could take the place of the first. The lock goes with the process that holds it.
    private static void Maak(string bestand)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(bestand))!);
        var wacht = default(SpinWait);
        while (!File.Exists(bestand))
        {
            try
            {
                using var slot = new FileStream($"{bestand}.slot", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
                if (!File.Exists(bestand))
                {
                    Schrijf(bestand);
                }
            }
            catch (IOException) when (File.Exists($"{bestand}.slot"))
            {
                wacht.SpinOnce();
            }
        }
    }

    // Under another name first: nobody reads half a file.
    private static void Schrijf(string bestand)
    {
        var tijdelijk = $"{bestand}.{Guid.NewGuid():N}";
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var inhoud = new FileStream(tijdelijk, opties))
        {
            JsonSerializer.Serialize(inhoud, new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [Sectie] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["Actief"] = Oefensleutel,
                    ["Ring"] = new Dictionary<string, string>(StringComparer.Ordinal) { [Oefensleutel] = Willekeurig() },
                    ["Zoeksleutel"] = Willekeurig(),
                },
            });
        }

        File.Move(tijdelijk, bestand);
    }

    private static string Willekeurig() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sleutelring.Sleutellengte));
}
