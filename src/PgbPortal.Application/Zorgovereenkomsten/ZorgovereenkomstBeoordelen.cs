using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>A toetser of the verstrekker judges the care in the lines that the own organisation pays.</summary>
[ToegankelijkVoor(Rol.ToetserVerstrekker)]
public sealed class ZorgovereenkomstBeoordelen(UseCaseContext context)
    : UseCase<ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(context)
{
    /// <param name="Toelichting">Shown to the budgethouder; at most 1,000 characters.</param>
    public sealed record Input(ZorgovereenkomstId Id, Besluit Besluit, Afwijsreden? Reden, string? Toelichting = null);

    protected override async Task<ZorgovereenkomstStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("alle oordelen over een overeenkomst");
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        overeenkomst.Beoordeel(
            Toegang.VerstrekkerId!.Value, [.. Toegang.Wetten], input.Besluit, input.Reden, input.Toelichting, Sessie.MedewerkerId!.Value, Vandaag);
        await Overeenkomstuitslag.MeldAsync(overeenkomst, new Kennisgever(db, Context.Klok), cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return overeenkomst.Status;
    }
}
