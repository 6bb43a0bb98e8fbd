namespace PgbPortal.Application.Persistence;

public enum Logresultaat
{
    Toegestaan,
    Geweigerd,
    Fout,
}

/// <summary>One line of the care log: who did what in whose dossier. No BSN, IBAN or free text.</summary>
/// <remarks>Source: kwaliteit.md 2.2 (NEN 7513, BIO2).</remarks>
internal sealed class Logregel
{
    public required Guid Id { get; init; }

    public required DateTime TijdUtc { get; init; }

    /// <summary>Name of the use case.</summary>
    public required string Gebeurtenis { get; init; }

    /// <summary>True when something was saved.</summary>
    public required bool Wijziging { get; init; }

    public required Logresultaat Resultaat { get; init; }

    public Guid? GebruikerId { get; init; }

    public required Rol Rol { get; init; }

    public VerstrekkerId? VerstrekkerId { get; init; }

    public BudgethouderId? BudgethouderId { get; init; }

    public string? Objectsoort { get; init; }

    public Guid? ObjectId { get; init; }

    public string? Correlatie { get; init; }
}

/// <summary>One key of the data-protection ring, shared by all instances.</summary>
internal sealed class Sleutelbos
{
    public int Id { get; init; }

    public required string Xml { get; init; }
}
