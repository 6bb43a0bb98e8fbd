using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>What the check of the ledger found: what is open, and what was solved lately.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BoekhoudfoutenBekijken(UseCaseContext context)
    : UseCase<BoekhoudfoutenBekijken.Input, BoekhoudfoutenBekijken.Resultaat>(context)
{
    private const int Hoogstens = 50;

    public sealed record Input;

    /// <param name="Open">The oldest first.</param>
    /// <param name="Opgelost">The newest first.</param>
    public sealed record Resultaat(IReadOnlyList<Boekhoudfoutregel> Open, IReadOnlyList<Boekhoudfoutregel> Opgelost);

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var open = await Db.Boekhoudfouten.AsNoTracking().Where(f => f.OpgelostOpUtc == null).OrderBy(f => f.Id).Take(Hoogstens).ToListAsync(cancellationToken);
        var opgelost = await Db.Boekhoudfouten.AsNoTracking().Where(f => f.OpgelostOpUtc != null).OrderByDescending(f => f.Id).Take(Hoogstens).ToListAsync(cancellationToken);
        return new(open.ConvertAll(Boekhoudfoutregel.Van), opgelost.ConvertAll(Boekhoudfoutregel.Van));
    }
}
