using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>
/// Actions of the format that the portal cannot do yet: their fields are judged, playing them is a deviation. Whoever makes
/// the use case moves the fields to an action of its own.
/// </summary>
internal static class NogNietBestaand
{
    public static IEnumerable<IActie> Acties =>
    [
        new Later<IntegraalMet>("IntegraalBudgetVormen"),
        new Later<Integraalnaam>("IntegraalBudgetInstemmen"),
        new Later<VerschuivingMet>("BudgetVerschuiven"),
        new Later<Integraalnaam>("BudgetverschuivingInstemmen"),
        new Later<VerrekeningMet>("VerrekeningOpmaken"),
    ];

    private sealed class Later<TMet>(string naam) : Actie<TMet>, IActie
        where TMet : class
    {
        public override string Naam => naam;

        public bool IsErAl => false;

        protected override Task<Uitkomst> VoerUitAsync(TMet met, Verhaal verhaal, CancellationToken cancellationToken) =>
            throw new ActieBestaatNogNietException(naam);
    }

    private sealed record IntegraalMet(
        string Integraal, string Budgethouder, string Kassier, DateOnly Van, DateOnly TotEnMet, IReadOnlyList<Deelbudgetdeel> Deelbudgetten);

    private sealed record Deelbudgetdeel(string Deelbudget, string Budget, bool? Ontschot = null);

    private sealed record Integraalnaam(string Integraal);

    private sealed record VerschuivingMet(string Integraal, string Van, string Naar, Bedrag Bedrag, DateOnly Ingangsdatum);

    private sealed record VerrekeningMet(string Integraal, Kwartaal Kwartaal);
}
