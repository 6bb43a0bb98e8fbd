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

/// <summary>How far a daily task is; the version makes sure that only one instance does a day.</summary>
internal sealed class Taakstand
{
    public required string Naam { get; init; }

    public DateOnly LaatsteDag { get; set; }

    public int Versie { get; set; }
}

/// <summary>One key of the data-protection ring, shared by all instances.</summary>
internal sealed class Sleutelbos
{
    public int Id { get; init; }

    public required string Xml { get; init; }
}
