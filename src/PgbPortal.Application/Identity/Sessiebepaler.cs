using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Identity;

/// <summary>From an account and a chosen dossier to what may be seen and done, as it is right now.</summary>
public sealed class Sessiebepaler
{
    /// <summary>The last use of a session is written down this often, not at every request.</summary>
    private static readonly TimeSpan Bijhouden = TimeSpan.FromMinutes(1);

    /// <summary>So far may the clocks of two instances differ. A session that was used later than that from now: the clock went back.</summary>
    private static readonly TimeSpan Klokverschil = TimeSpan.FromMinutes(5);

    private readonly Contextvoorraad _voorraad;
    private readonly TimeProvider _klok;
    private readonly Sessiegrenzen _grenzen;

    internal Sessiebepaler(DbContextOptions<PgbDbContext> options, TimeProvider klok)
        : this(new Contextvoorraad(options), klok)
    {
    }

    internal Sessiebepaler(Contextvoorraad voorraad, TimeProvider klok, Sessiegrenzen? grenzen = null)
    {
        _voorraad = voorraad;
        _klok = klok;
        _grenzen = grenzen ?? Sessiegrenzen.Standaard;
    }

    /// <param name="sleutel">Key of the session, from the cookie.</param>
    /// <param name="dossier">Key of the chosen dossier; null or unknown: the only one, or none when there are more.</param>
    /// <returns>Null when the account does not exist or ended, its person died, or when this session ended, was not used for too long, or was used at a moment that is yet to come.</returns>
    public async Task<Sessie?> VanSessieAsync(Guid gebruikerId, string sleutel, string? dossier, CancellationToken cancellationToken)
    {
        await using var db = _voorraad.Leen(Toegang.Systeem("rechten bepalen"));
        var nu = _klok.NuUtc();
        if (await Sessievragen.AccountAsync(db, gebruikerId, Aanmeldsessies.Hash(sleutel), nu, cancellationToken) is not { } account
            || account.Sessie is not { BeeindigdOpUtc: null } sessie
            || sessie.VerlooptOpUtc <= nu || sessie.GebruiktOpUtc + _grenzen.Stil + Bijhouden <= nu || sessie.GebruiktOpUtc > nu + Klokverschil)
        {
            return null;
        }

        if (nu - sessie.GebruiktOpUtc >= Bijhouden)
        {
            (await db.Aanmeldsessies.SingleAsync(s => s.Id == sessie.Id, cancellationToken)).GebruiktOpUtc = nu;
            await db.SaveChangesAsync(cancellationToken);
        }

        return await BepaalAsync(db, account, dossier, cancellationToken) with
        {
            SessieId = sessie.Id,
            Weg = sessie.Weg,
            Apparaat = sessie.Apparaat,
            Stil = _grenzen.Stil,
            VerlooptOpUtc = sessie.VerlooptOpUtc,
            BevestigdTotUtc = sessie.BevestigdOpUtc + _grenzen.Bevestiging,
        };
    }

    /// <summary>The same for a test, which does not sign in.</summary>
    /// <returns>Null when the account does not exist or ended.</returns>
    public async Task<Sessie?> BepaalAsync(Guid gebruikerId, string? dossier, CancellationToken cancellationToken)
    {
        await using var db = _voorraad.Leen(Toegang.Systeem("rechten bepalen"));
        return await Sessievragen.AccountAsync(db, gebruikerId, null, _klok.NuUtc(), cancellationToken) is { } account
            ? await BepaalAsync(db, account, dossier, cancellationToken)
            : null;
    }

    private async Task<Sessie> BepaalAsync(PgbDbContext db, Sessievragen.Account account, string? dossier, CancellationToken cancellationToken)
    {
        if (account.MedewerkerId is not null)
        {
            var medewerker = Kies(account, await MandatenAsync(db, account, cancellationToken), dossier);
            if (medewerker.IsMandaatVoorbij)
            {
                medewerker = medewerker with { Mandaatgever = await VroegereGeverAsync(db, account, dossier!, cancellationToken) };
            }

            return medewerker with { Ongelezen = await OngelezenAsync(medewerker, cancellationToken) };
        }

        var keuzes = await DossiersAsync(db, account, cancellationToken);
        var gekozen = keuzes.FirstOrDefault(k => k.Sleutel == dossier) ?? (keuzes.Count == 1 ? keuzes[0] : null);
        return Burger(account, keuzes, gekozen is null ? [] : [gekozen]) with
        {
            Dossier = gekozen,
            Ongelezen = gekozen?.Ongelezen ?? 0,
            Thema = gekozen?.Thema ?? await Sessievragen.ThemaAsync(db, gekozen?.EnigeVerstrekker, cancellationToken),
        };
    }

    /// <summary>The session over all dossiers at once, as the scenario runner uses it: rights are still checked per dossier.</summary>
    /// <exception cref="InvalidOperationException">The account does not exist.</exception>
    public async Task<Sessie> VoorAlleDossiersAsync(Guid gebruikerId, CancellationToken cancellationToken)
    {
        await using var db = _voorraad.Leen(Toegang.Systeem("rechten bepalen"));
        var account = await Sessievragen.AccountAsync(db, gebruikerId, null, _klok.NuUtc(), cancellationToken)
            ?? throw new InvalidOperationException("Dit account bestaat niet.");
        if (account.MedewerkerId is not null)
        {
            return Medewerker(account);
        }

        var keuzes = await DossiersAsync(db, account, cancellationToken);
        return Burger(account, keuzes, keuzes);
    }

    // Through the own Toegang: which notices somebody has is written in one place. Only who gets notices is asked for them.
    private async Task<int> OngelezenAsync(Sessie medewerker, CancellationToken cancellationToken)
    {
        if (medewerker.Rol is not (Rol.ConsulentVerstrekker or Rol.ToetserVerstrekker))
        {
            return 0;
        }

        await using var db = _voorraad.Leen(medewerker.Toegang);
        return await db.Kennisgevingen.VoorRol(medewerker.Rol).Where(k => k.GelezenOpUtc == null && k.GearchiveerdOpUtc == null)
            .Take(Sessie.MeesteOngelezen).CountAsync(cancellationToken);
    }

    private static Sessie Medewerker(Sessievragen.Account account) =>
        new(
            account.Rol!.Value,
            account.VerstrekkerId is { } verstrekker ? VanVerstrekker(account, verstrekker) : Toegang.VoorSvb())
        {
            GebruikerId = account.Id,
            Naam = account.Medewerker!,
            MedewerkerId = account.MedewerkerId,
            Organisatie = account.Verstrekker ?? "SVB",
            Opening = account.Opening,
            Thema = account is { VerstrekkerId: { } eigen, Soort: { } soort, Verstrekker: { } naam }
                ? Thema.Van(eigen, soort, naam, account.Weergavenaam, account.Huisstijlversie, account.Accentkleur is not null, account.Logobreedte, account.Logohoogte)
                : null,
        };

    // Only who handles dossiers works for another; what is common to the mandate and the employee is left.
    private async Task<List<Mandaatkeuze>> MandatenAsync(PgbDbContext db, Sessievragen.Account account, CancellationToken cancellationToken)
    {
        if (account is not { Mandaten: > 0, VerstrekkerId: { } eigen, Rol: Rol.ConsulentVerstrekker or Rol.ToetserVerstrekker })
        {
            return [];
        }

        var rijen = await Sessievragen.MandatenAsync(db, eigen, _klok.Vandaag(), cancellationToken);
        return
        [
            .. rijen.Select(r => new Mandaatkeuze(
                    r.Mandaat.Id, r.Mandaat.VerstrekkerId, Verstrekker.Aanduiden(r.Soort, r.Naam),
                    [.. r.Mandaat.Wetten.Where(account.Wetten!.Contains)], r.Mandaat.Rechten, r.Mandaat.TotEnMet))
                .Where(k => k.Wetten.Count > 0),
        ];
    }

    // A choice that is there no more is not silently the own organisation: what was filled in for the other would land there. It is known who
    // this is, for the log and the own sessions, and not a law is left.
    private static Sessie Kies(Sessievragen.Account account, IReadOnlyList<Mandaatkeuze> mandaten, string? keuze)
    {
        var eigen = Medewerker(account) with { Mandaten = mandaten };
        if (keuze?.StartsWith(Mandaatkeuze.Voorvoegsel, StringComparison.Ordinal) != true)
        {
            return eigen;
        }

        return mandaten.FirstOrDefault(m => m.Sleutel == keuze) is { } mandaat
            ? eigen with
            {
                Toegang = Toegang.InMandaat(mandaat.Gever, account.VerstrekkerId!.Value, mandaat.Wetten, Mandaat.LaatWerken(eigen.Rol, mandaat.Rechten)),
                Mandaat = mandaat,
                Mandaatgever = mandaat.Gever,
                Opening = null,
            }
            : eigen with { Toegang = account.VerstrekkerId is { } thuis ? Toegang.VoorVerstrekker(thuis) : Toegang.Geen, Opening = null, IsMandaatVoorbij = true };
    }

    // For the log: who gave the mandate reads as well what was refused when it had ended. Null when there never was one to this organisation.
    private static async Task<VerstrekkerId?> VroegereGeverAsync(PgbDbContext db, Sessievragen.Account account, string keuze, CancellationToken cancellationToken)
    {
        if (account.VerstrekkerId is not { } eigen || !Guid.TryParseExact(keuze[Mandaatkeuze.Voorvoegsel.Length..], "N", out var sleutel))
        {
            return null;
        }

        var id = new MandaatId(sleutel);
        return await db.Mandaten.AsNoTracking().Where(m => m.Id == id && m.GemandateerdeId == eigen)
            .Select(m => (VerstrekkerId?)m.VerstrekkerId).SingleOrDefaultAsync(cancellationToken);
    }

    // In an emergency: sight of all laws of the own organisation, and never a row of another.
    private static Toegang VanVerstrekker(Sessievragen.Account account, VerstrekkerId verstrekker)
    {
        var toegang = Toegang.VoorVerstrekker(verstrekker, account.Wetten!);
        return account.Opening is { IsNoodgeval: true } && account.Soort is { } soort ? toegang.MetZichtOp(Verstrekker.WettenVan(soort)) : toegang;
    }

    private static Sessie Burger(Sessievragen.Account account, IReadOnlyList<Dossierkeuze> alle, IReadOnlyList<Dossierkeuze> gekozen) =>
        new(
            account.PersoonId is null ? Rol.Organisatie : Rol.Burger,
            Toegang.VoorBurger(
                account.PersoonId,
                gekozen.Where(k => k.BudgethouderId is not null).ToDictionary(k => k.BudgethouderId!.Value, k => k.Rol),
                [.. gekozen.Where(k => k.ZorgverlenerId is not null).Select(k => k.ZorgverlenerId!.Value)]))
        {
            GebruikerId = account.Id,
            PersoonId = account.PersoonId,
            Naam = account.Naam,
            Dossiers = alle,
        };

    private async Task<List<Dossierkeuze>> DossiersAsync(PgbDbContext db, Sessievragen.Account account, CancellationToken cancellationToken)
    {
        var keuzes = new List<Dossierkeuze>();
        if (account.PersoonId is { } persoon)
        {
            var rijen = await Sessievragen.DossiersAsync(db, persoon, cancellationToken);
            var dag = _klok.Vandaag();
            keuzes.AddRange(rijen
                .GroupBy(r => r.Budgethouder.Id)
                .Select(g => (g.First().Budgethouder, g.First().Ongelezen, Stijl: Enige(g), Vertegenwoordigingen: g.Select(r => r.Vertegenwoordiging).OfType<Vertegenwoordiging>().DistinctBy(v => v.Id).ToList()))
                .Select(p => (p.Budgethouder, p.Ongelezen, p.Stijl, Rol: RolVan(persoon, p.Budgethouder, p.Vertegenwoordigingen, dag)))
                .Where(p => p.Rol is not null)
                .Select(p => new Dossierkeuze(Dossierkeuze.SleutelVan(p.Budgethouder.Id), p.Budgethouder.Naam, p.Rol!.Value, p.Budgethouder.Id, null, p.Budgethouder.PersoonId == persoon) { Ongelezen = p.Ongelezen, Thema = p.Stijl }));
        }

        foreach (var (id, naam, ongelezen, enige) in new[]
        {
            (account.OrganisatieId, account.Organisatie, account.OngelezenOrganisatie, Enige(account.EersteOrganisatie, account.LaatsteOrganisatie)),
            (account.ZorgverlenerId, account.Zorgverlener, account.OngelezenZorgverlener, Enige(account.EersteZorgverlener, account.LaatsteZorgverlener)),
        }.Distinct())
        {
            if (id is { } zorgverlener)
            {
                keuzes.Add(new($"z-{zorgverlener.Waarde:N}", naam!, Dossierrol.Zorgverlener, null, zorgverlener, zorgverlener == account.ZorgverlenerId) { Ongelezen = ongelezen, EnigeVerstrekker = enige });
            }
        }

        return keuzes;
    }

    private static Thema? Enige(IEnumerable<Sessievragen.Dossierrij> rijen)
    {
        var stijlen = rijen.Select(r => r.Stijl).OfType<Sessievragen.Stijlrij>().DistinctBy(s => s.Id).Take(2).ToList();
        return stijlen is [var s] ? Thema.Van(s.Id, s.Soort, s.Naam, s.Weergavenaam, s.Versie, s.Accentkleur is not null, s.Logobreedte, s.Logohoogte) : null;
    }

    // Of all that pay, ordered by their keys, the first and the last: one and the same when there is one.
    private static VerstrekkerId? Enige(VerstrekkerId? eerste, VerstrekkerId? laatste) => eerste == laatste ? eerste : null;

    /// <param name="eigen">Of this budgethouder, of everybody.</param>
    /// <returns>Null: no dossier of this person.</returns>
    internal static Dossierrol? RolVan(PersoonId persoon, Budgethouder budgethouder, List<Vertegenwoordiging> eigen, DateOnly dag)
    {
        if (budgethouder.BeheerderOp(dag, eigen) == persoon)
        {
            return Dossierrol.Beheerder;
        }

        if (budgethouder.PersoonId == persoon)
        {
            return Dossierrol.Budgethouder;
        }

        return eigen.Exists(v => v.PersoonId == persoon && v.GeldtOp(dag, budgethouder.Geboren)) ? Dossierrol.Meekijker : null;
    }
}
