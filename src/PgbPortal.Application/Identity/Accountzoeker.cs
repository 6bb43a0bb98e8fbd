using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Identity;

/// <summary>An employee, as the sign-in of the own organisation describes one.</summary>
/// <param name="Weg">Which way in; only what its settings name can come through it.</param>
/// <param name="Onderwerp">Who it is there, for ever the same.</param>
/// <param name="Organisatie">From the settings: the code of a verstrekker, or "SVB".</param>
/// <param name="Rollen">What the organisation says this person may do; what is no role of ours is skipped.</param>
/// <param name="Wetten">The laws this person works for.</param>
public sealed record Medewerkergegevens(
    string Weg, string Onderwerp, string Naam, string Organisatie, IReadOnlyList<string> Rollen, IReadOnlyList<string> Wetten);

/// <summary>
/// From who a provider says somebody is, to an account here. A person and an organisation must be known already; an employee comes with
/// the role that the own organisation gives, and never with one of another organisation. Who is not known gets no account.
/// </summary>
public sealed class Accountzoeker
{
    public const string Svb = "SVB";

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;
    private readonly INetwerk? _netwerk;

    internal Accountzoeker(DbContextOptions<PgbDbContext> opties, TimeProvider klok, INetwerk? netwerk = null) =>
        (_opties, _klok, _netwerk) = (opties, klok, netwerk);

    /// <returns>Null when nobody with this number is known, or who was died.</returns>
    public async Task<Guid?> PersoonAsync(Bsn bsn, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var persoon = await db.Personen.AsNoTracking().Where(p => p.Bsn == bsn && p.Overleden == null)
            .Select(p => new { p.Id, p.Naam }).SingleOrDefaultAsync(cancellationToken);
        if (persoon is null)
        {
            return await WeigerAsync(Rol.Burger, cancellationToken);
        }

        var id = persoon.Id;
        return await db.Gebruikers.Where(g => g.PersoonId == id).OrderBy(g => g.Id).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await MaakAsync(db, $"persoon-{id.Waarde:N}", g => (g.Naam, g.PersoonId) = (persoon.Naam, id), cancellationToken);
    }

    /// <param name="onderwerp">Who of the organisation it is; each has an account of their own.</param>
    /// <returns>Null when no organisation with this number is known, or more than one and no account tells for which.</returns>
    public async Task<Guid?> OrganisatieAsync(Kvk kvk, string onderwerp, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var organisaties = await db.Zorgverleners.AsNoTracking().Where(z => z.Kvk == kvk)
            .Select(z => new { z.Id, z.Naam }).ToListAsync(cancellationToken);
        string Accountnaam(ZorgverlenerId id) => $"organisatie-{id.Waarde:N}-{Kort(onderwerp)}";

        // Another AGB-code under the same number shuts nobody out who was here before.
        var namen = organisaties.ConvertAll(o => Accountnaam(o.Id).ToUpperInvariant());
        var bekend = await db.Gebruikers.Where(g => namen.Contains(g.NormalizedUserName!)).Select(g => g.Id).Take(2).ToListAsync(cancellationToken);
        return (bekend, organisaties) switch
        {
            ([var account], _) => account,
            ([], [var enige]) => await MaakAsync(
                db, Accountnaam(enige.Id), g => (g.Naam, g.ZorgverlenerId) = (enige.Naam, enige.Id), cancellationToken),
            _ => await WeigerAsync(Rol.Organisatie, cancellationToken),
        };
    }

    /// <returns>Null when the organisation is not known here, or gives this person no role, or more than one.</returns>
    public async Task<Guid?> MedewerkerAsync(Medewerkergegevens gegevens, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var naam = $"{gegevens.Weg}-{Kort(gegevens.Onderwerp)}";
        var account = await ZoekAsync(db, naam, cancellationToken);
        if (await RechtAsync(db, gegevens, cancellationToken) is not { } recht)
        {
            await BeeindigSessiesAsync(db, account?.Id, cancellationToken);
            return await WeigerAsync(gegevens.Organisatie == Svb ? Rol.KlantcontactmedewerkerSvb : Rol.ConsulentVerstrekker, cancellationToken, account?.Id);
        }

        if (account is not null)
        {
            var medewerker = await db.Medewerkers.SingleAsync(m => m.Id == account.MedewerkerId, cancellationToken);
            if (medewerker.VerstrekkerId != recht.Verstrekker)
            {
                return await WeigerAsync(recht.Rol, cancellationToken, account.Id);
            }

            if (medewerker.Rol != recht.Rol || !medewerker.Wetten.ToHashSet().SetEquals(recht.Wetten))
            {
                // What was opened with another right is over.
                await Openingen.SluitAsync(db, account.Id, _klok.NuUtc(), cancellationToken);
            }

            // Who ended does not get back the name that was taken away.
            var bekend = account.BeeindigdOpUtc is null ? gegevens.Naam : account.Naam;
            medewerker.Wijzig(bekend, recht.Rol, recht.Wetten);
            account.Naam = bekend;
            await db.SaveChangesAsync(cancellationToken);
            return account.Id;
        }

        var nieuw = Medewerker.Maak(MedewerkerId.Nieuw(), gegevens.Naam, recht.Rol, recht.Verstrekker, recht.Wetten);
        db.Add(nieuw);
        return await MaakAsync(db, naam, g => (g.Naam, g.MedewerkerId) = (gegevens.Naam, nieuw.Id), cancellationToken);
    }

    /// <summary>The own organisation says that this employee is signed in there no more.</summary>
    /// <returns>How many sessions ended.</returns>
    public async Task<int> MeldAfAsync(string weg, string onderwerp, CancellationToken cancellationToken)
    {
        await using var db = Db();
        if (await ZoekAsync(db, $"{weg}-{Kort(onderwerp)}", cancellationToken) is not { } account)
        {
            return 0;
        }

        var rol = await Aanmeldlog.RolAsync(db, account.Id, cancellationToken);
        var nu = _klok.NuUtc();
        var open = await db.Aanmeldsessies.Where(s => s.GebruikerId == account.Id && s.BeeindigdOpUtc == null && s.VerlooptOpUtc > nu).ToListAsync(cancellationToken);
        foreach (var sessie in open)
        {
            sessie.Beeindig(nu);
            if (rol is { } bekend)
            {
                db.Add(Aanmeldlog.Regel(Aanmeldlog.Afmelden, nu, bekend, account.Id, Logresultaat.Toegestaan, _netwerk?.Huidig, sessie));
            }
        }

        await Openingen.SluitAsync(db, account.Id, nu, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return open.Count;
    }

    /// <summary>A token that was not believed, or a level that is too low: a line in the care log.</summary>
    public async Task MeldWeigeringAsync(Rol rol, CancellationToken cancellationToken) => await WeigerAsync(rol, cancellationToken);

    private static async Task<(Rol Rol, VerstrekkerId? Verstrekker, IReadOnlyList<Wet> Wetten)?> RechtAsync(
        PgbDbContext db, Medewerkergegevens gegevens, CancellationToken cancellationToken)
    {
        var rollen = gegevens.Rollen.Select(r => Enum.TryParse<Rol>(r, out var rol) && rol.ToString() == r ? rol : (Rol?)null)
            .OfType<Rol>().Distinct().ToList();
        if (rollen is not [var enige])
        {
            return null;
        }

        if (gegevens.Organisatie == Svb)
        {
            return enige.IsSvb ? (enige, null, []) : null;
        }

        var verstrekker = await db.Verstrekkers.AsNoTracking().SingleOrDefaultAsync(v => v.Code == gegevens.Organisatie, cancellationToken);
        IReadOnlyList<Wet> wetten = verstrekker is null ? [] : [.. verstrekker.Wetten.Where(w => gegevens.Wetten.Contains(w.ToString()))];
        return verstrekker is null || !enige.IsVerstrekker || wetten.Count == 0 ? null : (enige, verstrekker.Id, wetten);
    }

    // The role was taken away: what is still open under it closes.
    private async Task BeeindigSessiesAsync(PgbDbContext db, Guid? gebruiker, CancellationToken cancellationToken)
    {
        if (gebruiker is not { } account)
        {
            return;
        }

        var nu = _klok.NuUtc();
        (await db.Aanmeldsessies.Where(s => s.GebruikerId == account && s.BeeindigdOpUtc == null).ToListAsync(cancellationToken))
            .ForEach(s => s.Beeindig(nu));
        await Openingen.SluitAsync(db, account, nu, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<Gebruiker?> ZoekAsync(PgbDbContext db, string naam, CancellationToken cancellationToken)
    {
        var genormaliseerd = naam.ToUpperInvariant();
        return await db.Gebruikers.SingleOrDefaultAsync(g => g.NormalizedUserName == genormaliseerd, cancellationToken);
    }

    private async Task<Guid> MaakAsync(PgbDbContext db, string naam, Action<Gebruiker> vul, CancellationToken cancellationToken)
    {
        var gebruiker = new Gebruiker
        {
            Id = Guid.CreateVersion7(),
            UserName = naam,
            NormalizedUserName = naam.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
        vul(gebruiker);
        db.Add(gebruiker);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return gebruiker.Id;
        }
        catch (DbUpdateException)
        {
            // The same person signed in twice at once for the first time: the name is unique, so one account was made.
            await using var opnieuw = Db();
            if (await ZoekAsync(opnieuw, naam, cancellationToken) is not { } eerste)
            {
                throw;
            }

            return eerste.Id;
        }
    }

    private async Task<Guid?> WeigerAsync(Rol rol, CancellationToken cancellationToken, Guid? gebruiker = null)
    {
        await using var db = Db();
        db.Add(Aanmeldlog.Regel(Aanmeldlog.Aanmelden, _klok.NuUtc(), rol, gebruiker, Logresultaat.Geweigerd, _netwerk?.Huidig));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private PgbDbContext Db() => new(_opties, Toegang.Systeem("aanmelden"));

    // What a provider calls somebody can be long, and can say who it is.
    internal static string Kort(string onderwerp) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(onderwerp)))[..40];
}
