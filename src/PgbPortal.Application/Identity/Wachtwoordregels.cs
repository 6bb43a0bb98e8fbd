using System.Text;

namespace PgbPortal.Application.Identity;

/// <summary>
/// What a password must be: long, and not what everybody tries first. No rules about kinds of characters and no end date: they make people
/// choose worse.
/// </summary>
/// <remarks>Source: OWASP ASVS 5.0, 6.2.1 to 6.2.12.</remarks>
public static class Wachtwoordregels
{
    public const int Kortst = 12;

    public const int Langst = 128;

    private const int GenoegOver = 6;

    private const int KortsteNaamdeel = 4;

    /// <summary>Letters that people write as figures, and back.</summary>
    private static readonly Dictionary<char, char> Vermomd = new()
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['8'] = 'b',
        ['@'] = 'a',
        ['$'] = 's',
        ['!'] = 'i',
    };

    /// <summary>What the lists of leaked passwords are full of, in Dutch and English. What is left without them must be long enough.</summary>
    private static readonly string[] Bekend =
    [
        "wachtwoord", "password", "passwort", "welkom", "welcome", "geheim", "secret", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwerty", "azerty",
        "abcdefghijklmnopqrstuvwxyz", "abcdef", "abcd", "login", "admin", "administrator", "beheerder", "iloveyou", "ikhouvanjou", "letmein", "monkey", "dragon",
        "sunshine", "princess", "football", "voetbal", "feyenoord", "ajax", "amsterdam", "rotterdam", "nederland", "holland", "lente", "zomer", "herfst",
        "winter", "spring", "summer", "autumn", "januari", "februari", "maart", "april", "augustus", "september", "oktober", "november", "december",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "gemeente", "zorgkantoor", "pgbportaal", "portaal",
        "pgb", "svb", "test", "changeme", "hallo", "hello", "superman", "batman", "master", "trustno",
    ];

    /// <summary>One way of writing for each text: two keyboards can make the same letter of other codes.</summary>
    public static string Gelijk(string wachtwoord) => wachtwoord.Normalize(NormalizationForm.FormC);

    /// <param name="over">Name and address of whose password it is.</param>
    /// <returns>What to do about it, for the person; null when it is good.</returns>
    public static string? Fout(string wachtwoord, params IEnumerable<string> over)
    {
        var tekst = Gelijk(wachtwoord);
        if (tekst.Length < Kortst)
        {
            return $"Neem een wachtwoord van minstens {Kortst} tekens. Een zin van een paar woorden is goed.";
        }

        if (tekst.Length > Langst)
        {
            return $"Neem een wachtwoord van hoogstens {Langst} tekens.";
        }

        var letters = Letters(tekst);
        if (over.SelectMany(Delen).Any(d => letters.Contains(d, StringComparison.Ordinal)))
        {
            return "Gebruik in uw wachtwoord niet uw naam of e-mailadres.";
        }

        if (Gelektewachtwoorden.Heeft(tekst))
        {
            return "Dit wachtwoord is eens gelekt: anderen kennen het. Neem een ander, bijvoorbeeld een zin van een paar woorden.";
        }

        return IsGeraden(tekst, letters) ? "Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld een zin van een paar woorden." : null;
    }

    private static bool IsGeraden(string tekst, string letters)
    {
        var rest = Bekend.Aggregate(letters, (t, woord) => t.Replace(woord, "", StringComparison.Ordinal));
        var verschillend = tekst.ToLowerInvariant().Distinct().Count();
        return verschillend < GenoegOver || rest.Distinct().Count() < GenoegOver - 1 || IsRij(tekst);
    }

    // Each sign one after, one before, or the same as the one before it.
    private static bool IsRij(string tekst) => tekst.Zip(tekst.Skip(1), (a, b) => Math.Abs(b - a) <= 1).Count(d => d) > tekst.Length / 2;

    private static string Letters(string tekst) => new([.. tekst.ToLowerInvariant().Select(t => Vermomd.GetValueOrDefault(t, t)).Where(char.IsLetter)]);

    private static IEnumerable<string> Delen(string tekst) =>
        tekst.Split([' ', '@', '.', '-', '_', '+']).Select(Letters).Where(d => d.Length >= KortsteNaamdeel);
}
