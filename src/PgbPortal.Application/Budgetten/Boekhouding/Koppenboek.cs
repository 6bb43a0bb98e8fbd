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
    private const string Geen = "geen";
    private const string Handtekening = "handtekening ";
    private const string Tijdvorm = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    // Databases limit the number of values in one question.
    private const int PerVraag = 500;

    private readonly string? _map;
    private readonly byte[] _sleutel;
    private readonly string _soort;

    internal Koppenboek(string? map, byte[] sleutel, string soort = "ketenkoppen") => (_map, _sleutel, _soort) = (map, sleutel, soort);

    /// <summary>The same for the chains of the care log, in files of another name.</summary>
    internal Koppenboek VoorZorglog => new(_map, _sleutel, "logkoppen");

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
    internal Task SchrijfAsync(IEnumerable<Ketenkop> koppen, DateTime nuUtc, CancellationToken cancellationToken) =>
        SchrijfAsync(koppen.Where(k => k.Volgnummer > 0).Select(k => new Kop(k.VerstrekkerId.Waarde, k.Volgnummer, k.Hash)), nuUtc, cancellationToken);

    /// <summary>The same, without those that stand in a file already: most chains of the care log end with the process that wrote them.</summary>
    internal async Task SchrijfNieuweAsync(IEnumerable<Kop> koppen, DateTime nuUtc, CancellationToken cancellationToken)
    {
        var bekend = (await LeesAsync(cancellationToken)).Koppen.Select(k => k.Kop).ToHashSet();
        await SchrijfAsync(koppen.Where(k => !bekend.Contains(k)), nuUtc, cancellationToken);
    }

    private async Task SchrijfAsync(IEnumerable<Kop> koppen, DateTime nuUtc, CancellationToken cancellationToken)
    {
        if (_map is null)
        {
            return;
        }

        // A second one in the same second takes the place of the first, and refers to the one before that.
        var pad = Path.Combine(_map, Naam(nuUtc));
        var vorige = Bestanden().LastOrDefault(b => b != pad) is { } bestand
            ? Ontleed(await File.ReadAllTextAsync(bestand, cancellationToken))?.Handtekening
            : null;
        var tekst = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{Begin}{nuUtc.ToString(Tijdvorm, CultureInfo.InvariantCulture)}\n{Vorige}{vorige ?? Geen}\n");
        foreach (var kop in koppen.OrderBy(k => k.Keten))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"{kop.Keten:N} {kop.Volgnummer} {kop.Hash}\n");
        }

        var inhoud = tekst.ToString();
        var tijdelijk = $"{pad}.{Guid.CreateVersion7():N}";
        await using (var doel = new FileStream(tijdelijk, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await doel.WriteAsync(Encoding.UTF8.GetBytes($"{inhoud}{Handtekening}{Teken(inhoud)}\n"), cancellationToken);
            doel.Flush(flushToDisk: true);
        }

        File.Move(tijdelijk, pad, overwrite: true);
    }

    /// <summary>
    /// All kept files against the chains as they are: each head must still be there, with the same hash. The newest alone would do
    /// as long as nobody takes it away: without it, a chain that was cut off and grew again fits the file before it.
    /// </summary>
    internal async Task<List<Boekhoudafwijking>> VergelijkAsync(PgbDbContext db, string invariant, CancellationToken cancellationToken)
    {
        var inhoud = await LeesAsync(cancellationToken);
        var afwijkingen = inhoud.Fouten.Select(f => new Boekhoudafwijking(invariant, f.Naam, f.Uitleg)).ToList();
        foreach (var keten in inhoud.Koppen.DistinctBy(p => p.Kop).GroupBy(p => new VerstrekkerId(p.Kop.Keten)))
        {
            foreach (var koppen in keten.Chunk(PerVraag))
            {
                afwijkingen.AddRange(await VergelijkAsync(db, invariant, keten.Key, koppen, cancellationToken));
            }
        }

        return afwijkingen;
    }

    /// <summary>What stands in all kept files, and what is wrong with the files themselves.</summary>
    internal async Task<Inhoud> LeesAsync(CancellationToken cancellationToken)
    {
        var fouten = new List<(string Naam, string Uitleg)>();
        var boeken = new List<(string Naam, Boek Boek)>();
        foreach (var bestand in Bestanden())
        {
            var naam = Path.GetFileName(bestand);
            if (Ontleed(await File.ReadAllTextAsync(bestand, cancellationToken)) is not { } boek)
            {
                fouten.Add((naam, "is veranderd, of met een andere sleutel getekend"));
            }
            else
            {
                boeken.Add((naam, boek));
            }
        }

        return new([.. fouten, .. Schakels(boeken)], [.. boeken.SelectMany(b => b.Boek.Koppen, (b, k) => (b.Naam, b.Boek.OpUtc, k))]);
    }

    private static async Task<IEnumerable<Boekhoudafwijking>> VergelijkAsync(
        PgbDbContext db, string invariant, VerstrekkerId keten, (string Naam, DateTime OpUtc, Kop Kop)[] koppen, CancellationToken cancellationToken)
    {
        var nummers = koppen.Select(k => k.Kop.Volgnummer).ToArray();
        var nu = (await db.Boekingen.Where(b => b.VerstrekkerId == keten && nummers.Contains(b.Volgnummer))
            .Select(b => new { b.Volgnummer, b.Hash }).ToListAsync(cancellationToken)).ToLookup(b => b.Volgnummer, b => b.Hash);
        return koppen.Where(k => nu[k.Kop.Volgnummer].SingleOrDefault() != k.Kop.Hash).Select(k => new Boekhoudafwijking(
            invariant,
            $"keten {keten.Waarde} volgnummer {k.Kop.Volgnummer}",
            nu[k.Kop.Volgnummer].Any() ? $"heeft een andere hash dan in {k.Naam}" : $"staat in {k.Naam}, maar is er niet meer"));
    }

    /// <summary>Old files may be cleared away, from the first on; one that is missing in between, or that got another name, may not.</summary>
    private IEnumerable<(string Naam, string Uitleg)> Schakels(List<(string Naam, Boek Boek)> boeken)
    {
        var handtekeningen = boeken.Select(b => b.Boek.Handtekening).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < boeken.Count; i++)
        {
            var (naam, boek) = boeken[i];
            if (naam != Naam(boek.OpUtc))
            {
                yield return (naam, "heet anders dan het tijdstip dat erin staat");
            }
            else if (i > 0 && !handtekeningen.Contains(boek.Vorige))
            {
                yield return (naam, "verwijst naar een bestand dat er niet meer is");
            }
        }
    }

    private string Naam(DateTime opUtc) => string.Create(CultureInfo.InvariantCulture, $"{_soort}-{opUtc:yyyyMMdd'T'HHmmss'Z'}.txt");

    /// <summary>Oldest first.</summary>
    private IEnumerable<string> Bestanden() =>
        _map is null ? [] : Directory.EnumerateFiles(_map, $"{_soort}-*.txt").Order(StringComparer.Ordinal);

    private string Teken(string inhoud) => Convert.ToHexStringLower(HMACSHA256.HashData(_sleutel, Encoding.UTF8.GetBytes(inhoud)));

    /// <returns>Null when the signature does not fit, or a line cannot be read.</returns>
    private Boek? Ontleed(string tekst)
    {
        var grens = tekst.LastIndexOf(Handtekening, StringComparison.Ordinal);
        if (grens < 0)
        {
            return null;
        }

        var (inhoud, handtekening) = (tekst[..grens], tekst[(grens + Handtekening.Length)..].TrimEnd());
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(handtekening), Encoding.UTF8.GetBytes(Teken(inhoud)))
            || inhoud.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not [var eerste, var tweede, .. var regels]
            || !eerste.StartsWith(Begin, StringComparison.Ordinal)
            || !tweede.StartsWith(Vorige, StringComparison.Ordinal)
            || !DateTime.TryParseExact(
                eerste[Begin.Length..], Tijdvorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var opUtc))
        {
            return null;
        }

        var koppen = regels.Select(OntleedKop).OfType<Kop>().ToList();
        return koppen.Count == regels.Length ? new(opUtc, tweede[Vorige.Length..], handtekening, koppen) : null;
    }

    private static Kop? OntleedKop(string regel) =>
        regel.Split(' ') is [var keten, var volgnummer, var hash]
            && Guid.TryParseExact(keten, "N", out var sleutel)
            && long.TryParse(volgnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
            ? new(sleutel, nummer, hash)
            : null;

    private sealed record Boek(DateTime OpUtc, string Vorige, string Handtekening, IReadOnlyList<Kop> Koppen);

    /// <summary>The end of one chain.</summary>
    internal sealed record Kop(Guid Keten, long Volgnummer, string Hash);

    internal sealed record Inhoud(
        IReadOnlyList<(string Naam, string Uitleg)> Fouten, IReadOnlyList<(string Naam, DateTime OpUtc, Kop Kop)> Koppen);
}
