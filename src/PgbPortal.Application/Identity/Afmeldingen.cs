using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>
/// Sessions that were ended by hand: a cookie that was kept opens nothing any more, on no instance. Looked up together with the
/// account, so it costs no query of its own.
/// </summary>
public sealed class Afmeldingen
{
    /// <summary>Under this name it stands with the account.</summary>
    internal const string Soort = "afgemeld";

    /// <summary>Longer than any cookie lives without being renewed; after that the mark is not needed.</summary>
    private static readonly TimeSpan Houdbaarheid = TimeSpan.FromHours(12);

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;

    internal Afmeldingen(DbContextOptions<PgbDbContext> opties, TimeProvider klok) => (_opties, _klok) = (opties, klok);

    /// <summary>Ends this session of this account; the other sessions of the account go on.</summary>
    public async Task MeldAfAsync(Guid gebruiker, string sessie, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("een sessie beeindigen"));
        var eerdere = await db.Set<IdentityUserToken<Guid>>()
            .Where(t => t.UserId == gebruiker && t.LoginProvider == Soort).ToListAsync(cancellationToken);
        if (eerdere.Exists(t => t.Name == sessie) || !await db.Gebruikers.AnyAsync(g => g.Id == gebruiker, cancellationToken))
        {
            return;
        }

        var nu = _klok.NuUtc();
        db.RemoveRange(eerdere.Where(t => IsOud(t.Value, nu)));
        db.Add(new IdentityUserToken<Guid>
        {
            UserId = gebruiker,
            LoginProvider = Soort,
            Name = sessie,
            Value = nu.ToString("O", CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static bool IsOud(string? moment, DateTime nuUtc) =>
        !DateTime.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var op) || op + Houdbaarheid < nuUtc;
}
