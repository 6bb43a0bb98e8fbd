namespace PgbPortal.Application.Identity;

/// <summary>What an administrator answered about the rights of one employee, once each quarter.</summary>
public enum Rechtoordeel
{
    /// <summary>The work asks for it.</summary>
    Nodig,

    /// <summary>Not any more: the account ended.</summary>
    Beeindigd,
}

/// <summary>The review of the rights of one employee in one quarter: what they were, and who said so. It is kept, and never changed.</summary>
/// <remarks>Source: BIO2 8.02.01, rights are reviewed each quarter.</remarks>
internal sealed class Rechtbevestiging
{
    public required Guid Id { get; init; }

    public required MedewerkerId MedewerkerId { get; init; }

    /// <summary>Null for the SVB.</summary>
    public VerstrekkerId? VerstrekkerId { get; init; }

    public required int Jaar { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Kwartaal { get; init; }

    /// <summary>As it was then.</summary>
    public required Rol Rol { get; init; }

    public required IReadOnlyList<Wet> Wetten { get; init; }

    public required Rechtoordeel Oordeel { get; init; }

    /// <summary>The account of the administrator.</summary>
    public required Guid Door { get; init; }

    public required DateTime OpUtc { get; init; }
}
