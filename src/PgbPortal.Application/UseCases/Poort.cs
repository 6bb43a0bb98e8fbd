using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.UseCases;

/// <summary>
/// The gate of every use case that acts on a row: first whether it exists for this user (404), then whether the role in
/// that dossier may do this (403). What a rule must know beyond the user's view is gathered only after it.
/// </summary>
internal static class Poort
{
    // Asked by most pages: translated once.
    private static readonly Vastevraag<Func<PgbDbContext, ZorgovereenkomstId, CancellationToken, Task<Wiens?>>> Overeenkomstvraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, ZorgovereenkomstId id, CancellationToken _) =>
            db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == id).Select(z => new Wiens(z.BudgethouderId, z.ZorgverlenerId)).SingleOrDefault()));

    private static readonly Vastevraag<Func<PgbDbContext, DeclaratieId, CancellationToken, Task<Wiens?>>> Declaratievraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, DeclaratieId id, CancellationToken _) =>
            db.Declaraties.AsNoTracking().Where(d => d.Id == id).Select(d => new Wiens(d.BudgethouderId, d.ZorgverlenerId)).SingleOrDefault()));

    private static readonly Vastevraag<Func<PgbDbContext, BudgethouderId, CancellationToken, Task<string?>>> Naamvraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, BudgethouderId id, CancellationToken _) => db.Budgethouders.Where(b => b.Id == id).Select(b => b.Naam).SingleOrDefault()));

    extension(UseCaseContext context)
    {
        /// <exception cref="NietGevondenException">Not visible.</exception>
        /// <exception cref="ToegangGeweigerdException">Another role in this dossier.</exception>
        public async Task OvereenkomstAsync(Type useCase, ZorgovereenkomstId id, CancellationToken cancellationToken)
        {
            var stuk = await Overeenkomstvraag.Voor(context.Db)(context.Db, id, cancellationToken) ?? throw new NietGevondenException(nameof(Zorgovereenkomst));
            context.Betreft(stuk.BudgethouderId, nameof(Zorgovereenkomst), id.Waarde);
            context.EisDossierrol(useCase, stuk.BudgethouderId, stuk.ZorgverlenerId);
        }

        public async Task DeclaratieAsync(Type useCase, DeclaratieId id, CancellationToken cancellationToken)
        {
            var stuk = await Declaratievraag.Voor(context.Db)(context.Db, id, cancellationToken) ?? throw new NietGevondenException(nameof(Declaratie));
            context.Betreft(stuk.BudgethouderId, nameof(Declaratie), id.Waarde);
            context.EisDossierrol(useCase, stuk.BudgethouderId, stuk.ZorgverlenerId);
        }

        /// <returns>The name of the budgethouder.</returns>
        public async Task<string> BudgethouderAsync(Type useCase, BudgethouderId id, CancellationToken cancellationToken)
        {
            var naam = await Naamvraag.Voor(context.Db)(context.Db, id, cancellationToken)
                ?? throw new NietGevondenException(nameof(Budgethouder));
            context.Betreft(id, nameof(Budgethouder), id.Waarde);
            context.EisDossierrol(useCase, id, null);
            return naam;
        }

        /// <summary>For what hangs on a budgethouder and on no row of one law: the wider sight of an emergency is for looking.</summary>
        /// <exception cref="ToegangGeweigerdException">Not one's own law pays for this budgethouder.</exception>
        public async Task EisEigenWetAsync(Type useCase, BudgethouderId id, CancellationToken cancellationToken)
        {
            var (toegang, wetten) = (context.Sessie.Toegang, context.Sessie.Toegang.Schrijfwetten.ToList());
            if (toegang.VerstrekkerId is { } verstrekker && context.Sessie.Opening is { IsNoodgeval: true }
                && !await context.Db.Toekenningen.AnyAsync(
                    t => t.BudgethouderId == id && t.VerstrekkerId == verstrekker && t.Wet != null && wetten.Contains(t.Wet.Value), cancellationToken))
            {
                throw new ToegangGeweigerdException(useCase.Name);
            }
        }

        /// <summary>May this user, in this dossier, run this use case at all? Reads the same attribute as the gate.</summary>
        public bool HeeftRecht(Type useCase, BudgethouderId budgethouder, ZorgverlenerId? zorgverlener)
        {
            var attribuut = ToegankelijkVoorAttribute.Van(useCase)!;
            if (!attribuut.Rollen.Contains(context.Sessie.Rol) || !InMandaatAttribute.Laat(useCase, context.Sessie))
            {
                return false;
            }

            if (!context.Sessie.Rol.IsBurgerOfOrganisatie || attribuut.In.Length == 0)
            {
                return true;
            }

            var toegang = context.Sessie.Toegang;
            return (toegang.RolIn(budgethouder) is { } rol && attribuut.In.Contains(rol))
                || (zorgverlener is { } z && toegang.IsZorgverlener(z) && attribuut.In.Contains(Dossierrol.Zorgverlener));
        }

        private void EisDossierrol(Type useCase, BudgethouderId budgethouder, ZorgverlenerId? zorgverlener)
        {
            if (context.Sessie.Rol.IsBurgerOfOrganisatie && !context.HeeftRecht(useCase, budgethouder, zorgverlener))
            {
                throw new ToegangGeweigerdException(useCase.Name);
            }
        }
    }

    private sealed record Wiens(BudgethouderId BudgethouderId, ZorgverlenerId? ZorgverlenerId);
}
