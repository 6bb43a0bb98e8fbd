using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The agreements that wait for this user, or for the own organisation.</summary>
internal static class Overeenkomstvoorraad
{
    public static IQueryable<Zorgovereenkomst> TeDoen(PgbDbContext db, Sessie sessie)
    {
        if (sessie.Rol.IsVerstrekker)
        {
            // In an emergency more is seen; what can be decided stays the same.
            var wetten = sessie.Toegang.Schrijfwetten.ToList();
            return db.Zorgovereenkomsten.Where(z =>
                (z.Status == ZorgovereenkomstStatus.InBeoordeling && db.Beoordelingen.Any(b => b.ZorgovereenkomstId == z.Id && b.Besluit == null && wetten.Contains(b.Wet!.Value)))
                || db.Overeenkomstwijzigingen.Any(w => w.ZorgovereenkomstId == z.Id && w.Status == WijzigingStatus.InBeoordeling
                    && db.Wijzigingsbeoordelingen.Any(b => b.OvereenkomstwijzigingId == w.Id && b.Besluit == null && wetten.Contains(b.Wet!.Value))));
        }

        if (sessie.Rol.IsSvb)
        {
            return db.Zorgovereenkomsten.Where(z =>
                (z.Status == ZorgovereenkomstStatus.InBeoordeling && z.SvbBesluit == null)
                || db.Overeenkomstwijzigingen.Any(w =>
                    w.ZorgovereenkomstId == z.Id && w.Status == WijzigingStatus.InBeoordeling && w.SvbBesluit == null));
        }

        var beheerd = sessie.Toegang.Dossiers.Where(d => d.Value == Dossierrol.Beheerder).Select(d => d.Key).ToList();
        var zorgverleners = sessie.Toegang.Zorgverleners.ToList();
        var bijDeBeheerder = Overeenkomstbeurt.BijDeBeheerder.ToList();
        return db.Zorgovereenkomsten.Where(z =>
            (beheerd.Contains(z.BudgethouderId) && (bijDeBeheerder.Contains(z.Status)
                || db.Overeenkomstwijzigingen.Any(w => w.ZorgovereenkomstId == z.Id && w.Status == WijzigingStatus.WachtOpBeheerder)))
            || (z.ZorgverlenerId != null && zorgverleners.Contains(z.ZorgverlenerId.Value) && (z.Status == ZorgovereenkomstStatus.Gedeeld
                || db.Overeenkomstwijzigingen.Any(w => w.ZorgovereenkomstId == z.Id && w.Status == WijzigingStatus.WachtOpZorgverlener))));
    }
}
