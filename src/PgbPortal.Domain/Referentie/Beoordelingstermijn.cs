using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Referentie;

/// <summary>The term in which an agreement is judged. Source: domein.md 4.2 (NF-A, a figure with a validity period).</summary>
public static class Beoordelingstermijn
{
    /// <returns>The last day, that many working days after <paramref name="dag"/>.</returns>
    public static DateOnly Laatste(DateOnly dag, Kengetallen kengetallen) =>
        Termijn.WerkdagenNa(dag, kengetallen.Dagen(Kengetalsoort.Beoordelingstermijn, dag));
}
