using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>Who asked takes the question back, as long as nobody answered.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Zorgverlener])]
public sealed class VraagIntrekken(UseCaseContext context) : UseCase<VraagIntrekken.Input, VraagStatus>(context)
{
    public sealed record Input(VraagId Id);

    protected override async Task<VraagStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vraag = await Context.VraagAsync(GetType(), input.Id, cancellationToken);
        vraag.TrekIn();
        await BewaarAsync(Db, cancellationToken);
        return vraag.Status;
    }
}
