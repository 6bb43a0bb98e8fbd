using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Somebody chooses when to be told by e-mail, or takes the own address away.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class BerichtkeuzeWijzigen(UseCaseContext context) : UseCase<BerichtkeuzeWijzigen.Input, bool>(context)
{
    /// <param name="Wijze">Null: stays as it is.</param>
    /// <param name="ZonderAdres">Takes the address away, also one that waits for its code.</param>
    /// <param name="ZonderNieuwAdres">Takes away the one that waits for its code.</param>
    public sealed record Input(Berichtwijze? Wijze, bool ZonderAdres = false, bool ZonderNieuwAdres = false);

    // Of two first choices at once the second finds the row of the first.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>Whether there is an address to send to now.</returns>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var keuze = await Context.NeemKeuzeAsync(cancellationToken);
        if (input.Wijze is { } wijze)
        {
            keuze.Kies(wijze);
        }

        if (input.ZonderAdres)
        {
            keuze.VerwijderAdres();
        }
        else if (input.ZonderNieuwAdres)
        {
            keuze.VergeetNieuwAdres();
        }

        await BewaarAsync(Db, cancellationToken);
        return keuze.BruikbaarAdres is not null;
    }
}
