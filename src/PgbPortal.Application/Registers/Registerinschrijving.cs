namespace PgbPortal.Application.Registers;

internal enum Register
{
    Brp,
    Agb,
    Kvk,
}

/// <summary>One entry of a stand-in for a national register.</summary>
internal sealed class Registerinschrijving
{
    public required Register Register { get; init; }

    /// <summary>AGB code or KvK number; of a person the keyed hash of the BSN, so that no number stands here.</summary>
    public required string Sleutel { get; init; }

    public required string Naam { get; init; }

    /// <summary>Of a person.</summary>
    public DateOnly? Geboren { get; init; }

    public DateOnly? Overleden { get; init; }

    /// <summary>The KvK number that belongs to an AGB code.</summary>
    public string? Kvk { get; init; }

    public bool Zorgactiviteit { get; init; }

    public DateOnly? Van { get; init; }

    public DateOnly? TotEnMet { get; init; }
}
