using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>What every step with a claim works with: the wide database, the ledger, and what happens to a claim.</summary>
internal sealed record Declaratiewerk(PgbDbContext Db, Grootboek Grootboek, Declaratiebehandeling Behandeling)
{
    /// <summary>Only after a gate: what follows is not limited to what the user may see.</summary>
    public static async Task<Declaratiewerk> BeginAsync(UseCaseContext context, CancellationToken cancellationToken)
    {
        var db = context.Breed("een declaratie behandelen");
        var grootboek = new Grootboek(db, context.Klok.NuUtc(), context.Klok.Vandaag());
        return new(db, grootboek, new(db, grootboek, await context.KengetallenAsync(cancellationToken), context.Klok));
    }

    /// <summary>Opens a claim for a step: checks the right, locks the chains of its verstrekkers, then reads it.</summary>
    /// <exception cref="NietGevondenException">Not visible for this user.</exception>
    /// <exception cref="ToegangGeweigerdException">Another role in the dossier.</exception>
    public static async Task<(Declaratiewerk Werk, Declaratie Declaratie, Zorgovereenkomst Overeenkomst)> OpenAsync(
        UseCaseContext context, Type useCase, DeclaratieId id, CancellationToken cancellationToken)
    {
        await context.DeclaratieAsync(useCase, id, cancellationToken);
        var werk = await BeginAsync(context, cancellationToken);
        var overeenkomstId = await werk.Db.Declaraties.Where(d => d.Id == id).Select(d => d.ZorgovereenkomstId)
            .SingleAsync(cancellationToken);
        var overeenkomst = await werk.Behandeling.OvereenkomstAsync(overeenkomstId, cancellationToken);
        var declaratie = await werk.Db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == id, cancellationToken);
        return (werk, declaratie, overeenkomst);
    }
}
