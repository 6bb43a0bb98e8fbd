using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Huisstijlen;

/// <summary>The administrator of a verstrekker sets its name, colour and contact data. Everybody in its dossiers sees it from the next page on.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class HuisstijlInstellen(UseCaseContext context) : UseCase<Huisstijl, int>(context)
{
    /// <returns>The version that is shown from now on.</returns>
    /// <exception cref="RegelOvertredenException">The colour cannot be read (HS-001), or the site is no safe address (HS-002).</exception>
    protected override async Task<int> HandleAsync(Huisstijl input, CancellationToken cancellationToken)
    {
        var verstrekker = await Db.Verstrekkers.SingleAsync(v => v.Id == Toegang.VerstrekkerId, cancellationToken);
        Context.Betreft(null, nameof(Verstrekker), verstrekker.Id.Waarde);
        verstrekker.StelHuisstijlIn(input);
        await BewaarAsync(Db, cancellationToken);
        return verstrekker.Huisstijlversie;
    }
}
