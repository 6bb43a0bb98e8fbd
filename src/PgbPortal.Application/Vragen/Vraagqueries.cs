using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

internal static class Vraagqueries
{
    extension(IQueryable<Vraag> vragen)
    {
        /// <summary>Calls that were asked for by this side of the dossier and did not come yet.</summary>
        public IQueryable<Vraag> WachtOpBellen(BudgethouderId budgethouder, ZorgverlenerId? zorgverlener) => vragen.Where(v =>
            v.Onderwerp == Vraagonderwerp.Terugbellen && v.Status == VraagStatus.Gesteld
            && v.BudgethouderId == budgethouder && v.ZorgverlenerId == zorgverlener);
    }
}
