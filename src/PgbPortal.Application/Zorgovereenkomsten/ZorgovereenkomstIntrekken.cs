using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The beheerder takes an agreement back before it is decided.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgovereenkomstIntrekken(UseCaseContext context)
    : UseCase<ZorgovereenkomstIntrekken.Input, ZorgovereenkomstStatus>(context)
{
    public sealed record Input(ZorgovereenkomstId Id);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<ZorgovereenkomstStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("een overeenkomst als geheel");
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        if (overeenkomst.Status == ZorgovereenkomstStatus.Ingetrokken)
        {
            return overeenkomst.Status;
        }

        overeenkomst.TrekIn();
        await BewaarAsync(db, cancellationToken);
        return overeenkomst.Status;
    }
}
