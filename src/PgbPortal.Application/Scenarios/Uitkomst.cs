using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios;

/// <summary>What a step gave: an answer of the use case, or a refusal.</summary>
/// <param name="Bevindingen">What the controles found, also when they refused.</param>
/// <param name="Tekort">Of the claim of this step.</param>
/// <param name="VerwachteKosten">As the step shows it.</param>
internal sealed record Uitkomst(
    IReadOnlyList<Bevinding> Bevindingen,
    Bedrag? Tekort = null,
    Bedrag? VerwachteKosten = null,
    Weigeringsreden? Geweigerd = null,
    string? Mislukt = null)
{
    /// <summary>What a decision on a budget says; null when the step is no such decision.</summary>
    public Vaststellingverwachting? Vaststelling { get; init; }

    /// <summary>The database or the machine failed, not the step.</summary>
    public bool IsStoring { get; init; }

    public static Uitkomst Gelukt { get; } = new([]);

    public static Uitkomst Weigering(Weigeringsreden reden, params IReadOnlyList<Bevinding> bevindingen) =>
        new(bevindingen, Geweigerd: reden);

    /// <summary>Neither done nor refused: the portal cannot do it, or broke.</summary>
    public static Uitkomst Fout(string uitleg) => new([], Mislukt: uitleg);
}
