using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>Each day: sessions that were over long ago go, also of people who never sign in again.</summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class SessiesOpruimen(UseCaseContext context) : UseCase<SessiesOpruimen.Input, int>(context)
{
    public const string Taak = "sessies";

    private const int PerKeer = 1000;

    public sealed record Input;

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>How many went.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("oude sessies opruimen");
        if (!await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return 0;
        }

        var grens = NuUtc - Aanmeldsessies.Bewaring;
        var weg = 0;
        for (var meer = true; meer;)
        {
            var oud = await db.Aanmeldsessies.Where(s => s.VerlooptOpUtc < grens).OrderBy(s => s.Id).Take(PerKeer).ToListAsync(cancellationToken);
            db.RemoveRange(oud);
            await db.SaveChangesAsync(cancellationToken);
            (weg, meer) = (weg + oud.Count, oud.Count == PerKeer);
        }

        await BewaarAsync(db, cancellationToken);
        return weg;
    }
}
