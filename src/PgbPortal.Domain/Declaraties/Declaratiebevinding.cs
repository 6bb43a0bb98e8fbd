namespace PgbPortal.Domain.Declaraties;

/// <summary>A finding that is kept with the claim.</summary>
public sealed class Declaratiebevinding
{
    public int Volgnummer { get; init; }

    public required string Code { get; init; }

    public required Zwaarte Zwaarte { get; init; }

    public required string Tekst { get; init; }
}
