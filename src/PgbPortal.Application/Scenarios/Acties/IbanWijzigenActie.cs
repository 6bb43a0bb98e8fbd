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
        await verhaal.UseCase<IbanWijzigen>().ExecuteAsync(
            new(await verhaal.ZorgverlenerAsync(met.Van, cancellationToken), Iban.Parse(met.Iban)), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
