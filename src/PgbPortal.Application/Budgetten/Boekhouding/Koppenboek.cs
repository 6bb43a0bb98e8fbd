using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>
/// The heads of the chains, kept in a second place: a signed file after each daily check that found the chains whole. A chain
/// proves that nothing was changed behind its back; these files prove that its end was not cut off, nor all of it written anew.
/// </summary>
/// <remarks>Source: kwaliteit.md I10. The key stands in the configuration, never in the database.</remarks>
public sealed class Koppenboek
{
    private const int Sleutellengte = 32;
    private const string Begin = "PgbPortal ketenkoppen ";
    private const string Vorige = "vorige ";
    private const string Handtekening = "handtekening ";
    private const string Patroon = "ketenkoppen-*.txt";

    private readonly string? _map;
    private readonly byte[] _sleutel;

    internal Koppenboek(string? map, byte[] sleutel) => (_map, _sleutel) = (map, sleutel);

    /// <summary>Keeps nothing, and compares nothing.</summary>
    internal static Koppenboek Dicht { get; } = new(null, []);

    public bool IsOpen => _map is not null;

    /// <exception cref="InstellingOnjuistException">One of the two settings is missing or wrong.</exception>
    internal static Koppenboek Van(IConfiguration configuratie)
    {
        var (map, sleutel) = (configuratie["Boekhouding:Koppenmap"], configuratie["Boekhouding:Koppensleutel"]);
        if (string.IsNullOrEmpty(map) && string.IsNullOrEmpty(sleutel))
        {
            return Dicht;
        }

        if (string.IsNullOrEmpty(map) || !Directory.Exists(map))
        {
            throw new InstellingOnjuistException("Boekhouding__Koppenmap", "deze map bestaat niet.");
        }

        var bytes = new byte[(sleutel?.Length ?? 0) + 1];
        return Convert.TryFromBase64String(sleutel ?? "", bytes, out var lengte) && lengte >= Sleutellengte
            ? new(map, bytes[..lengte])
            : throw new InstellingOnjuistException("Boekhouding__Koppensleutel", "geef minstens 32 willekeurige bytes, als Base64.");
    }

    /// <summary>Writes down these heads; the file refers to the one before it.</summary>
    internal async Task SchrijfAsync(IEnumerable<Ketenkop> koppen, DateTime nuUtc, CancellationToken cancellationToken)
    {
        if (_map is null)
        {
            return;
        }

        var vorige = Nieuwste() is { } bestand ? Ontleed(await File.ReadAllTextAsync(bestand, cancellationToken))?.Handtekening : null;
        var tekst = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{Begin}{nuUtc:yyyy-MM-dd'T'HH:mm:ss'Z'}\n{Vorige}{vorige ?? "geen"}\n");
        foreach (var kop in koppen.Where(k => k.Volgnummer > 0).OrderBy(k => k.VerstrekkerId.Waarde))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"{kop.VerstrekkerId.Waarde:N} {kop.Volgnummer} {kop.Hash}\n");
        }

        var inhoud = tekst.ToString();
        var pad = Path.Combine(_map, string.Create(CultureInfo.InvariantCulture, $"ketenkoppen-{nuUtc:yyyyMMdd'T'HHmmss'Z'}.txt"));
        var tijdelijk = $"{pad}.{Guid.CreateVersion7():N}";
        await using (var doel = new FileStream(tijdelijk, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await doel.WriteAsync(Encoding.UTF8.GetBytes($"{inhoud}{Handtekening}{Teken(inhoud)}\n"), cancellationToken);
            doel.Flush(flushToDisk: true);
        }

        File.Move(tijdelijk, pad, overwrite: true);
    }

    /// <summary>The newest file against the chains as they are: each head must still be there, with the same hash.</summary>
    internal async Task<List<Boekhoudafwijking>> VergelijkAsync(PgbDbContext db, string invariant, CancellationToken cancellationToken)
    {
        if (Nieuwste() is not { } bestand)
        {
            return [];
        }

        var naam = Path.GetFileName(bestand);
        if (Ontleed(await File.ReadAllTextAsync(bestand, cancellationToken)) is not { } boek)
        {
            return [new(invariant, naam, "is veranderd, of met een andere sleutel getekend")];
        }

        var afwijkingen = new List<Boekhoudafwijking>();
        foreach (var (keten, volgnummer, hash) in boek.Koppen)
        {
            var nu = await db.Boekingen.Where(b => b.VerstrekkerId == keten && b.Volgnummer == volgnummer)
                .Select(b => b.Hash).SingleOrDefaultAsync(cancellationToken);
            if (nu != hash)
            {
                afwijkingen.Add(new(
                    invariant,
                    $"keten {keten.Waarde} volgnummer {volgnummer}",
                    nu is null ? $"staat in {naam}, maar is er niet meer" : $"heeft een andere hash dan in {naam}"));
            }
        }

        return afwijkingen;
    }

    private string? Nieuwste() =>
        _map is null ? null : Directory.EnumerateFiles(_map, Patroon).OrderBy(p => p, StringComparer.Ordinal).LastOrDefault();

    private string Teken(string inhoud) => Convert.ToHexStringLower(HMACSHA256.HashData(_sleutel, Encoding.UTF8.GetBytes(inhoud)));

    /// <returns>Null when the signature does not fit, or a line cannot be read.</returns>
    private (string Handtekening, List<(VerstrekkerId Keten, long Volgnummer, string Hash)> Koppen)? Ontleed(string tekst)
    {
        var grens = tekst.LastIndexOf(Handtekening, StringComparison.Ordinal);
        if (grens < 0)
        {
            return null;
        }

        var (inhoud, handtekening) = (tekst[..grens], tekst[(grens + Handtekening.Length)..].TrimEnd());
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(handtekening), Encoding.UTF8.GetBytes(Teken(inhoud))))
        {
            return null;
        }

        var koppen = new List<(VerstrekkerId, long, string)>();
        foreach (var regel in inhoud.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2))
        {
            if (regel.Split(' ') is not [var keten, var volgnummer, var hash]
                || !Guid.TryParseExact(keten, "N", out var sleutel)
                || !long.TryParse(volgnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer))
            {
                return null;
            }

            koppen.Add((new(sleutel), nummer, hash));
        }

        return (handtekening, koppen);
    }
}
