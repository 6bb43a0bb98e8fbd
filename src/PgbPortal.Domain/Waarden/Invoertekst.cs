namespace PgbPortal.Domain.Waarden;

/// <summary>What somebody typed, as far as a value wants to look at it.</summary>
internal static class Invoertekst
{
    /// <summary>No value is written longer. Looking for one in a hundred thousand spaces takes seconds of a processor.</summary>
    public const int Langste = 100;

    /// <returns>Empty, which is no value, for nothing and for what is too long to be one.</returns>
    public static string Van(string? tekst) => tekst is { Length: <= Langste } ? tekst : "";
}
