namespace PgbPortal.Web.TagHelpers;

/// <summary>One thing to choose in a <c>pgb-keuze</c> or in the list of a <c>pgb-veld</c>.</summary>
/// <param name="Waarde">What the form sends.</param>
/// <param name="Tekst">What the user reads.</param>
/// <param name="Toelichting">One line below it; not shown in a list.</param>
/// <param name="IsNaam">What the user reads is what somebody is called: no translator touches it.</param>
public sealed record Keuze(string Waarde, string Tekst, string? Toelichting = null, bool IsNaam = false)
{
    /// <summary>All values of an enum, or those given, with the words for them.</summary>
    public static IReadOnlyList<Keuze> Van<TEnum>(Func<TEnum, string> tekst, params IEnumerable<TEnum> waarden)
        where TEnum : struct, Enum
    {
        var gekozen = waarden.ToArray();
        return [.. (gekozen.Length > 0 ? gekozen : Enum.GetValues<TEnum>()).Select(w => new Keuze(w.ToString(), tekst(w)))];
    }
}
