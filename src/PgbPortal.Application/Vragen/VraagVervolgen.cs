using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>Who asked asks on: the organisation is at turn again.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Zorgverlener])]
public sealed class VraagVervolgen(UseCaseContext context) : UseCase<VraagVervolgen.Input, VraagStatus>(context)
{
    public sealed record Input(VraagId Id, string Tekst);

    protected override async Task<VraagStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vraag = await Context.VraagAsync(GetType(), input.Id, cancellationToken);
        vraag.VraagDoor(Sessie.Naam, input.Tekst, Vraag.Moment.Nu(Vandaag, NuUtc, await Context.KengetallenAsync(cancellationToken)));
        await BewaarAsync(Db, cancellationToken);
        return vraag.Status;
    }
}
