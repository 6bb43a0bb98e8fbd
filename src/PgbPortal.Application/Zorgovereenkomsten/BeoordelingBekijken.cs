using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>What a toetser looks at: the own lines of an agreement and the own budgets they are paid from; as it becomes when a change waits.</summary>
[ToegankelijkVoor(Rol.ToetserVerstrekker)]
[InMandaat(Mandaatrecht.Beoordelen)]
public sealed class BeoordelingBekijken(UseCaseContext context)
    : UseCase<BeoordelingBekijken.Input, BeoordelingBekijken.Beeld>(context)
{
    public sealed record Input(ZorgovereenkomstId Id);

    public sealed record Beeld(Overeenkomstbeeld Overeenkomst, IReadOnlyList<Budgetverwachting> Budgetten);

    protected override async Task<Beeld> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var lezer = new Overeenkomstlezer(Context);
        var overeenkomst = await lezer.HaalAsync(input.Id, cancellationToken);
        var beeld = await lezer.BeeldAsync(overeenkomst, cancellationToken);

        // Through the eyes of the toetser: only the own lines and the own budgets are there.
        var toetsing = new Overeenkomsttoetsing(Db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var straks = beeld.LopendeWijziging is not null && await lezer.WijzigingAsync(overeenkomst, cancellationToken) is { } wijziging
            ? overeenkomst.Zoals(wijziging)
            : overeenkomst;
        return new(beeld, await toetsing.VerwachtingenAsync(straks, cancellationToken));
    }
}
