using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class IbanWijzigenActie : Actie<IbanWijzigenActie.Met>
{
    internal sealed record Met(string Van, string Iban)
    {
        /// <summary>Shows no IBAN.</summary>
        public override string ToString() => Van;
    }

    protected override Met Controleer(Met met, string map) =>
        Iban.TryParse(met.Iban, out _) ? met : throw new OngeldigScenarioException("iban: onjuiste waarde");

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var iban = Iban.Parse(met.Iban);
        if (await verhaal.IsAlleenBudgethouderAsync(met.Van, cancellationToken))
        {
            await verhaal.UseCase<BudgethouderIbanWijzigen>().ExecuteAsync(
                new(await verhaal.BudgethouderAsync(met.Van, cancellationToken), iban), cancellationToken);
        }
        else
        {
            await verhaal.UseCase<IbanWijzigen>().ExecuteAsync(
                new(await verhaal.ZorgverlenerAsync(met.Van, cancellationToken), iban), cancellationToken);
        }

        return Uitkomst.Gelukt;
    }
}
