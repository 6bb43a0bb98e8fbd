using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

internal static class Declaratievoorraad
{
    extension(IQueryable<Declaratie> declaraties)
    {
        /// <summary>Waiting for a person, who may be this one: in an emergency a toetser sees laws that others decide about.</summary>
        public IQueryable<Declaratie> TeToetsen(PgbDbContext db, Sessie sessie)
        {
            var open = declaraties.Where(d => d.Status == DeclaratieStatus.HandmatigeToets);
            if (!sessie.Rol.IsVerstrekker)
            {
                return open;
            }

            var (verstrekker, wetten) = (sessie.Toegang.VerstrekkerId, sessie.Toegang.Schrijfwetten.ToList());
            return open.Where(d => db.Declaratieregels.Any(r => r.DeclaratieId == d.Id && r.VerstrekkerId == verstrekker && wetten.Contains(r.Wet!.Value)));
        }
    }
}
