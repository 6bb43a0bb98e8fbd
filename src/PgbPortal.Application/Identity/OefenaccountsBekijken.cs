using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Identity;

/// <summary>One made-up person or employee on the sign-in page of the oefenwereld.</summary>
/// <param name="Groep">Where it stands on the page: the name of an organisation, or "Budgethouders" and "Zorgverleners".</param>
/// <param name="TeDoen">How many claims and agreements wait for this person, or how many tasks for this employee.</param>
public sealed record Oefenaccount(Guid Id, string Naam, string Omschrijving, string Groep, int TeDoen);

/// <summary>The sign-in page of the oefenwereld. Nobody is signed in yet, so this is no use case.</summary>
public sealed class OefenaccountsBekijken
{
    private static readonly DeclaratieStatus[] VanBeheerder = [DeclaratieStatus.IngevoerdDoorZorgverlener, DeclaratieStatus.Aangehouden];

    private static readonly ZorgovereenkomstStatus[] Ongetekend =
        [ZorgovereenkomstStatus.Concept, ZorgovereenkomstStatus.AangepastDoorZorgverlener, ZorgovereenkomstStatus.OndertekendDoorZorgverlener];

    private const int MeesteTaken = 500;

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;

    internal OefenaccountsBekijken(DbContextOptions<PgbDbContext> opties, TimeProvider klok) => (_opties, _klok) = (opties, klok);

    public async Task<IReadOnlyList<Oefenaccount>> AlleAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("aanmeldpagina van de oefenwereld"));
        var rijen = await (
            from g in db.Gebruikers.AsNoTracking()
            join m in db.Medewerkers.AsNoTracking() on g.MedewerkerId equals m.Id into medewerkers
            from m in medewerkers.DefaultIfEmpty()
            join v in db.Verstrekkers.AsNoTracking() on m.VerstrekkerId equals v.Id into verstrekkers
            from v in verstrekkers.DefaultIfEmpty()
            where g.IsOefenaccount
            orderby g.Volgorde
            select new
            {
                g.Id,
                g.PersoonId,
                g.ZorgverlenerId,
                g.Naam,
                g.Omschrijving,
                g.MedewerkerId,
                Rol = m == null ? (Rol?)null : m.Rol,
                Wetten = m == null ? null : m.Wetten,
                VerstrekkerId = m == null ? null : m.VerstrekkerId,
                Verstrekker = v == null ? null : v.Naam,
                IsBudgethouder = db.Budgethouders.Any(b => b.PersoonId == g.PersoonId)
                    || db.Vertegenwoordigingen.Any(x => x.PersoonId == g.PersoonId),
            }).ToListAsync(cancellationToken);
        var (personen, zorgverleners) = await WachtendAsync(db, cancellationToken);
        var werkplekken = new Dictionary<Werkplek, int>();
        foreach (var werkplek in rijen.Select(r => Werkplek.Van(r.Rol, r.VerstrekkerId, r.Wetten, r.MedewerkerId)).OfType<Werkplek>().Distinct())
        {
            werkplekken[werkplek] = await WachtendAsync(werkplek, cancellationToken);
        }

        return [.. rijen.Select(r => new Oefenaccount(
            r.Id,
            r.Naam,
            r.Omschrijving ?? "",
            r.Verstrekker ?? (r.MedewerkerId is not null ? "SVB" : r.IsBudgethouder ? "Budgethouders en vertegenwoordigers" : "Zorgverleners"),
            (r.PersoonId is { } p ? personen.GetValueOrDefault(p) : 0) + (r.ZorgverlenerId is { } z ? zorgverleners.GetValueOrDefault(z) : 0)
                + (Werkplek.Van(r.Rol, r.VerstrekkerId, r.Wetten, r.MedewerkerId) is { } plek ? werkplekken[plek] : 0)))];
    }

    // Counted per person over all dossiers, in five small questions.
    private async Task<(Dictionary<PersoonId, int> Personen, Dictionary<ZorgverlenerId, int> Zorgverleners)> WachtendAsync(
        PgbDbContext db, CancellationToken cancellationToken)
    {
        var vandaag = _klok.Vandaag();
        var stukken = (await db.Declaraties.AsNoTracking().Where(d => VanBeheerder.Contains(d.Status) || d.Status == DeclaratieStatus.Teruggestuurd)
                .Select(d => new { d.BudgethouderId, d.ZorgverlenerId, VoorZorgverlener = d.Status == DeclaratieStatus.Teruggestuurd }).ToListAsync(cancellationToken))
            .Concat(await db.Zorgovereenkomsten.AsNoTracking().Where(z => Ongetekend.Contains(z.Status) || z.Status == ZorgovereenkomstStatus.Gedeeld)
                .Select(z => new { z.BudgethouderId, z.ZorgverlenerId, VoorZorgverlener = z.Status == ZorgovereenkomstStatus.Gedeeld }).ToListAsync(cancellationToken))
            .ToList();
        // Only of whom something waits; who acts for them, one rule decides.
        var wachtend = stukken.Where(s => !s.VoorZorgverlener).Select(s => s.BudgethouderId).Distinct().ToList();
        var vertegenwoordigingen = (await db.Vertegenwoordigingen.AsNoTracking().Where(v => v.Beheer && wachtend.Contains(v.BudgethouderId)).ToListAsync(cancellationToken))
            .ToLookup(v => v.BudgethouderId);
        var beheerders = (await db.Budgethouders.AsNoTracking().Where(b => wachtend.Contains(b.Id)).ToListAsync(cancellationToken))
            .ToDictionary(b => b.Id, b => b.BeheerderOp(vandaag, vertegenwoordigingen[b.Id]));
        var gevers = stukken.Where(s => s.VoorZorgverlener).Select(s => s.ZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var mensen = await db.Zorgverleners.AsNoTracking().Where(z => z.PersoonId != null && gevers.Contains(z.Id)).ToDictionaryAsync(z => z.Id, z => z.PersoonId!.Value, cancellationToken);
        var (personen, zorgverleners) = (new Dictionary<PersoonId, int>(), new Dictionary<ZorgverlenerId, int>());
        foreach (var stuk in stukken)
        {
            if (!stuk.VoorZorgverlener)
            {
                if (beheerders.GetValueOrDefault(stuk.BudgethouderId) is { } beheerder)
                {
                    Tel(personen, beheerder);
                }
            }
            else if (stuk.ZorgverlenerId is { } zorgverlener)
            {
                Tel(zorgverleners, zorgverlener);
                if (mensen.TryGetValue(zorgverlener, out var mens))
                {
                    Tel(personen, mens);
                }
            }
        }

        return (personen, zorgverleners);
    }

    // The same tasks as on the start page: colleagues with the same work share them.
    private async Task<int> WachtendAsync(Werkplek plek, CancellationToken cancellationToken)
    {
        var toegang = plek.VerstrekkerId is { } verstrekker ? Toegang.VoorVerstrekker(verstrekker, [.. plek.Wetten.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Wet>)]) : Toegang.VoorSvb();
        var sessie = new Sessie(plek.Rol, toegang) { MedewerkerId = plek.MedewerkerId };
        await using var eigen = new PgbDbContext(_opties, toegang);
        await using var breed = new PgbDbContext(_opties, Toegang.Systeem("taken tellen voor de aanmeldpagina van de oefenwereld"));
        return (await new Medewerkertaken(eigen, _klok.Vandaag(), sessie, MeesteTaken).VerzamelAsync(cancellationToken))
            .Concat(await new Medewerkersignalen(_ => breed, _klok.Vandaag(), sessie).VerzamelAsync(cancellationToken))
            .Where(t => !StartBekijken.IsVanAnder(t.Soort)).Sum(t => t.Aantal);
    }

    private static void Tel<T>(Dictionary<T, int> aantallen, T sleutel)
        where T : notnull => aantallen[sleutel] = aantallen.GetValueOrDefault(sleutel) + 1;

    public async Task<bool> BestaatAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        return await db.Gebruikers.AnyAsync(g => g.Id == id && g.IsOefenaccount, cancellationToken);
    }

    /// <summary>Employees with the same work have the same tasks; only of a payment run it matters who did the step before.</summary>
    private sealed record Werkplek(Rol Rol, VerstrekkerId? VerstrekkerId, string Wetten, MedewerkerId? MedewerkerId)
    {
        public static Werkplek? Van(Rol? rol, VerstrekkerId? verstrekker, IReadOnlyList<Wet>? wetten, MedewerkerId? medewerker) => rol is not { } r
            ? null
            : new(r, verstrekker, string.Join(',', wetten ?? []), r is Rol.FinancieelMedewerkerSvb or Rol.BeheerderVerstrekker ? medewerker : null);
    }
}
