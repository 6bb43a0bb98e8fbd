using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Kladden;

/// <summary>The only way to a klad: through the account and the choice of who asks.</summary>
internal static class Kladvinder
{
    public static string Keuze(this Sessie sessie) => sessie.Mandaat?.Sleutel ?? sessie.Dossier?.Sleutel ?? "";

    extension(PgbDbContext db)
    {
        public IQueryable<Klad> EigenKladden(Sessie sessie)
        {
            var (gebruiker, keuze) = (sessie.GebruikerId, sessie.Keuze());
            return db.Kladden.Where(k => k.GebruikerId == gebruiker && k.Keuze == keuze);
        }
    }

    /// <summary>What was kept before this day is forgotten.</summary>
    public static DateOnly Grens(this Kladinstellingen instellingen, DateOnly vandaag) => vandaag.AddDays(-instellingen.Dagen);
}
