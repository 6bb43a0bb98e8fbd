using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Vorderingen;

namespace PgbPortal.Application.Vorderingen;

internal static class Vorderingqueries
{
    public static readonly VorderingStatus[] Gesloten = [VorderingStatus.Voldaan, VorderingStatus.Kwijtgescholden];

    extension(PgbDbContext db)
    {
        /// <summary>
        /// What the reader owes: the own company or person as zorgverlener, the reader self (also after leaving the dossier), or the budgethouder
        /// whose dossier is open. What another owes in that dossier is between them and the SVB.
        /// </summary>
        public IQueryable<Vordering> EigenVorderingen()
        {
            var (persoon, zorgverleners) = (db.Toegang.PersoonId, db.Toegang.Zorgverleners.ToList());
            return db.Vorderingen.AsNoTracking().Where(v =>
                (v.DebiteurZorgverlenerId != null && zorgverleners.Contains(v.DebiteurZorgverlenerId.Value))
                || (v.DebiteurPersoonId != null
                    && (v.DebiteurPersoonId == persoon || db.Budgethouders.Any(b => b.Id == v.BudgethouderId && b.PersoonId == v.DebiteurPersoonId))));
        }
    }
}
