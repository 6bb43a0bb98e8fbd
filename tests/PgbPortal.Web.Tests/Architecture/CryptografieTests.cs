using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>What the built code refers to, whatever the source looks like.</summary>
public sealed class CryptografieTests
{
    private const string Ruimte = "System.Security.Cryptography.";

    private static readonly string[] Zwak =
    [
        Ruimte + "MD5", Ruimte + "SHA1", Ruimte + "HMACMD5", Ruimte + "HMACSHA1", Ruimte + "DES", Ruimte + "TripleDES", Ruimte + "RC2", Ruimte + "Rijndael", Ruimte + "Aes",
        Ruimte + "CipherMode", Ruimte + "SymmetricAlgorithm", "System.Random",
    ];

    [Theory]
    [InlineData("PgbPortal.Domain")]
    [InlineData("PgbPortal.Application")]
    [InlineData("PgbPortal.Web")]
    public void Check25_en_26_geen_zwakke_hash_geen_blokken_los_van_elkaar_en_geen_voorspelbaar_toeval(string naam)
    {
        var typen = Typen(naam);

        Assert.True(typen.Count > 100);
        Assert.Empty(typen.Intersect(Zwak, StringComparer.Ordinal));
    }

    [Fact]
    public void Wat_er_wel_is_wordt_gezien()
    {
        var typen = Typen("PgbPortal.Application");

        Assert.Superset(new HashSet<string>([Ruimte + "SHA256", Ruimte + "AesGcm", Ruimte + "RandomNumberGenerator"], StringComparer.Ordinal), typen);
    }

    private static HashSet<string> Typen(string naam)
    {
        using var lezer = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{naam}.dll")));
        var beschrijving = lezer.GetMetadataReader();
        return beschrijving.TypeReferences.Select(beschrijving.GetTypeReference)
            .Select(t => $"{beschrijving.GetString(t.Namespace)}.{beschrijving.GetString(t.Name)}").ToHashSet(StringComparer.Ordinal);
    }
}
