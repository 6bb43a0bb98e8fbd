using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Werklijst;

/// <summary>One task, who has it, and to whom it can be given.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.KlantcontactmedewerkerSvb)]
public sealed class TaakBekijken(UseCaseContext context) : UseCase<TaakBekijken.Input, TaakBekijken.Detail>(context)
{
    /// <param name="Soort">Null: the first kind that waits for it.</param>
    public sealed record Input(Guid Onderwerp, Taaksoort? Soort = null);

    /// <param name="Bij">Null: nobody has it.</param>
    public sealed record Detail(Taak Taak, MedewerkerId? Bij, IReadOnlyList<Collega> Collegas);

    /// <exception cref="NietGevondenException">No such task for this employee.</exception>
    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Taaktoewijzing), input.Onderwerp);
        var taak = await TaakAsync(input, cancellationToken) ?? throw new NietGevondenException(nameof(Taak));
        var sleutel = Taaktoewijzing.SleutelVan(Toegang.VerstrekkerId, taak.Soort, input.Onderwerp);
        return new(
            taak,
            await Db.Taaktoewijzingen.Where(t => t.Sleutel == sleutel).Select(t => (MedewerkerId?)t.AanId).SingleOrDefaultAsync(cancellationToken),
            await Context.CollegasAsync(cancellationToken));
    }

    private async Task<Taak?> TaakAsync(Input input, CancellationToken cancellationToken)
    {
        foreach (var soort in Werkbronnen.Soorten(Sessie.Rol).Where(s => input.Soort is null || s == input.Soort))
        {
            var gevonden = await new Werkbronnen(Db, Vandaag, Sessie).Van(soort)
                .LaadAsync(Werkvolgorde.Termijn, null, terug: false, [input.Onderwerp], 1, cancellationToken);
            if (gevonden.Count > 0)
            {
                return gevonden[0].Taak;
            }
        }

        return null;
    }
}
