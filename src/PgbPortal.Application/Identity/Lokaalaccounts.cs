using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>Half-way in: the account, and its stamp. A stamp that changed since then ends it.</summary>
/// <param name="Zaad">What the recovery codes follow from, while an account is set up; kept in the browser alone.</param>
public sealed record Lokalestap(Guid Gebruiker, string Stempel, string Zaad = "");

/// <summary>What somebody sets up an authenticator app with.</summary>
/// <param name="Sleutel">In groups of four, to type.</param>
/// <param name="Adres">The same for an app on this device, "otpauth://...".</param>
public sealed record Instelsleutel(string Naam, string Sleutel, string Adres);

/// <summary>How setting up went: the recovery codes, or what is wrong and with which of the two.</summary>
public sealed record Instelresultaat(IReadOnlyList<string> Codes, string? Wachtwoordfout, string? Codefout);

/// <summary>
/// Signing in with an account of this portal: a password first, then a code of an app. Each try is counted in the database before it is
/// looked at, so that many at once get no further than one after another; who is over the limit gets the same answer as who is wrong.
/// Nobody is signed in yet, so this is no use case; it writes its own lines in the care log.
/// </summary>
public sealed class Lokaalaccounts
{
    /// <summary>So many wrong tries, then the account waits.</summary>
    public const int Pogingen = 5;

    private const string GebruikteCodes = nameof(GebruikteCodes);
    private const string Ingesteld = nameof(Ingesteld);

    /// <summary>Longer than any code of an app is good for.</summary>
    private static readonly TimeSpan Gebruikt = TimeSpan.FromMinutes(5);

    /// <summary>Nobody's password: who does not exist costs a hash as well.</summary>
    private static string? _niemand;

    private readonly UserManager<Gebruiker> _gebruikers;
    private readonly IUserTwoFactorRecoveryCodeStore<Gebruiker> _herstel;
    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;
    private readonly PgbDbContext _opslag;
    private readonly INetwerk? _netwerk;

    /// <param name="opslag">Where these accounts are saved: a line in the care log that is put beside one comes in the same transaction.</param>
    internal Lokaalaccounts(
        UserManager<Gebruiker> gebruikers, IUserTwoFactorRecoveryCodeStore<Gebruiker> herstel, DbContextOptions<PgbDbContext> opties,
        TimeProvider klok, PgbDbContext opslag, INetwerk? netwerk = null) =>
        (_gebruikers, _herstel, _opties, _klok, _opslag, _netwerk) = (gebruikers, herstel, opties, klok, opslag, netwerk);

    /// <returns>Null when it is wrong, waits, ended or does not exist: nothing tells which.</returns>
    public async Task<Lokalestap?> WachtwoordAsync(Lokaleweg weg, string email, string wachtwoord, CancellationToken cancellationToken)
    {
        var account = await _gebruikers.FindByNameAsync(Lokaalaccount.Naam(weg.Organisatie, email));
        var gelijk = Wachtwoordregels.Gelijk(wachtwoord);
        if (account is not { PasswordHash: not null, BeeindigdOpUtc: null, TwoFactorEnabled: true } || await _gebruikers.IsLockedOutAsync(account))
        {
            _niemand ??= _gebruikers.PasswordHasher.HashPassword(new Gebruiker(), Guid.CreateVersion7().ToString());
            _gebruikers.PasswordHasher.VerifyHashedPassword(new Gebruiker(), _niemand, gelijk);
            return await WeigerAsync(weg, account, cancellationToken);
        }

        var voor = (account.AccessFailedCount, account.LockoutEnd);
        if (!(await _gebruikers.AccessFailedAsync(account)).Succeeded || !await _gebruikers.CheckPasswordAsync(account, gelijk))
        {
            return await WeigerAsync(weg, account, cancellationToken);
        }

        // Right: this try does not count. Nothing else is forgiven before the second step.
        (account.AccessFailedCount, account.LockoutEnd) = voor;
        return (await _gebruikers.UpdateAsync(account)).Succeeded
            ? new(account.Id, account.SecurityStamp!)
            : await WeigerAsync(weg, account, cancellationToken);
    }

    /// <param name="code">Six figures of the app.</param>
    /// <returns>True when it is right and was not used before.</returns>
    public async Task<bool> CodeAsync(Lokaleweg weg, Lokalestap stap, string code, CancellationToken cancellationToken)
    {
        var kaal = new string([.. code.Where(char.IsAsciiDigit)]);
        if (await ProbeerAsync(stap) is not { } account
            || !await _gebruikers.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, kaal)
            || !await EersteKeerAsync(account, kaal))
        {
            await WeigerAsync(weg, stap, cancellationToken);
            return false;
        }

        return true;
    }

    /// <summary>Instead of the app: one of the codes that somebody kept. It works once.</summary>
    /// <returns>How many are left; null when it is wrong, or when somebody changed the account meanwhile.</returns>
    public async Task<int?> HerstelcodeAsync(Lokaleweg weg, Lokalestap stap, string code, CancellationToken cancellationToken)
    {
        if (await ProbeerAsync(stap) is not { } account || !(await _gebruikers.RedeemTwoFactorRecoveryCodeAsync(account, Herstelcodes.Vorm(code))).Succeeded)
        {
            await WeigerAsync(weg, stap, cancellationToken);
            return null;
        }

        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        return (await _gebruikers.UpdateAsync(account)).Succeeded ? await _gebruikers.CountRecoveryCodesAsync(account) : null;
    }

    /// <summary>Somebody brings the code of the administrator: the account may be set up.</summary>
    public async Task<Lokalestap?> UitnodigingAsync(Lokaleweg weg, string email, string code, CancellationToken cancellationToken)
    {
        var account = await _gebruikers.FindByNameAsync(Lokaalaccount.Naam(weg.Organisatie, email));
        if (account is not { BeeindigdOpUtc: null } || await _gebruikers.IsLockedOutAsync(account)
            || !(await _gebruikers.AccessFailedAsync(account)).Succeeded
            || !Uitnodigingscode.Klopt(await UitnodigingVanAsync(account), code, _klok.NuUtc()))
        {
            return await WeigerAsync(weg, account, cancellationToken);
        }

        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        await MeldInstellenAsync(account, cancellationToken);
        return (await _gebruikers.ResetAuthenticatorKeyAsync(account)).Succeeded ? new(account.Id, account.SecurityStamp!, Herstelcodes.NieuwZaad()) : null;
    }

    /// <returns>Null when the step is over.</returns>
    public async Task<Instelsleutel?> SleutelAsync(Lokaleweg weg, Lokalestap stap)
    {
        if (await TeInstellenAsync(stap) is not { } account || await _gebruikers.GetAuthenticatorKeyAsync(account) is not { } sleutel)
        {
            return null;
        }

        var wie = Uri.EscapeDataString($"PGB-portaal:{account.Email}");
        return new(
            account.Naam,
            string.Join(' ', sleutel.Chunk(4).Select(g => new string(g))),
            $"otpauth://totp/{wie}?secret={sleutel}&issuer={Uri.EscapeDataString($"PGB-portaal {weg.Naam}")}&digits=6");
    }

    /// <summary>
    /// The password and the app are chosen. The invitation is used up, and whoever was signed in with this account is out. All of it is
    /// saved at once; the same form sent twice gives the same recovery codes, whichever of the two answers is seen.
    /// </summary>
    /// <returns>Null when the step is over, or when somebody changed the account meanwhile.</returns>
    public async Task<Instelresultaat?> StelInAsync(Lokaleweg weg, Lokalestap stap, string wachtwoord, string code, CancellationToken cancellationToken)
    {
        var kaal = new string([.. code.Where(char.IsAsciiDigit)]);
        if (await TeInstellenAsync(stap) is not { } account)
        {
            return await NogEensAsync(weg, stap, wachtwoord, kaal, cancellationToken);
        }

        var wachtwoordfout = Wachtwoordregels.Fout(wachtwoord, account.Naam, account.Email ?? "");
        var codefout = await _gebruikers.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, kaal)
            ? null : "Deze code klopt niet. Neem de code die nu in de app staat, en kijk of de klok van uw telefoon goed staat.";
        if (wachtwoordfout is not null || codefout is not null)
        {
            return new([], wachtwoordfout, codefout);
        }

        // Before, not after: who was first may be signed in already when the second gets here.
        await BeeindigAsync(account.Id, cancellationToken);
        return await RondAfAsync(account, stap, wachtwoord, kaal, cancellationToken) is { } codes
            ? new(codes, null, null)
            : await NogEensAsync(weg, stap, wachtwoord, kaal, cancellationToken);
    }

    // One transaction, for each of these saves by itself. Of two at once the second waits, and finds that the account changed.
    private async Task<List<string>?> RondAfAsync(Gebruiker account, Lokalestap stap, string wachtwoord, string code, CancellationToken cancellationToken)
    {
        account.PasswordHash = _gebruikers.PasswordHasher.HashPassword(account, Wachtwoordregels.Gelijk(wachtwoord));
        account.TwoFactorEnabled = true;
        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        await MeldInstellenAsync(account, cancellationToken);
        var codes = Herstelcodes.Van(stap.Zaad, account.Id);

        // Slow, so before the transaction; saved in it.
        await _herstel.ReplaceCodesAsync(account, codes, cancellationToken);
        var tot = (TimeProvider.System.GetUtcNow() + Gebruikt).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await using var transactie = await _opslag.Database.BeginTransactionAsync(cancellationToken);
        if (!(await _gebruikers.RemoveAuthenticationTokenAsync(account, Uitnodigingscode.Bron, Uitnodigingscode.Naam)).Succeeded
            || !(await _gebruikers.SetAuthenticationTokenAsync(
                account, Uitnodigingscode.Bron, Ingesteld, $"{Aanmeldsessies.Hash(stap.Stempel)}|{code}|{tot}")).Succeeded
            || !await EersteKeerAsync(account, code))
        {
            return null;
        }

        await transactie.CommitAsync(cancellationToken);
        return codes;
    }

    // The answer of the first was not seen: the browser shows that of the second. Counted as a try, for it asks the password.
    private async Task<Instelresultaat?> NogEensAsync(
        Lokaleweg weg, Lokalestap stap, string wachtwoord, string code, CancellationToken cancellationToken, int keer = 1)
    {
        _opslag.ChangeTracker.Clear();
        if (await _gebruikers.FindByIdAsync(stap.Gebruiker.ToString()) is not { BeeindigdOpUtc: null, PasswordHash: not null } account
            || (await _gebruikers.GetAuthenticationTokenAsync(account, Uitnodigingscode.Bron, Ingesteld))?.Split('|') is not [var hash, var eerste, var tot]
            || hash != Aanmeldsessies.Hash(stap.Stempel) || eerste != code
            || long.Parse(tot, CultureInfo.InvariantCulture) < TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()
            || await _gebruikers.CountRecoveryCodesAsync(account) != Herstelcodes.Aantal || await _gebruikers.IsLockedOutAsync(account))
        {
            return null;
        }

        var voor = (account.AccessFailedCount, account.LockoutEnd);
        if (!(await _gebruikers.AccessFailedAsync(account)).Succeeded)
        {
            // A third at once counted its try: look again, as often as one may try.
            return keer < Pogingen ? await NogEensAsync(weg, stap, wachtwoord, code, cancellationToken, keer + 1) : null;
        }

        if (!await _gebruikers.CheckPasswordAsync(account, Wachtwoordregels.Gelijk(wachtwoord)))
        {
            await WeigerAsync(weg, account, cancellationToken);
            return null;
        }

        (account.AccessFailedCount, account.LockoutEnd) = voor;
        await _gebruikers.UpdateAsync(account);
        return new(Herstelcodes.Van(stap.Zaad, account.Id), null, null);
    }

    // Kept with the next save of the account, or not at all.
    private async Task MeldInstellenAsync(Gebruiker account, CancellationToken cancellationToken)
    {
        await using var db = Db();
        if (await Aanmeldlog.RolAsync(db, account.Id, cancellationToken) is { } rol)
        {
            _opslag.Add(Aanmeldlog.Regel(Aanmeldlog.Accountinstellen, _klok.NuUtc(), rol, account.Id, Logresultaat.Toegestaan, _netwerk?.Huidig));
        }
    }

    private async Task<Gebruiker?> TeInstellenAsync(Lokalestap stap) =>
        await _gebruikers.FindByIdAsync(stap.Gebruiker.ToString()) is { BeeindigdOpUtc: null } account
        && account.SecurityStamp == stap.Stempel
        && Uitnodigingscode.IsGeldig(await UitnodigingVanAsync(account), _klok.NuUtc())
            ? account : null;

    private Task<string?> UitnodigingVanAsync(Gebruiker account) =>
        _gebruikers.GetAuthenticationTokenAsync(account, Uitnodigingscode.Bron, Uitnodigingscode.Naam);

    // Counted first: the second of two at once finds that the account changed.
    private async Task<Gebruiker?> ProbeerAsync(Lokalestap stap) =>
        await _gebruikers.FindByIdAsync(stap.Gebruiker.ToString()) is { BeeindigdOpUtc: null, TwoFactorEnabled: true } account
        && account.SecurityStamp == stap.Stempel
        && !await _gebruikers.IsLockedOutAsync(account)
        && (await _gebruikers.AccessFailedAsync(account)).Succeeded
            ? account : null;

    // A code of an app is good for a few minutes, and once: who looked over a shoulder comes too late. By the clock of the telephone, not ours.
    private async Task<bool> EersteKeerAsync(Gebruiker account, string code)
    {
        var grens = (TimeProvider.System.GetUtcNow() - Gebruikt).ToUnixTimeSeconds();
        var gebruikt = (await _gebruikers.GetAuthenticationTokenAsync(account, Uitnodigingscode.Bron, GebruikteCodes) ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(g => long.Parse(g[(g.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) > grens).ToList();
        if (gebruikt.Exists(g => g.StartsWith($"{code}:", StringComparison.Ordinal)))
        {
            return false;
        }

        gebruikt.Add($"{code}:{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}");
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        return (await _gebruikers.SetAuthenticationTokenAsync(account, Uitnodigingscode.Bron, GebruikteCodes, string.Join(' ', gebruikt))).Succeeded;
    }

    private async Task BeeindigAsync(Guid account, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var nu = _klok.NuUtc();
        (await db.Aanmeldsessies.Where(s => s.GebruikerId == account && s.BeeindigdOpUtc == null).ToListAsync(cancellationToken)).ForEach(s => s.Beeindig(nu));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task WeigerAsync(Lokaleweg weg, Lokalestap stap, CancellationToken cancellationToken) =>
        await WeigerAsync(weg, await _gebruikers.FindByIdAsync(stap.Gebruiker.ToString()), cancellationToken);

    private async Task<Lokalestap?> WeigerAsync(Lokaleweg weg, Gebruiker? account, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var rol = (account is null ? null : await Aanmeldlog.RolAsync(db, account.Id, cancellationToken))
            ?? (weg.Organisatie == Accountzoeker.Svb ? Rol.KlantcontactmedewerkerSvb : Rol.ConsulentVerstrekker);
        db.Add(Aanmeldlog.Regel(Aanmeldlog.Aanmelden, _klok.NuUtc(), rol, account?.Id, Logresultaat.Geweigerd, _netwerk?.Huidig));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private PgbDbContext Db() => new(_opties, Toegang.Systeem("aanmelden"));
}
