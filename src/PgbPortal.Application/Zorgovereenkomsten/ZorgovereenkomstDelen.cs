using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The beheerder shows the draft to the zorgverlener; blocking findings refuse it.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgovereenkomstDelen(UseCaseContext context) : UseCase<ZorgovereenkomstDelen.Input, Conceptstand>(context)
{
    public sealed record Input(ZorgovereenkomstId Id);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Conceptstand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("controles van een overeenkomst");
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        var toetsing = new Overeenkomsttoetsing(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var (bevindingen, kosten) = await toetsing.ToetsAsync(overeenkomst, cancellationToken);
        if (overeenkomst.Status == ZorgovereenkomstStatus.Gedeeld)
        {
            // Shared already, as by a second click: nothing changes and nobody gets a second notice.
            return new(overeenkomst.Id, overeenkomst.Status, bevindingen, kosten);
        }

        overeenkomst.Deel(bevindingen, Vandaag);
        new Kennisgever(db, Context.Klok).AanZorgverlener(
            Kennisgevingsoort.OvereenkomstGedeeld, overeenkomst.ZorgverlenerId!.Value, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        await BewaarAsync(db, cancellationToken);
        return new(overeenkomst.Id, overeenkomst.Status, bevindingen, kosten);
    }
}
