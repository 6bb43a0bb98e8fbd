using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.Identity;

/// <summary>One made-up person or employee on the sign-in page of the oefenwereld.</summary>
/// <param name="Groep">Where it stands on the page: the name of an organisation, or "Budgethouders" and "Zorgverleners".</param>
/// <param name="TeDoen">How many tasks wait, over all dossiers.</param>
/// <param name="Eerste">The tasks that stand at the top of the start page.</param>
public sealed record Oefenaccount(Guid Id, string Naam, string Omschrijving, string Groep, int TeDoen, IReadOnlyList<Taak> Eerste)
{
    /// <summary>How many wait beside <see cref="Eerste"/>.</summary>
    public int Nog => TeDoen - Eerste.Sum(t => t.Aantal);
}

/// <summary>The sign-in page of the oefenwereld. Nobody is signed in yet, so this is no use case.</summary>
public sealed class OefenaccountsBekijken
{
    private const int MeesteTaken = 500;

    /// <summary>So many tasks stand on a card in words.</summary>
    private const int InWoorden = 2;

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
                IsOverleden = db.Personen.Any(p => p.Id == g.PersoonId && p.Overleden != null),
            }).ToListAsync(cancellationToken);
        var adviesdagen = new Kengetallen(await db.Kengetallen.AsNoTracking().ToListAsync(cancellationToken)).Dagen(Kengetalsoort.Adviestermijn, _klok.Vandaag());
        var burgers = await new Burgerkaarten(db, _klok.Vandaag(), adviesdagen).VerzamelAsync(cancellationToken);
        var werkplekken = new Dictionary<Werkplek, IReadOnlyList<Taak>>();
        foreach (var werkplek in rijen.Select(r => Werkplek.Van(r.Rol, r.VerstrekkerId, r.Wetten, r.MedewerkerId, r.Id)).OfType<Werkplek>().Distinct())
        {
            werkplekken[werkplek] = await WachtendAsync(werkplek, cancellationToken);
        }

        return
        [
            .. rijen.Select(r =>
            {
                // Who died signs in no more, and has no start page.
                var taken = Werkplek.Van(r.Rol, r.VerstrekkerId, r.Wetten, r.MedewerkerId, r.Id) is { } plek ? werkplekken[plek]
                    : r.IsOverleden ? [] : burgers(r.PersoonId, r.ZorgverlenerId);
                return new Oefenaccount(
                    r.Id,
                    r.Naam,
                    r.Omschrijving ?? "",
                    r.Verstrekker ?? (r.MedewerkerId is not null ? "SVB" : r.IsBudgethouder ? "Budgethouders en vertegenwoordigers" : "Zorgverleners"),
                    taken.Sum(t => t.Aantal),
                    [.. taken.Take(InWoorden)]);
            }),
        ];
    }

    // The same tasks as on the start page: colleagues with the same work share them.
    private async Task<IReadOnlyList<Taak>> WachtendAsync(Werkplek plek, CancellationToken cancellationToken)
    {
        var toegang = plek.VerstrekkerId is { } verstrekker ? Toegang.VoorVerstrekker(verstrekker, [.. plek.Wetten.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Wet>)]) : Toegang.VoorSvb();
        var sessie = new Sessie(plek.Rol, toegang) { MedewerkerId = plek.MedewerkerId, GebruikerId = plek.GebruikerId };
        await using var eigen = new PgbDbContext(_opties, toegang);
        await using var breed = new PgbDbContext(_opties, Toegang.Systeem("taken tellen voor de aanmeldpagina van de oefenwereld"));
        return StartBekijken.TeDoen(
        [
            .. await new Medewerkertaken(eigen, _klok.Vandaag(), sessie, MeesteTaken).VerzamelAsync(cancellationToken),
            .. await new Medewerkersignalen(_ => breed, _klok.Vandaag(), sessie).VerzamelAsync(cancellationToken),
        ]);
    }

    public async Task<bool> BestaatAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        return await db.Gebruikers.AnyAsync(g => g.Id == id && g.IsOefenaccount, cancellationToken);
    }

    /// <summary>Employees with the same work have the same tasks; only of a payment run, of rights and of codes it matters who somebody is.</summary>
    private sealed record Werkplek(Rol Rol, VerstrekkerId? VerstrekkerId, string Wetten, MedewerkerId? MedewerkerId, Guid? GebruikerId)
    {
        public static Werkplek? Van(Rol? rol, VerstrekkerId? verstrekker, IReadOnlyList<Wet>? wetten, MedewerkerId? medewerker, Guid gebruiker) => rol switch
        {
            null => null,
            Rol.FinancieelMedewerkerSvb or Rol.BeheerderVerstrekker => new(rol.Value, verstrekker, string.Join(',', wetten ?? []), medewerker, gebruiker),
            { } r => new(r, verstrekker, string.Join(',', wetten ?? []), null, null),
        };
    }
}
