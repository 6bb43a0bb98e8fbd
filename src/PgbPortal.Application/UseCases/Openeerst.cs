using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.UseCases;

/// <summary>A list by page in which what still waits for somebody stands first, and then what is done; the newest first in both.</summary>
internal static class Openeerst
{
    /// <param name="isKlaar">Is nothing left to do for this row?</param>
    /// <param name="na">The rows after this key.</param>
    /// <param name="voor">The rows before this key, the nearest first; wins from <paramref name="na"/>.</param>
    /// <returns>From there on, in the order of the list.</returns>
    /// <remarks>The key holds the place also when it was done in the meantime: then the list goes on among what is done.</remarks>
    /// <exception cref="NietGevondenException">The key is of no row of the list.</exception>
    public static async Task<IQueryable<TRij>> OpenEerstAsync<TRij>(
        this IQueryable<TRij> alle, Expression<Func<TRij, bool>> isKlaar, Guid? na, Guid? voor, CancellationToken cancellationToken)
        where TRij : class
    {
        var terug = voor is not null;
        var rij = isKlaar.Parameters[0];
        var id = Expression.Property(rij, "Id");
        var opId = Expression.Lambda<Func<TRij, Guid>>(id, rij);
        if ((voor ?? na) is { } sleutel)
        {
            var waarde = Expression.Property(Expression.Constant(new Plek(sleutel)), nameof(Plek.Sleutel));
            var klaar = await alle.Where(Lambda(Expression.Equal(id, waarde))).Select(isKlaar).Select(k => (bool?)k)
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NietGevondenException(typeof(TRij).Name);
            var verder = terug ? Expression.GreaterThan(id, waarde) : Expression.LessThan(id, waarde);
            Expression zelfde = klaar ? isKlaar.Body : Expression.Not(isKlaar.Body);

            // Among its own kind those beyond it, and all of the kind that comes beyond.
            alle = alle.Where(Lambda(klaar == terug
                ? Expression.OrElse(Expression.Not(zelfde), verder)
                : Expression.AndAlso(zelfde, verder)));
        }

        return terug ? alle.OrderByDescending(isKlaar).ThenBy(opId) : alle.OrderBy(isKlaar).ThenByDescending(opId);

        Expression<Func<TRij, bool>> Lambda(Expression voorwaarde) => Expression.Lambda<Func<TRij, bool>>(voorwaarde, rij);
    }

    // As a variable of the query, so that each page is the same query.
    private sealed record Plek(Guid Sleutel);
}
