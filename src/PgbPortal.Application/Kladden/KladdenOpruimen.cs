using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Kladden;

/// <summary>Each day: forms that were kept and that nobody sent within the term are forgotten.</summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class KladdenOpruimen(UseCaseContext context, Kladinstellingen instellingen) : UseCase<KladdenOpruimen.Input, int>(context)
{
    public const string Taak = "kladden";

    private const int PerKeer = 500;

    public sealed record Input;

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>How many went.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("oude kladden opruimen");
        if (!await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return 0;
        }

        var grens = instellingen.Grens(Vandaag);
        var weg = 0;
        for (var meer = true; meer;)
        {
            var oud = await db.Kladden.Where(k => k.BewaardOp < grens).OrderBy(k => k.Id).Take(PerKeer).ToListAsync(cancellationToken);
            db.RemoveRange(oud);
            await db.SaveChangesAsync(cancellationToken);
            (weg, meer) = (weg + oud.Count, oud.Count == PerKeer);
        }

        await BewaarAsync(db, cancellationToken);
        return weg;
    }
}
