using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Huisstijlen;

/// <summary>The administrator of a verstrekker gives its logo. Only the picture of the file is kept.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class LogoZetten(UseCaseContext context) : UseCase<LogoZetten.Input, int>(context)
{
    public sealed record Input(byte[] Bestand);

    /// <returns>The version that is shown from now on.</returns>
    /// <exception cref="RegelOvertredenException">No PNG that can be shown (HS-010 to HS-012).</exception>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var verstrekker = await Db.Verstrekkers.SingleAsync(v => v.Id == Toegang.VerstrekkerId, cancellationToken);
        Context.Betreft(null, nameof(Verstrekker), verstrekker.Id.Waarde);
        var beeld = Logobeeld.Lees(input.Bestand);
        if (await Db.Verstrekkerlogos.SingleOrDefaultAsync(l => l.VerstrekkerId == verstrekker.Id, cancellationToken) is { } logo)
        {
            logo.Vervang(beeld);
        }
        else
        {
            Db.Add(Verstrekkerlogo.Van(verstrekker.Id, beeld));
        }

        verstrekker.ZetLogo(beeld);
        await BewaarAsync(Db, cancellationToken);
        return verstrekker.Huisstijlversie;
    }
}
