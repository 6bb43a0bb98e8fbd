using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>A code with which somebody sets up an account, once. It stands in no address and in no e-mail; here is only its hash.</summary>
/// <param name="Code">In groups of four, to be told or handed over; it is kept nowhere.</param>
/// <param name="Wacht">It works only after another administrator approved it.</param>
public sealed record Uitnodiging(string Code, DateTime GeldigTotUtc, bool Wacht = false);

/// <summary>Makes and recognises the code of an invitation.</summary>
internal static class Uitnodigingscode
{
    public const string Bron = "PgbPortal";
    public const string Naam = "Uitnodiging";

    /// <summary>Nothing that looks like something else.</summary>
    public const string Tekens = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>137 bits: seven groups of four.</summary>
    private const int Lengte = 28;
    private const int Groep = 4;

    public static readonly TimeSpan Geldig = TimeSpan.FromDays(7);

    /// <summary>Gives this account a new code; an earlier one opens nothing any more.</summary>
    /// <param name="wachtDoor">The administrator who gave it, when another must approve it first.</param>
    public static async Task<Uitnodiging> GeefAsync(PgbDbContext db, Gebruiker account, DateTime nuUtc, CancellationToken cancellationToken, Guid? wachtDoor = null)
    {
        var code = RandomNumberGenerator.GetString(Tekens, Lengte);
        var tot = nuUtc + Geldig;
        var oud = await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == account.Id).ToListAsync(cancellationToken);
        db.RemoveRange(oud.Where(t => t.Name != Naam));
        var waarde = $"{Aanmeldsessies.Hash(code)}|{tot.ToString("O", CultureInfo.InvariantCulture)}{(wachtDoor is { } door ? $"|{door:N}" : "")}";
        if (oud.Find(t => t.Name == Naam) is { } bestaand)
        {
            bestaand.Value = waarde;
        }
        else
        {
            db.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = Bron, Name = Naam, Value = waarde });
        }

        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        (account.PasswordHash, account.TwoFactorEnabled, account.AccessFailedCount, account.LockoutEnd) = (null, false, 0, null);
        return new(string.Join('-', code.Chunk(Groep).Select(g => new string(g))), tot, wachtDoor is not null);
    }

    /// <param name="waarde">What is kept; null when there is no invitation.</param>
    public static bool Klopt(string? waarde, string code, DateTime nuUtc)
    {
        var kaal = new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return IsGeldig(waarde, nuUtc) && CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(Aanmeldsessies.Hash(kaal)), System.Text.Encoding.ASCII.GetBytes(waarde!.Split('|')[0]));
    }

    /// <summary>Who gave a code that waits for another administrator; null when none waits.</summary>
    public static Guid? WachtDoor(string? waarde, DateTime nuUtc) => waarde?.Split('|') is [_, var tot, var door]
        && nuUtc < DateTime.Parse(tot, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) ? Guid.ParseExact(door, "N") : null;

    /// <summary>The same code, approved.</summary>
    public static string Goedgekeurd(string waarde) => waarde[..waarde.LastIndexOf('|')];

    /// <summary>Can another administrator of this organisation approve? The one whose code it is cannot, nor who never came in.</summary>
    public static Task<bool> HeeftAndereBeheerderAsync(
        PgbDbContext db, VerstrekkerId verstrekker, Guid zelf, Guid account, CancellationToken cancellationToken) =>
        db.Gebruikers.AnyAsync(
            g => g.Id != zelf && g.Id != account && g.BeeindigdOpUtc == null
                && (g.PasswordHash != null || !g.NormalizedUserName!.StartsWith(Lokaalaccount.Voorvoegsel))
                && db.Medewerkers.Any(m => m.Id == g.MedewerkerId && m.VerstrekkerId == verstrekker && m.Rol == Rol.BeheerderVerstrekker),
            cancellationToken);

    public static bool IsGeldig(string? waarde, DateTime nuUtc) =>
        waarde?.Split('|') is [_, var tot] && nuUtc < DateTime.Parse(tot, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
