using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Dossiers;

/// <summary>Who comes too late hears who was first, and when; read from the log, only after a gate.</summary>
internal static class Eerderbesluit
{
    extension(UseCaseContext context)
    {
        /// <param name="stappen">Names of the use cases that can have settled it.</param>
        /// <returns>" door Anna de Wit op 2 april 2026 om 9.30 uur", or nothing when the log does not tell.</returns>
        public async Task<string> DoorWieAsync(
            BudgethouderId dossier, Guid onderwerp, IReadOnlyCollection<string> stappen, CancellationToken cancellationToken)
        {
            var db = context.Breed("wie er al besliste");
            var laatste = await (
                from l in db.Logregels.AsNoTracking()
                join g in db.Gebruikers.AsNoTracking() on l.GebruikerId equals (Guid?)g.Id
                where l.BudgethouderId == dossier && l.ObjectId == onderwerp && l.Wijziging && stappen.Contains(l.Gebeurtenis)
                orderby l.TijdUtc descending
                select new { l.TijdUtc, g.Naam }).FirstOrDefaultAsync(cancellationToken);
            if (laatste is null)
            {
                return "";
            }

            var moment = Klok.Lokaal(laatste.TijdUtc);
            return $" door {laatste.Naam} op {DateOnly.FromDateTime(moment).Lang()} om {moment.Hour}.{moment.Minute:00} uur";
        }
    }
}
