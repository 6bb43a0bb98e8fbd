using System.Buffers;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>
/// The keys of this portal: one that writes, others that only read, and one that makes the hash by which a number is found. What is
/// encrypted begins with the id of its key and a point, so that a key can be replaced (docs/adr/0016). Equal when all keys are.
/// </summary>
internal sealed class Sleutelring : IEquatable<Sleutelring>
{
    /// <summary>Of a key, in bytes.</summary>
    public const int Sleutellengte = 32;

    public const int LangsteId = 8;

    /// <summary>What encrypting adds to a text at most: id, point, nonce and tag, before Base64.</summary>
    public const int Toeslag = LangsteId + 1 + Nonce + Tag;

    private const int Nonce = 12;
    private const int Tag = 16;
    private const int OpDeStapel = 512;

    private readonly FrozenDictionary<string, Sleutel> _sleutels;
    private readonly byte[] _zoeksleutel;
    private readonly string _kenmerk;

    /// <param name="actief">The id of the key that writes; it is one of the ring.</param>
    /// <exception cref="InstellingOnjuistException">A key that is not 32 bytes, or an id that does not fit; the message names it.</exception>
    public Sleutelring(string actief, IReadOnlyDictionary<string, byte[]> sleutels, byte[] zoeksleutel)
    {
        foreach (var (id, sleutel) in sleutels)
        {
            Eis(id.Length is > 0 and <= LangsteId && id.All(t => char.IsAsciiLetterLower(t) || char.IsAsciiDigit(t)),
                $"Sleutels__Ring__{id}", $"een naam van een sleutel heeft hoogstens {LangsteId} kleine letters en cijfers.");
            Eis(sleutel.Length == Sleutellengte, $"Sleutels__Ring__{id}", "vul 32 willekeurige bytes in als Base64.");
        }

        Eis(sleutels.ContainsKey(actief), "Sleutels__Actief", $"'{actief}' is geen sleutel van Sleutels__Ring.");
        Eis(zoeksleutel.Length == Sleutellengte, "Sleutels__Zoeksleutel", "vul 32 willekeurige bytes in als Base64.");
        Actief = actief;
        _zoeksleutel = zoeksleutel;
        _sleutels = sleutels.ToFrozenDictionary(s => s.Key, s => new Sleutel(s.Value), StringComparer.Ordinal);
        _kenmerk = string.Join(
            ' ', sleutels.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {Kenmerk(s.Value)}").Append(actief).Append(Kenmerk(zoeksleutel)));
    }

    /// <summary>For a model that never reads or writes a row: whoever encrypts with it gets an exception.</summary>
    public static Sleutelring Geen { get; } = new();

    /// <summary>The id of the key that writes.</summary>
    public string Actief { get; }

    /// <summary>The ids of the keys that read.</summary>
    public IReadOnlyList<string> Namen => _sleutels.Keys;

    /// <summary>Keys that nobody knows and that are gone with this process. One set for all that is made and thrown away in it: each set costs a model.</summary>
    public static Sleutelring VanDitProces { get; } = new(
        "los",
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["los"] = RandomNumberGenerator.GetBytes(Sleutellengte) },
        RandomNumberGenerator.GetBytes(Sleutellengte));

    /// <summary>The same number gives the same hash, and only who has the key can make it. 64 letters and digits.</summary>
    public string Zoekwaarde(string nummer)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_zoeksleutel, Encoding.UTF8.GetBytes(nummer), hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Text as "id.Base64".</summary>
    /// <param name="plaats">Where it stands: what was encrypted for one place cannot be read in another.</param>
    public string VersleutelTekst(ReadOnlySpan<char> tekst, ReadOnlySpan<byte> plaats)
    {
        var lengte = Encoding.UTF8.GetMaxByteCount(tekst.Length);
        var gehuurd = lengte > OpDeStapel ? ArrayPool<byte>.Shared.Rent(lengte) : null;
        try
        {
            Span<byte> klaar = gehuurd ?? stackalloc byte[OpDeStapel];
            return VersleutelTekst(klaar[..Encoding.UTF8.GetBytes(tekst, klaar)], plaats);
        }
        finally
        {
            Terug(gehuurd);
        }
    }

    public string VersleutelTekst(ReadOnlySpan<byte> klaar, ReadOnlySpan<byte> plaats)
    {
        var lengte = Nonce + klaar.Length + Tag;
        var gehuurd = lengte > OpDeStapel ? ArrayPool<byte>.Shared.Rent(lengte) : null;
        try
        {
            Span<byte> ruimte = gehuurd ?? stackalloc byte[OpDeStapel];
            var geheim = ruimte[..lengte];
            Zoek(Actief).Versleutel(klaar, geheim, plaats);
            return $"{Actief}.{Convert.ToBase64String(geheim)}";
        }
        finally
        {
            Terug(gehuurd);
        }
    }

    /// <exception cref="InstellingOnjuistException">Encrypted with a key that is not in the ring.</exception>
    /// <exception cref="InvalidDataException">Not what was encrypted for this place with this key.</exception>
    public string OntsleutelTekst(string geheim, ReadOnlySpan<byte> plaats) => Open(geheim, plaats, static klaar => Encoding.UTF8.GetString(klaar));

    /// <inheritdoc cref="OntsleutelTekst"/>
    public byte[] OntsleutelBytes(string geheim, ReadOnlySpan<byte> plaats) => Open(geheim, plaats, static klaar => klaar.ToArray());

    /// <summary>Bytes, with the id and a point before them.</summary>
    public byte[] Versleutel(ReadOnlySpan<byte> klaar, ReadOnlySpan<byte> plaats)
    {
        var geheim = new byte[Actief.Length + 1 + Nonce + klaar.Length + Tag];
        Encoding.ASCII.GetBytes(Actief, geheim);
        geheim[Actief.Length] = (byte)'.';
        Zoek(Actief).Versleutel(klaar, geheim.AsSpan(Actief.Length + 1), plaats);
        return geheim;
    }

    /// <inheritdoc cref="OntsleutelTekst"/>
    public byte[] Ontsleutel(ReadOnlySpan<byte> geheim, ReadOnlySpan<byte> plaats)
    {
        var punt = geheim[..Math.Min(geheim.Length, LangsteId + 1)].IndexOf((byte)'.');
        if (punt <= 0 || geheim.Length < punt + 1 + Nonce + Tag)
        {
            throw Veranderd(plaats);
        }

        var klaar = new byte[geheim.Length - punt - 1 - Nonce - Tag];
        return Zoek(Encoding.ASCII.GetString(geheim[..punt])).Ontsleutel(geheim[(punt + 1)..], klaar, plaats) ? klaar : throw Veranderd(plaats);
    }

    /// <summary>With a key that is not of the ring, such as that of one payment file.</summary>
    public static byte[] Versleutel(byte[] sleutel, ReadOnlySpan<byte> klaar, ReadOnlySpan<byte> plaats)
    {
        var geheim = new byte[Nonce + klaar.Length + Tag];
        using var los = new Sleutel(sleutel);
        los.Versleutel(klaar, geheim, plaats);
        return geheim;
    }

    /// <exception cref="InvalidDataException">Not what was encrypted for this place with this key.</exception>
    public static byte[] Ontsleutel(byte[] sleutel, ReadOnlySpan<byte> geheim, ReadOnlySpan<byte> plaats)
    {
        if (geheim.Length < Nonce + Tag)
        {
            throw Veranderd(plaats);
        }

        var klaar = new byte[geheim.Length - Nonce - Tag];
        using var los = new Sleutel(sleutel);
        return los.Ontsleutel(geheim, klaar, plaats) ? klaar : throw Veranderd(plaats);
    }

    public bool Equals(Sleutelring? other) => other is not null && _kenmerk == other._kenmerk;

    public override bool Equals(object? obj) => Equals(obj as Sleutelring);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_kenmerk);

    private Sleutelring() => (Actief, _sleutels, _zoeksleutel, _kenmerk) = ("", FrozenDictionary<string, Sleutel>.Empty, [], "");

    private delegate T Lezing<T>(ReadOnlySpan<byte> klaar);

    private static void Eis(bool klopt, string sleutel, string uitleg)
    {
        if (!klopt)
        {
            throw new InstellingOnjuistException(sleutel, uitleg);
        }
    }

    // Says whether two keys are the same without giving one away.
    private static string Kenmerk(byte[] sleutel) => Convert.ToHexStringLower(HMACSHA256.HashData(sleutel, "pgbportal kenmerk"u8));

    private static void Terug(byte[]? gehuurd)
    {
        if (gehuurd is not null)
        {
            ArrayPool<byte>.Shared.Return(gehuurd, clearArray: true);
        }
    }

    private static InvalidDataException Veranderd(ReadOnlySpan<byte> plaats) =>
        new($"{Encoding.UTF8.GetString(plaats)}: wat er staat is veranderd, of niet met deze sleutel versleuteld.");

    private T Open<T>(string geheim, ReadOnlySpan<byte> plaats, Lezing<T> lees)
    {
        var punt = geheim.AsSpan(0, Math.Min(geheim.Length, LangsteId + 1)).IndexOf('.');
        if (punt <= 0)
        {
            throw Veranderd(plaats);
        }

        var gecodeerd = geheim.AsSpan(punt + 1);
        var meeste = Base64.GetMaxDecodedFromUtf8Length(gecodeerd.Length);
        var gehuurd = 2 * meeste > OpDeStapel ? ArrayPool<byte>.Shared.Rent(2 * meeste) : null;
        try
        {
            Span<byte> ruimte = gehuurd ?? stackalloc byte[OpDeStapel];
            if (!Convert.TryFromBase64Chars(gecodeerd, ruimte[..meeste], out var lengte) || lengte < Nonce + Tag)
            {
                throw Veranderd(plaats);
            }

            var klaar = ruimte.Slice(meeste, lengte - Nonce - Tag);
            return Zoek(geheim[..punt]).Ontsleutel(ruimte[..lengte], klaar, plaats) ? lees(klaar) : throw Veranderd(plaats);
        }
        finally
        {
            Terug(gehuurd);
        }
    }

    private Sleutel Zoek(string id) => _sleutels.TryGetValue(id, out var sleutel)
        ? sleutel
        : throw new InstellingOnjuistException(
            $"Sleutels__Ring__{id}", "ontbreekt, maar er zijn gegevens mee versleuteld. Zet deze sleutel er weer bij.");

    /// <summary>One AES key. What does the work is not safe for two threads at once, so each has its own.</summary>
    private sealed class Sleutel(byte[] bytes) : IDisposable
    {
        private readonly ThreadLocal<AesGcm> _aes = new(() => new AesGcm(bytes, Tag), trackAllValues: true);

        /// <summary>Nonce, encrypted bytes and tag after each other.</summary>
        public void Versleutel(ReadOnlySpan<byte> klaar, Span<byte> geheim, ReadOnlySpan<byte> plaats)
        {
            RandomNumberGenerator.Fill(geheim[..Nonce]);
            _aes.Value!.Encrypt(geheim[..Nonce], klaar, geheim.Slice(Nonce, klaar.Length), geheim[^Tag..], plaats);
        }

        public bool Ontsleutel(ReadOnlySpan<byte> geheim, Span<byte> klaar, ReadOnlySpan<byte> plaats)
        {
            try
            {
                _aes.Value!.Decrypt(geheim[..Nonce], geheim[Nonce..^Tag], geheim[^Tag..], klaar, plaats);
                return true;
            }
            catch (AuthenticationTagMismatchException)
            {
                return false;
            }
        }

        public void Dispose()
        {
            foreach (var aes in _aes.Values)
            {
                aes.Dispose();
            }

            _aes.Dispose();
        }
    }
}
