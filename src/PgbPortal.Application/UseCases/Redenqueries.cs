using PgbPortal.Application.Identity;

namespace PgbPortal.Application.UseCases;

/// <summary>A list of <see cref="VraagtRedenAttribute"/> names no dossier that Betreft could stop at, so the rows themselves are left out.</summary>
internal static class Redenqueries
{
    extension<TStuk>(IQueryable<TStuk> stukken)
        where TStuk : Dossierstuk
    {
        /// <summary>For klantcontact: of the dossier that is open, else of none. For the others all of it.</summary>
        public IQueryable<TStuk> GeopendDoor(Sessie sessie)
        {
            if (!sessie.VraagtReden)
            {
                return stukken;
            }

            var dossier = sessie.Opening?.Budgethouder ?? default;
            return stukken.Where(s => s.BudgethouderId == dossier);
        }
    }
}
