using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgethouders;

namespace PgbPortal.Application.Identity;

/// <summary>From an account and a chosen dossier to what may be seen and done, as it is right now.</summary>
public sealed class Sessiebepaler
{
    private readonly DbContextOptions<PgbDbContext> _options;
    private readonly TimeProvider _klok;

    internal Sessiebepaler(DbContextOptions<PgbDbContext> options, TimeProvider klok)
    {
        _options = options;
        _klok = klok;
    }

    /// <param name="dossier">Key of the chosen dossier; null or unknown: the only one, or none when there are more.</param>
    /// <returns>Null when the account does not exist.</returns>
    public async Task<Sessie?> BepaalAsync(Guid gebruikerId, string? dossier, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_options, Toegang.Systeem("rechten bepalen"));
        var gebruiker = await db.Gebruikers.AsNoTracking().SingleOrDefaultAsync(g => g.Id == gebruikerId, cancellationToken);
        if (gebruiker is null)
        {
            return null;
        }

        if (gebruiker.MedewerkerId is { } medewerker)
        {
            return await MedewerkerAsync(db, gebruiker, medewerker, cancellationToken);
        }

        var keuzes = await DossiersAsync(db, gebruiker, cancellationToken);
        var gekozen = keuzes.FirstOrDefault(k => k.Sleutel == dossier) ?? (keuzes.Count == 1 ? keuzes[0] : null);
        return Burger(gebruiker, keuzes, gekozen is null ? [] : [gekozen]) with { Dossier = gekozen };
    }

    /// <summary>The session over all dossiers at once, as the scenario runner uses it: rights are still checked per dossier.</summary>
    public async Task<Sessie> VoorAlleDossiersAsync(Guid gebruikerId, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_options, Toegang.Systeem("rechten bepalen"));
        var gebruiker = await db.Gebruikers.AsNoTracking().SingleAsync(g => g.Id == gebruikerId, cancellationToken);
        if (gebruiker.MedewerkerId is { } medewerker)
        {
            return await MedewerkerAsync(db, gebruiker, medewerker, cancellationToken);
        }

        var keuzes = await DossiersAsync(db, gebruiker, cancellationToken);
        return Burger(gebruiker, keuzes, keuzes);
    }

    private static async Task<Sessie> MedewerkerAsync(
        PgbDbContext db, Gebruiker gebruiker, MedewerkerId id, CancellationToken cancellationToken)
    {
        var medewerker = await db.Medewerkers.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        var organisatie = medewerker.VerstrekkerId is { } v
            ? await db.Verstrekkers.Where(x => x.Id == v).Select(x => x.Naam).SingleAsync(cancellationToken)
            : "SVB";
        var toegang = medewerker.VerstrekkerId is { } verstrekker
            ? Toegang.VoorVerstrekker(verstrekker, medewerker.Wetten)
            : Toegang.VoorSvb();
        return new(medewerker.Rol, toegang)
        {
            GebruikerId = gebruiker.Id,
            Naam = medewerker.Naam,
            MedewerkerId = id,
            Organisatie = organisatie,
        };
    }

    private static Sessie Burger(Gebruiker gebruiker, IReadOnlyList<Dossierkeuze> alle, IReadOnlyList<Dossierkeuze> gekozen) =>
        new(
            gebruiker.PersoonId is null ? Rol.Organisatie : Rol.Burger,
            Toegang.VoorBurger(
                gebruiker.PersoonId,
                gekozen.Where(k => k.BudgethouderId is not null).ToDictionary(k => k.BudgethouderId!.Value, k => k.Rol),
                [.. gekozen.Where(k => k.ZorgverlenerId is not null).Select(k => k.ZorgverlenerId!.Value)]))
        {
            GebruikerId = gebruiker.Id,
            PersoonId = gebruiker.PersoonId,
            Naam = gebruiker.Naam,
            Dossiers = alle,
        };

    private async Task<List<Dossierkeuze>> DossiersAsync(PgbDbContext db, Gebruiker gebruiker, CancellationToken cancellationToken)
    {
        var keuzes = new List<Dossierkeuze>();
        if (gebruiker.PersoonId is { } persoon)
        {
            var dag = _klok.Vandaag();
            var eigen = await db.Budgethouders.AsNoTracking()
                .Where(b => b.PersoonId == persoon || db.Vertegenwoordigingen.Any(v => v.BudgethouderId == b.Id && v.PersoonId == persoon))
                .OrderBy(b => b.Zoeknaam).ThenBy(b => b.Id)
                .ToListAsync(cancellationToken);
            var ids = eigen.ConvertAll(b => b.Id);
            var vertegenwoordigingen = await db.Vertegenwoordigingen.AsNoTracking()
                .Where(v => ids.Contains(v.BudgethouderId)).ToListAsync(cancellationToken);
            keuzes.AddRange(eigen
                .Select(b => (Budgethouder: b, Rol: RolVan(persoon, b, vertegenwoordigingen, dag)))
                .Where(p => p.Rol is not null)
                .Select(p => new Dossierkeuze($"b-{p.Budgethouder.Id.Waarde:N}", p.Budgethouder.Naam, p.Rol!.Value, p.Budgethouder.Id, null)));
        }

        var zorgverleners = await db.Zorgverleners.AsNoTracking()
            .Where(z => (gebruiker.PersoonId != null && z.PersoonId == gebruiker.PersoonId)
                || (gebruiker.ZorgverlenerId != null && z.Id == gebruiker.ZorgverlenerId))
            .ToListAsync(cancellationToken);
        keuzes.AddRange(zorgverleners.Select(z => new Dossierkeuze($"z-{z.Id.Waarde:N}", z.Naam, Dossierrol.Zorgverlener, null, z.Id)));
        return keuzes;
    }

    private static Dossierrol? RolVan(PersoonId persoon, Budgethouder budgethouder, List<Vertegenwoordiging> alle, DateOnly dag)
    {
        var eigen = alle.Where(v => v.BudgethouderId == budgethouder.Id).ToList();
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
