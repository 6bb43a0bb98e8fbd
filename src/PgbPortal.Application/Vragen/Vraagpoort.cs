using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>The gate of every step with a question: is it there for this user, and may this role do this?</summary>
internal static class Vraagpoort
{
    extension(UseCaseContext context)
    {
        /// <exception cref="NietGevondenException">Not of this user.</exception>
        /// <exception cref="ToegangGeweigerdException">Another role in this dossier.</exception>
        public async Task<Vraag> VraagAsync(Type useCase, VraagId id, CancellationToken cancellationToken)
        {
            var vraag = await context.Db.Vragen.SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new NietGevondenException(nameof(Vraag));
            context.Betreft(vraag.BudgethouderId, nameof(Vraag), id.Waarde);
            return context.HeeftRecht(useCase, vraag.BudgethouderId, vraag.ZorgverlenerId) ? vraag : throw new ToegangGeweigerdException(useCase.Name);
        }
    }
}
