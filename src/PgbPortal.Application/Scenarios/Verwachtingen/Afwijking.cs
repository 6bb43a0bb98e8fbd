using System.Text.RegularExpressions;

namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>What was expected and what is, in the words of the file.</summary>
internal sealed partial record Afwijking(string Verwacht, string Is)
{
    /// <summary>What broke, without numbers that could be of a person or an account.</summary>
    public static string Storing(Exception fout) => $"storing: {fout.GetType().Name}: {Nummer.Replace(EersteRegel(fout.Message), "***")}";

    public override string ToString() => $"{Verwacht}; {Is}";

    private static string EersteRegel(string tekst) => tekst.Split('\n', 2)[0].Trim();

    [GeneratedRegex(@"[A-Z]{2}\d{2}[A-Z]{4}\d+|\d{8,}", RegexOptions.None, 1000)]
    private static partial Regex Nummer { get; }
}
