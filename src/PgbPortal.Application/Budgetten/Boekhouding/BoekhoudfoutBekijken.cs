using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BoekhoudfoutBekijken(UseCaseContext context) : UseCase<BoekhoudfoutBekijken.Input, Boekhoudfoutregel>(context)
{
    public sealed record Input(BoekhoudfoutId Id);

    /// <exception cref="NietGevondenException">No such fault.</exception>
    protected override async Task<Boekhoudfoutregel> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Boekhoudfout), input.Id.Waarde);
        return Boekhoudfoutregel.Van(await Db.Boekhoudfouten.AsNoTracking().SingleOrDefaultAsync(f => f.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Boekhoudfout)));
    }
}
