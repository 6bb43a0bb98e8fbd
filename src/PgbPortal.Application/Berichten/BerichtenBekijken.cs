using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Berichten;

/// <summary>The messages in and out of the own organisation, the newest first.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class BerichtenBekijken(UseCaseContext context)
    : UseCase<BerichtenBekijken.Input, Bladzijde<BerichtenBekijken.Regel>>(context)
{
    public sealed record Input(BerichtId? Na = null, BerichtId? Voor = null);

    /// <param name="Soort">For example WMO501.</param>
    public sealed record Regel(
        BerichtId Id,
        string Soort,
        Berichtrichting Richting,
        string? Identificatie,
        DateOnly Dag,
        Berichtuitkomst Uitkomst,
        IReadOnlyList<string> Retourcodes);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var berichten = Db.Berichten.AsNoTracking();
        if (input.Voor is { } voor)
        {
            berichten = berichten.Where(b => b.Id > voor).OrderBy(b => b.Id);
        }
        else
        {
            berichten = (input.Na is { } na ? berichten.Where(b => b.Id < na) : berichten).OrderByDescending(b => b.Id);
        }

        // Never the file itself: it can be 25 MB.
        var rijen = await berichten
            .Select(b => new { b.Id, b.Soort, b.Richting, b.Identificatie, b.Dag, b.Uitkomst, b.Retourcodes })
            .Take(Bladzijde.Rijen + 1)
            .ToListAsync(cancellationToken);
        return Bladzijde.Maak(
            rijen.ConvertAll(b => new Regel(
                b.Id, b.Soort, b.Richting, b.Identificatie, b.Dag, b.Uitkomst,
                b.Retourcodes.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            r => r.Id.Waarde,
            terug: input.Voor is not null,
            vanafEenSleutel: input.Na is not null);
    }
}
