using System.Text;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Rows for a spreadsheet, with semicolons as Dutch Excel expects. No cell can be read as a formula.</summary>
internal static class Csv
{
    private const string Formulebegin = "=+-@\t\r";

    public static byte[] Maak(IReadOnlyList<string> koppen, IEnumerable<IReadOnlyList<string>> rijen)
    {
        var tekst = new StringBuilder();
        foreach (var rij in rijen.Prepend(koppen))
        {
            tekst.AppendJoin(';', rij.Select(Cel)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(tekst.ToString())];
    }

    // A number may begin with a minus; everything else that looks like a formula gets an apostrophe in front.
    private static string Cel(string waarde)
    {
        var isGetal = waarde.Length > 1 && waarde[0] == '-' && waarde.Skip(1).All(c => char.IsAsciiDigit(c) || c == ',');
        var veilig = waarde.Length > 0 && !isGetal && Formulebegin.Contains(waarde[0], StringComparison.Ordinal) ? "'" + waarde : waarde;
        return veilig.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : veilig;
    }
}
