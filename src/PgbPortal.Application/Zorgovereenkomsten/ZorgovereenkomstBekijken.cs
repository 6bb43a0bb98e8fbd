using PgbPortal.Application.Dossiers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>One agreement, for everybody who may see it: each sees the own part.</summary>
[ToegankelijkVoor(
    Rol.Burger,
    Rol.Organisatie,
    Rol.ConsulentVerstrekker,
    Rol.ToetserVerstrekker,
    Rol.DeclaratiemedewerkerSvb,
    Rol.ArbeidsrechtmedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb,
    Rol.Auditor)]
[VraagtReden]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class ZorgovereenkomstBekijken(UseCaseContext context)
    : UseCase<ZorgovereenkomstBekijken.Input, Overeenkomstbeeld>(context)
{
    public sealed record Input(ZorgovereenkomstId Id, Leesvorm Vorm = Leesvorm.Scherm);

    protected override async Task<Overeenkomstbeeld> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Leest(input.Vorm);
        var lezer = new Overeenkomstlezer(Context);
        var overeenkomst = await lezer.HaalAsync(input.Id, cancellationToken);
        var beeld = await lezer.BeeldAsync(overeenkomst, cancellationToken);
        return beeld with
        {
            BudgethouderOverledenOp = await Context.OverledenOpAsync(overeenkomst.BudgethouderId, cancellationToken),
        };
    }
}
