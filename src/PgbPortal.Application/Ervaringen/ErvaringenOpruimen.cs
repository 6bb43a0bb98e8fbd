using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Ervaringen;

/// <summary>Each day: of what is older than a year the mark stays, and who gave it and why goes.</summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class ErvaringenOpruimen(UseCaseContext context) : UseCase<ErvaringenOpruimen.Input, int>(context)
{
    public const string Taak = "ervaringen";

    private const int PerKeer = 500;

    public sealed record Input;

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>How many became a mark of nobody.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("oude ervaringen anoniem maken");
        if (!await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return 0;
        }

        var grens = Vandaag.AddYears(-1);
        var klaar = 0;
        for (var meer = true; meer;)
        {
            var oud = await db.Ervaringen.Where(e => e.Op < grens && e.GebruikerId != null).OrderBy(e => e.Id).Take(PerKeer).ToListAsync(cancellationToken);
            oud.ForEach(e => e.MaakAnoniem());
            await db.SaveChangesAsync(cancellationToken);
            (klaar, meer) = (klaar + oud.Count, oud.Count == PerKeer);
        }

        await BewaarAsync(db, cancellationToken);
        return klaar;
    }
}
