using PgbPortal.Application.Dossiers;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class BekijkenActie : Actie<BekijkenActie.Met>
{
    internal sealed record Met(string Object);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var (soort, sleutel) = await verhaal.ObjectAsync(met.Object, cancellationToken)
            ?? (Dossierobject.Budgethouder, BudgethouderId.Nieuw().Waarde);
        await verhaal.UseCase<Bekijken>().ExecuteAsync(new(soort, sleutel), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
