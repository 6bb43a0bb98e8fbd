using PgbPortal.Application.Toekenningen;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ToekenningRegistrerenActie : Actie<ToekenningRegistrerenActie.Met>
{
    /// <param name="Soort">Only "501", when it is there; so is <paramref name="Afzender"/> the own verstrekker.</param>
    internal sealed record Met(
        Wet Wet,
        string Bsn,
        Budgetdeel Budget,
        string? Soort = null,
        string? Afzender = null,
        IReadOnlyList<Relatiedeel>? Relaties = null);

    protected override Met Controleer(Met met, string map)
    {
        met.Budget.Controleer();
        return met;
    }

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<ToekenningRegistreren>().ExecuteAsync(
            new(
                met.Wet,
                met.Bsn,
                met.Budget.BudgetIdentificatie,
                met.Budget.BudgetIdentificatieOud,
                null,
                met.Budget.Regels,
                await verhaal.RelatiesAsync(met.Relaties, cancellationToken)),
            cancellationToken);
        verhaal.Namen.Geef(met.Budget.BudgetIdentificatie, stand.Id);
        return new(stand.Bevindingen);
    }
}
