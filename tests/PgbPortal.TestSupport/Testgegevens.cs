using System.Globalization;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.TestSupport;

/// <summary>Made-up numbers that pass their own check and come only once in a test run.</summary>
public static class Testgegevens
{
    private static int _bsn = 99_900_100;
    private static long _rekening = 1_000_000;
    private static int _code = 1_000;
    private static int _register = 10_000_000;

    /// <summary>Passes the elfproef; begins with 999, which is not given to people. There are 80,000 of them.</summary>
    public static Bsn Bsn()
    {
        while (true)
        {
            var cijfers = Interlocked.Increment(ref _bsn).ToString(CultureInfo.InvariantCulture);
            var laatste = cijfers.Select((c, i) => (9 - i) * (c - '0')).Sum() % 11;
            if (laatste < 10)
            {
                return Domain.Waarden.Bsn.Parse(cijfers + laatste.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Passes mod 97; the bank TEST does not exist.</summary>
    public static Iban Iban()
    {
        var nummer = Interlocked.Increment(ref _rekening).ToString("0000000000", CultureInfo.InvariantCulture);
        // T, E, S, T and N, L as numbers.
        var rest = decimal.Parse("29142829" + nummer + "232100", CultureInfo.InvariantCulture) % 97;
        return Domain.Waarden.Iban.Parse(string.Create(CultureInfo.InvariantCulture, $"NL{98 - rest:00}TEST{nummer}"));
    }

    /// <summary>Four digits, as of a gemeente or zorgkantoor.</summary>
    public static string Verstrekkercode() =>
        (Interlocked.Increment(ref _code) % 10_000).ToString("0000", CultureInfo.InvariantCulture);

    public static Agb Agb() => Domain.Waarden.Agb.Parse(Registernummer());

    public static Kvk Kvk() => Domain.Waarden.Kvk.Parse(Registernummer());

    private static string Registernummer() => Interlocked.Increment(ref _register).ToString(CultureInfo.InvariantCulture);
}
