using System.Text;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>
/// Reads a PO file: comments, and a <c>msgid</c> with its <c>msgstr</c>, each of one or more strings between quotes. No plurals, no
/// contexts and no obsolete entries: what is not known is refused with its line.
/// </summary>
internal static class Pobestand
{
    /// <exception cref="InvalidDataException">A line that does not belong here.</exception>
    public static IReadOnlyList<(string Nederlands, string Vertaling)> Lees(TextReader bron)
    {
        var uit = new List<(string, string)>();
        StringBuilder? id = null, vertaling = null, nu = null;
        void Bewaar()
        {
            // The entry with the empty msgid is the head of the file.
            if (id is { Length: > 0 })
            {
                uit.Add((id.ToString(), vertaling?.ToString() ?? ""));
            }

            (id, vertaling, nu) = (null, null, null);
        }

        var nummer = 0;
        while (bron.ReadLine() is { } rauw)
        {
            nummer++;
            var regel = rauw.Trim();
            if (regel.StartsWith("msgid ", StringComparison.Ordinal))
            {
                Bewaar();
                nu = id = Tekst(regel[6..], nummer);
            }
            else if (regel.StartsWith("msgstr ", StringComparison.Ordinal) && id is not null && vertaling is null)
            {
                nu = vertaling = Tekst(regel[7..], nummer);
            }
            else if (regel.StartsWith('"') && nu is not null)
            {
                nu.Append(Tekst(regel, nummer));
            }
            else if (regel.Length > 0 && !regel.StartsWith('#'))
            {
                throw Fout(nummer);
            }
        }

        Bewaar();
        return uit;
    }

    private static StringBuilder Tekst(string regel, int nummer)
    {
        if (regel.Length < 2 || regel[0] != '"' || regel[^1] != '"')
        {
            throw Fout(nummer);
        }

        var uit = new StringBuilder();
        for (var i = 1; i < regel.Length - 1; i++)
        {
            if (regel[i] == '"' || (regel[i] == '\\' && i == regel.Length - 2))
            {
                throw Fout(nummer);
            }

            uit.Append(regel[i] != '\\' ? regel[i] : regel[++i] switch { 'n' => '\n', 't' => '\t', var teken => teken });
        }

        return uit;
    }

    private static InvalidDataException Fout(int nummer) => new($"Line {nummer} of the PO file cannot be read.");
}
