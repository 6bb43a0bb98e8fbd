using System.Globalization;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed record Budgetdeel(
    string BudgetIdentificatie,
    IReadOnlyList<Functiebudgetdeel> Functiebudgetten,
    string? BudgetIdentificatieOud = null,
    DateOnly? Van = null,
    DateOnly? TotEnMet = null)
{
    public IReadOnlyList<Functiebudgetregel> Regels => [.. Functiebudgetten.Select(f => f.Regel)];

    /// <exception cref="OngeldigScenarioException">What no message can hold.</exception>
    public void Controleer()
    {
        if (Functiebudgetten.Count == 0 || Functiebudgetten.Any(f => !Domain.Waarden.Zorgfunctie.TryParse(f.Zorgfunctie, out _)))
        {
            throw new OngeldigScenarioException("functiebudgetten: onjuiste waarde");
        }

        if (Van.HasValue != TotEnMet.HasValue)
        {
            throw new OngeldigScenarioException("budget: van en totEnMet horen bij elkaar");
        }
    }
}

internal sealed record Functiebudgetdeel(
    string Zorgfunctie, DateOnly Van, DateOnly TotEnMet, Bedrag Bedrag, Bedrag? Verantwoordingsvrij = null)
{
    public Functiebudgetregel Regel => new(new(Zorgfunctie), Van, TotEnMet, Bedrag, Verantwoordingsvrij);
}

internal sealed record Relatiedeel(string Nummer, string Persoon, Vertegenwoordigersoort Soort, DateOnly? Van = null)
{
    /// <param name="bsn">Of the person.</param>
    public Relatieregel Regel(string bsn) => new()
    {
        Nummer = Nummer,
        Soort = int.Parse(Vertegenwoordiging.Berichtcode(Soort)!, CultureInfo.InvariantCulture),
        Bsn = bsn,
        Ingangsdatum = Van,
    };
}

/// <summary>What a person typed or a message says; the parts that both have.</summary>
internal static class Toekenningdeel
{
    /// <summary>The relations with the BSN of each person; a name that is no person has a BSN that nobody has.</summary>
    public static async Task<IReadOnlyList<Relatieregel>> RelatiesAsync(
        this Verhaal verhaal, IReadOnlyList<Relatiedeel>? relaties, CancellationToken cancellationToken)
    {
        var regels = new List<Relatieregel>();
        foreach (var relatie in relaties ?? [])
        {
            regels.Add(relatie.Regel(await verhaal.BsnAsync(relatie.Persoon, cancellationToken) ?? "000000000"));
        }

        return regels;
    }
}
