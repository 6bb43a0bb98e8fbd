using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Werklijst;

/// <summary>All tasks of one kind, within a Toegang.</summary>
internal interface IWerkbron
{
    Taaksoort Soort { get; }

    /// <summary>The first of them after a place in the list, or the last before it.</summary>
    /// <param name="alleen">Only these subjects; null: all.</param>
    Task<List<(Taak Taak, Werksleutel Sleutel)>> LaadAsync(
        Werkvolgorde volgorde, Werksleutel? vanaf, bool terug, IReadOnlyCollection<Guid>? alleen, int aantal, CancellationToken cancellationToken);

    Task<bool> BestaatAsync(Guid onderwerp, CancellationToken cancellationToken);
}

/// <param name="rijen">Those that wait, in no order.</param>
/// <param name="heeftTermijn">They have a last day; the query says it.</param>
internal sealed class Werkbron<TId>(Taaksoort soort, IQueryable<Werkrij<TId>> rijen, bool heeftTermijn = true) : IWerkbron
    where TId : struct, ISleutel<TId>
{
    private static readonly ParameterExpression Rij = Expression.Parameter(typeof(Werkrij<TId>), "r");

    private static readonly Expression Dag = Expression.Coalesce(Expression.Property(Rij, nameof(Werkrij<TId>.Uiterlijk)), Waarde(Werksleutel.Ooit));

    public Taaksoort Soort => soort;

    public async Task<List<(Taak Taak, Werksleutel Sleutel)>> LaadAsync(
        Werkvolgorde volgorde, Werksleutel? vanaf, bool terug, IReadOnlyCollection<Guid>? alleen, int aantal, CancellationToken cancellationToken)
    {
        var vraag = rijen;
        if (alleen is not null)
        {
            var ids = alleen.Select(TId.Van).ToList();
            vraag = vraag.Where(r => ids.Contains(r.Id));
        }

        if (vanaf is not null && Vanaf(volgorde, vanaf, terug) is var voorwaarde)
        {
            if (voorwaarde is null)
            {
                return [];
            }

            vraag = vraag.Where(Expression.Lambda<Func<Werkrij<TId>, bool>>(voorwaarde, Rij));
        }

        var gevonden = await Volgorde(vraag, terug).Take(aantal).ToListAsync(cancellationToken);
        return gevonden.ConvertAll(r => (
            new Taak(
                soort, r.Id.Waarde, r.Ander is null ? r.Naam : $"{r.Naam} en {r.Ander}", r.Maand is null ? null : Maand.Parse(r.Maand), r.Bedrag, r.Uiterlijk),
            new Werksleutel(r.Uiterlijk ?? Werksleutel.Ooit, soort, r.Id.Waarde)));
    }

    public Task<bool> BestaatAsync(Guid onderwerp, CancellationToken cancellationToken)
    {
        var id = TId.Van(onderwerp);
        return rijen.AnyAsync(r => r.Id.Equals(id), cancellationToken);
    }

    private IOrderedQueryable<Werkrij<TId>> Volgorde(IQueryable<Werkrij<TId>> vraag, bool terug)
    {
        if (!heeftTermijn)
        {
            return terug ? vraag.OrderByDescending(r => r.Id) : vraag.OrderBy(r => r.Id);
        }

        var opDag = Expression.Lambda<Func<Werkrij<TId>, DateOnly>>(Dag, Rij);
        return terug ? vraag.OrderByDescending(opDag).ThenByDescending(r => r.Id) : vraag.OrderBy(opDag).ThenBy(r => r.Id);
    }

    // By day, then kind, then key; or by kind, then day, then key. Null: nothing of this kind lies there; true: all of it.
    private Expression? Vanaf(Werkvolgorde volgorde, Werksleutel vanaf, bool terug)
    {
        var kant = soort.CompareTo(vanaf.Soort) * (terug ? -1 : 1);
        if (volgorde == Werkvolgorde.Soort && kant != 0)
        {
            return kant > 0 ? Expression.Constant(true) : null;
        }

        var (id, sleutel) = (Expression.Property(Rij, nameof(Werkrij<TId>.Id)), Waarde(TId.Van(vanaf.OnderwerpId)));
        var opSleutel = terug ? Expression.LessThan(id, sleutel) : Expression.GreaterThan(id, sleutel);
        if (!heeftTermijn)
        {
            var plek = Werksleutel.Ooit.CompareTo(vanaf.Uiterlijk) * (terug ? -1 : 1);
            return plek > 0 || (plek == 0 && kant > 0) ? Expression.Constant(true) : plek == 0 && kant == 0 ? opSleutel : null;
        }

        var dag = Waarde(vanaf.Uiterlijk);
        var voorbij = terug ? Expression.LessThan(Dag, dag) : Expression.GreaterThan(Dag, dag);
        if (kant != 0)
        {
            return kant > 0 ? Expression.OrElse(voorbij, Expression.Equal(Dag, dag)) : voorbij;
        }

        return Expression.OrElse(voorbij, Expression.AndAlso(Expression.Equal(Dag, dag), opSleutel));
    }

    // As a variable of the query, so that each page is the same query.
    private static MemberExpression Waarde<T>(T waarde) => Expression.Property(Expression.Constant(new Doos<T>(waarde)), nameof(Doos<T>.Inhoud));

    private sealed record Doos<T>(T Inhoud);
}
