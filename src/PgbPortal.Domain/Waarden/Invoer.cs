namespace PgbPortal.Domain.Waarden;

/// <summary>What the numbers of this folder have in common when a person types them.</summary>
internal static class Invoer
{
    /// <summary>Without white space, points and dashes; empty for null.</summary>
    public static string ZonderScheiding(string? tekst) =>
        string.Concat((tekst ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));

    public static bool IsCijfers(string tekst, int lengte) => tekst.Length == lengte && tekst.All(char.IsAsciiDigit);
}
