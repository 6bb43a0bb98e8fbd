using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>
/// Opens and ends sessions. They stand in the database, so an ended session opens nothing any more, on no instance, whoever kept its cookie.
/// Nobody is signed in yet, so this is no use case; it writes its own line in the care log.
/// </summary>
public sealed class Aanmeldsessies
{
    private const int MeestePogingen = 5;

    private const int Sleutellengte = 32;

    /// <summary>How long an old session stays readable for who looks into a misuse.</summary>
    internal static readonly TimeSpan Bewaring = TimeSpan.FromDays(30);

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;
    private readonly Sessiegrenzen _grenzen;
    private readonly INetwerk? _netwerk;

    internal Aanmeldsessies(DbContextOptions<PgbDbContext> opties, TimeProvider klok, Sessiegrenzen grenzen, INetwerk? netwerk = null) =>
        (_opties, _klok, _grenzen, _netwerk) = (opties, klok, grenzen, netwerk);

    /// <param name="aangetoondOpUtc">When somebody showed who they are: a provider can let in who did so long ago.</param>
    /// <param name="vervangt">Key of the session that this one takes the place of: who signs in again leaves the old one.</param>
    /// <returns>The key for the cookie; it is kept nowhere else. Null when the account ended.</returns>
    public async Task<string?> OpenAsync(
        Guid gebruiker,
        string weg,
        Apparaatsoort apparaat,
        DateTime aangetoondOpUtc,
        CancellationToken cancellationToken,
        string? vervangt = null)
    {
        for (var keer = 1; ; keer++)
        {
            try
            {
                return await ProbeerAsync(gebruiker, weg, apparaat, aangetoondOpUtc, cancellationToken, vervangt);
            }
            catch (DbUpdateConcurrencyException) when (keer < MeestePogingen)
            {
                // The same browser signed in twice at once: the other one changed a row that this one read.
            }
        }
    }

    private async Task<string?> ProbeerAsync(
        Guid gebruiker,
        string weg,
        Apparaatsoort apparaat,
        DateTime aangetoondOpUtc,
        CancellationToken cancellationToken,
        string? vervangt)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("aanmelden"));
        var nu = _klok.NuUtc();
        if (await Aanmeldlog.RolAsync(db, gebruiker, cancellationToken) is not { } rol)
        {
            return null;
        }

        var sleutel = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Sleutellengte));
        await LaatLosAsync(db, gebruiker, vervangt, nu, cancellationToken);
        var sessie = new Aanmeldsessie
        {
            Id = Tijdsleutel.Nieuw(),
            GebruikerId = gebruiker,
            Sleutelhash = Hash(sleutel),
            Weg = weg,
            Apparaat = apparaat,
            BegonnenOpUtc = nu,
            VerlooptOpUtc = nu + _grenzen.Hoogstens,
            GebruiktOpUtc = nu,
            BevestigdOpUtc = aangetoondOpUtc < nu ? aangetoondOpUtc : nu,
        };
        db.Add(sessie);
        db.Add(Aanmeldlog.Regel(Aanmeldlog.Aanmelden, nu, rol, gebruiker, Logresultaat.Toegestaan, _netwerk?.Huidig, sessie));
        await db.SaveChangesAsync(cancellationToken);
        return sleutel;
    }

    /// <summary>Signs out: this session ends, the other sessions of the account go on.</summary>
    public async Task BeeindigAsync(string sleutel, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("afmelden"));
        var hash = Hash(sleutel);
        var nu = _klok.NuUtc();
        var sessie = await db.Aanmeldsessies.SingleOrDefaultAsync(s => s.Sleutelhash == hash && s.BeeindigdOpUtc == null, cancellationToken);
        if (sessie is null)
        {
            return;
        }

        await SluitAsync(db, sessie, nu, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>For what the database keeps of a key.</summary>
    internal static string Hash(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));

    private async Task SluitAsync(PgbDbContext db, Aanmeldsessie sessie, DateTime nu, CancellationToken cancellationToken)
    {
        sessie.Beeindig(nu);
        await Openingen.SluitAsync(db, sessie.GebruikerId, nu, cancellationToken);
        if (await Aanmeldlog.RolAsync(db, sessie.GebruikerId, cancellationToken) is { } rol)
        {
            db.Add(Aanmeldlog.Regel(Aanmeldlog.Afmelden, nu, rol, sessie.GebruikerId, Logresultaat.Toegestaan, _netwerk?.Huidig, sessie));
        }
    }

    private async Task LaatLosAsync(
        PgbDbContext db, Guid gebruiker, string? vervangt, DateTime nu, CancellationToken cancellationToken)
    {
        var grens = nu - Bewaring;
        db.RemoveRange(await db.Aanmeldsessies.Where(s => s.GebruikerId == gebruiker && s.VerlooptOpUtc < grens).ToListAsync(cancellationToken));
        if (vervangt is not null)
        {
            var hash = Hash(vervangt);
            if (await db.Aanmeldsessies.SingleOrDefaultAsync(s => s.Sleutelhash == hash && s.BeeindigdOpUtc == null, cancellationToken) is not { } oud)
            {
                return;
            }

            if (oud.GebruikerId == gebruiker)
            {
                oud.Beeindig(nu);
            }
            else
            {
                // Somebody else sat here and did not sign out: done for them, as the button would.
                await SluitAsync(db, oud, nu, cancellationToken);
            }
        }
    }
}
