using System.Globalization;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

/// <summary>Check 50 and 51: whatever people type, a value reads it or does not; it never stumbles.</summary>
public sealed class WaardenWillekeurTests(ITestOutputHelper uit)
{
    private const int Aantal = 100_000;

    /// <summary>Parts of good values, and what gets between them: other digits, signs that turn or hide text, halves of a letter, a zero byte.</summary>
    private static readonly string[] Stukken =
    [
        "NL", "02", "ABNA", "0123456789", "999990019", "80008422", "2026", "-W", "W12", "-", "/", ",", ".", ":", "u", "uur", "min", "km", "€", " ", "1e9", "0x1F", "@", "jan@", "voorbeeld.nl",
        "maart", "2-3-2026", "31", "\u0663", "\u00bd", "\u066b", "\u202e", "\u200b", "\u2066", "\ufeff", "e\u0301", "\ud83d\ude00", "\ud83d", "\0", "\t", "\r\n", "'", "\"", "<", ">", "=", "%", "999999999999999999999",
    ];

    private static readonly Dictionary<string, Func<string, bool>> Lezers = new(StringComparer.Ordinal)
    {
        [nameof(Afstand)] = t => Afstand.TryParse(t, out _),
        [nameof(Agb)] = t => Agb.TryParse(t, out _),
        [nameof(Bedrag)] = t => Bedrag.TryParse(t, out _),
        [nameof(Bsn)] = t => Bsn.TryParse(t, out var bsn) && IsKaal(bsn.Waarde),
        [nameof(Datum)] = t => Datum.TryParse(t, out _),
        [nameof(Emailadres)] = t => Emailadres.TryParse(t, out _),
        [nameof(Iban)] = t => Iban.TryParse(t, out var iban) && IsKaal(iban.Waarde),
        [nameof(IsoWeek)] = t => IsoWeek.TryParse(t, out _),
        [nameof(Kvk)] = t => Kvk.TryParse(t, out var kvk) && IsKaal(kvk.Waarde),
        [nameof(Maand)] = t => Maand.TryParse(t, out _),
        [nameof(Minuten)] = t => Minuten.TryParse(t, out _),
        [nameof(Zorgfunctie)] = t => Zorgfunctie.TryParse(t, out _),
    };

    [Fact]
    public void Check50_geen_tekst_laat_een_waarde_struikelen()
    {
        var zaad = Random.Shared.Next();
        uit.WriteLine($"zaad {zaad.ToString(CultureInfo.InvariantCulture)}");
        var toeval = new Random(zaad);
        var gelezen = Lezers.Keys.ToDictionary(l => l, _ => 0, StringComparer.Ordinal);
        for (var keer = 0; keer < Aantal; keer++)
        {
            var tekst = keer % 1000 == 0 ? new string(toeval.GetItems(Stukken, 1)[0][0], 100_000) : string.Concat(toeval.GetItems(Stukken, toeval.Next(6)));
            foreach (var (naam, lees) in Lezers)
            {
                gelezen[naam] += lees(tekst) ? 1 : 0;
            }
        }

        // Some of it is good, so they do read.
        Assert.All(new[] { nameof(Bsn), nameof(Bedrag), nameof(Datum), nameof(Minuten), nameof(Kvk), nameof(Emailadres) }, naam => Assert.True(gelezen[naam] > 0, naam));
    }

    [Theory]
    [InlineData("\u0669\u0669\u0669\u0669\u0669\u0660\u0660\u0661\u0669")]
    [InlineData("9999900\u200b19x")]
    [InlineData("\u202e910099999x")]
    public void Check51_een_bsn_van_andere_tekens_is_geen_bsn(string tekst) => Assert.False(Bsn.TryParse(tekst, out _));

    private static bool IsKaal(string waarde) => waarde.All(char.IsAsciiLetterOrDigit) ? true : throw new InvalidOperationException("Something else than letters and digits got into a number.");
}
