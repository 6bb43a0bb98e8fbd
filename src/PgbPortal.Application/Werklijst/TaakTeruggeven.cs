using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Werklijst;

/// <summary>A task goes back to everybody. A colleague may do so too: who is ill cannot.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.KlantcontactmedewerkerSvb)]
public sealed class TaakTeruggeven(UseCaseContext context) : UseCase<TaakTeruggeven.Input, bool>(context)
{
    public sealed record Input(Taaksoort Soort, Guid Onderwerp);

    protected override bool HerhaaltBijBotsing => true;

    /// <returns>False when nobody had it.</returns>
    /// <exception cref="NietGevondenException">No such task for this employee.</exception>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Taaktoewijzing), input.Onderwerp);
        await Context.EisTaakAsync(input.Soort, input.Onderwerp, cancellationToken);
        var sleutel = Taaktoewijzing.SleutelVan(Toegang.VerstrekkerId, input.Soort, input.Onderwerp);
        if (await Db.Taaktoewijzingen.SingleOrDefaultAsync(t => t.Sleutel == sleutel, cancellationToken) is not { } toewijzing)
        {
            return false;
        }

        Db.Remove(toewijzing);
        await BewaarAsync(Db, cancellationToken);
        return true;
    }
}
