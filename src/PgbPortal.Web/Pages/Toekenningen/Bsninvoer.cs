namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>A BSN as it is typed: with spaces or points between the digits. Whether it is a real one, the controles say.</summary>
internal static class Bsninvoer
{
    public static string Cijfers(string? tekst) => string.Concat((tekst ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));

    public static bool IsCompleet(string? tekst) => Cijfers(tekst) is { Length: 9 } cijfers && cijfers.All(char.IsAsciiDigit);
}
