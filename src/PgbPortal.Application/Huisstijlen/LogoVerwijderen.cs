using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Huisstijlen;

/// <summary>The administrator of a verstrekker takes its logo away; the name takes its place.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class LogoVerwijderen(UseCaseContext context) : UseCase<LogoVerwijderen.Input, int>(context)
{
    public sealed record Input;

    /// <returns>The version that is shown from now on.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var verstrekker = await Db.Verstrekkers.SingleAsync(v => v.Id == Toegang.VerstrekkerId, cancellationToken);
        Context.Betreft(null, nameof(Verstrekker), verstrekker.Id.Waarde);
        if (await Db.Verstrekkerlogos.SingleOrDefaultAsync(l => l.VerstrekkerId == verstrekker.Id, cancellationToken) is { } logo)
        {
            Db.Remove(logo);
            verstrekker.VerwijderLogo();
            await BewaarAsync(Db, cancellationToken);
        }

        return verstrekker.Huisstijlversie;
    }
}
