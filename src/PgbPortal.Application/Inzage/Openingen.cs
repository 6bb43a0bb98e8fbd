using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

/// <summary>What opening a dossier and the emergency button have in common.</summary>
public static partial class Openingen
{
    /// <summary>One less than the shortest BSN, which has eight without its zero; a telephone number has ten.</summary>
    private const int MeesteCijfers = 7;

    /// <summary>What whoever gave no such number reads (DO-003).</summary>
    public const string Kenmerkfout =
        "Vul het nummer van de vraag, het gesprek of het incident in, zoals V-26-0412. Hoogstens zeven cijfers, en vier letters na elkaar. Geen naam en geen burgerservicenummer.";

    public static IReadOnlyList<Openingsreden> Gewoon { get; } = [Openingsreden.Telefoon, Openingsreden.Vraag, Openingsreden.Brief, Openingsreden.Klacht];

    public static IReadOnlyList<Openingsreden> Nood { get; } = [Openingsreden.Gezondheid, Openingsreden.ZorgStopt, Openingsreden.CollegaOnbereikbaar];

    /// <summary>
    /// Letters, figures and dashes, with a figure in it: a number of something, and no story, no name, and no number of a person with dashes in it.
    /// </summary>
    public static bool IsKenmerk(string? tekst) =>
        tekst?.Trim() is { Length: >= 3 and <= Dossieropening.LangsteKenmerk } kenmerk
        && Kenmerkvorm.IsMatch(kenmerk) && kenmerk.Count(char.IsAsciiDigit) <= MeesteCijfers;

    internal static void Eis(Openingsreden reden, string kenmerk, bool isNoodgeval)
    {
        if (!(isNoodgeval ? Nood : Gewoon).Contains(reden))
        {
            throw new RegelOvertredenException("DO-002", "Kies een reden uit de lijst.");
        }

        if (!IsKenmerk(kenmerk))
        {
            throw new RegelOvertredenException("DO-003", Kenmerkfout);
        }
    }

    /// <summary>What this account has open is over.</summary>
    internal static async Task<int> SluitAsync(PgbDbContext db, Guid gebruiker, DateTime nuUtc, CancellationToken cancellationToken)
    {
        var open = await db.Dossieropeningen.Where(o => o.GebruikerId == gebruiker && o.TotUtc > nuUtc).ToListAsync(cancellationToken);
        open.ForEach(o => o.Sluit(nuUtc));
        return open.Count;
    }

    [GeneratedRegex("^(?=.*[0-9])(?!.*[A-Za-z]{5})[A-Za-z0-9-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kenmerkvorm { get; }
}
