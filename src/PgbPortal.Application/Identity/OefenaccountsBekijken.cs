using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>One made-up person or employee on the sign-in page of the oefenwereld.</summary>
/// <param name="Groep">Where it stands on the page: the name of an organisation, or "Budgethouders" and "Zorgverleners".</param>
public sealed record Oefenaccount(Guid Id, string Naam, string Omschrijving, string Groep);

/// <summary>The sign-in page of the oefenwereld. Nobody is signed in yet, so this is no use case.</summary>
public sealed class OefenaccountsBekijken
{
    private readonly DbContextOptions<PgbDbContext> _opties;

    internal OefenaccountsBekijken(DbContextOptions<PgbDbContext> opties) => _opties = opties;

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
                g.Naam,
                g.Omschrijving,
                IsMedewerker = m != null,
                Verstrekker = v == null ? null : v.Naam,
                IsBudgethouder = db.Budgethouders.Any(b => b.PersoonId == g.PersoonId)
                    || db.Vertegenwoordigingen.Any(x => x.PersoonId == g.PersoonId),
            }).ToListAsync(cancellationToken);
        return [.. rijen.Select(r => new Oefenaccount(
            r.Id,
            r.Naam,
            r.Omschrijving ?? "",
            r.Verstrekker ?? (r.IsMedewerker ? "SVB" : r.IsBudgethouder ? "Budgethouders en vertegenwoordigers" : "Zorgverleners")))];
    }

    public async Task<bool> BestaatAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        return await db.Gebruikers.AnyAsync(g => g.Id == id && g.IsOefenaccount, cancellationToken);
    }
}
