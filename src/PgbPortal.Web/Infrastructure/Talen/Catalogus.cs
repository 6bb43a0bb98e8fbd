using System.Reflection;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>
/// The texts of the portal in another language, by their Dutch: first as they stand, then by what is fixed in them. Read once, when the
/// portal starts; holds nothing that a person typed.
/// </summary>
internal sealed class Catalogus
{
    public const string Engels = "en";

    private readonly Dictionary<string, Regel> _letterlijk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Regel>> _opBegin = new(StringComparer.Ordinal);
    private readonly List<Regel> _overal = [];

    /// <exception cref="InvalidDataException">A text that stands there twice, has no translation, or fills in something else than its translation.</exception>
    public Catalogus(IReadOnlyList<(string Nederlands, string Vertaling)> paren)
    {
        var fouten = Fouten(paren).ToList();
        if (fouten.Count > 0)
        {
            throw new InvalidDataException($"The catalogue cannot be used:\n{string.Join('\n', fouten)}");
        }

        foreach (var (nederlands, vertaling) in paren)
        {
            Voeg(new(Patroon.Van(nederlands), Patroon.Van(vertaling)));
        }

        Teksten = paren.Select(p => p.Nederlands).ToHashSet(StringComparer.Ordinal);
        _overal.Sort(Zwaarste);
        foreach (var lijst in _opBegin.Values)
        {
            lijst.Sort(Zwaarste);
        }
    }

    /// <summary>Every Dutch text that is known.</summary>
    public IReadOnlySet<string> Teksten { get; }

    public static Catalogus Lees(string taal)
    {
        using var bron = Assembly.GetExecutingAssembly().GetManifestResourceStream($"PgbPortal.Web.Talen.{taal}.po")
            ?? throw new InvalidDataException($"There is no catalogue {taal}.po in this build.");
        using var tekst = new StreamReader(bron);
        return new(Pobestand.Lees(tekst));
    }

    /// <summary>What is wrong with a catalogue, a line each; nothing when it can be used.</summary>
    public static IEnumerable<string> Fouten(IReadOnlyList<(string Nederlands, string Vertaling)> paren)
    {
        var vormen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (nederlands, vertaling) in paren)
        {
            if (Fout(nederlands, vertaling) is { } fout)
            {
                yield return fout;
            }
            else if (!vormen.TryAdd(Patroon.Van(nederlands).Vorm, nederlands))
            {
                yield return $"\"{nederlands}\" reads the same texts as \"{vormen[Patroon.Van(nederlands).Vorm]}\".";
            }
        }
    }

    /// <param name="tekst">One text, with single spaces.</param>
    /// <returns>What it can be: as it stands, else by its fixed words, the longest first.</returns>
    public IEnumerable<Vondst> Zoek(string tekst)
    {
        var kaal = Tekens.ZonderNummers(tekst);
        if (_letterlijk.TryGetValue(kaal, out var letterlijk))
        {
            yield return new(letterlijk, [], tekst);
            yield break;
        }

        var opBegin = _opBegin.GetValueOrDefault(Woord(kaal)) ?? [];
        foreach (var kandidaat in opBegin.Concat(_overal).Where(k => k.Nederlands.Gewicht <= kaal.Length))
        {
            if (kandidaat.Nederlands.Lees(kaal, tekst) is { } ingevuld)
            {
                yield return new(kandidaat, ingevuld, tekst);
            }
        }
    }

    private static string? Fout(string nederlands, string vertaling)
    {
        if (vertaling.Length == 0)
        {
            return $"\"{nederlands}\" has no translation.";
        }

        try
        {
            var (van, naar) = (Patroon.Van(nederlands), Patroon.Van(vertaling));
            return van.Gewicht == 0 ? $"\"{nederlands}\" has no words of its own."
                : !van.Gaten.Order().SequenceEqual(naar.Gaten.Order()) || van.Gaten.Distinct().Count() != van.Gaten.Count
                    ? $"\"{nederlands}\" and \"{vertaling}\" do not fill in the same."
                : !van.Elementen.Order().SequenceEqual(naar.Elementen.Order()) || van.Elementen.Distinct().Count() != van.Elementen.Count
                    ? $"\"{nederlands}\" and \"{vertaling}\" do not have the same elements."
                : null;
        }
        catch (FormatException fout)
        {
            return fout.Message;
        }
    }

    private static int Zwaarste(Regel een, Regel ander) => ander.Nederlands.Gewicht.CompareTo(een.Nederlands.Gewicht);

    private static string Woord(string tekst) => tekst.IndexOf(' ', StringComparison.Ordinal) is > 0 and var einde ? tekst[..einde] : "";

    private void Voeg(Regel regel)
    {
        if (regel.Nederlands.Gaten.Count == 0)
        {
            _letterlijk.Add(regel.Nederlands.Begin, regel);
        }
        else if (Woord(regel.Nederlands.Begin) is { Length: > 0 } woord)
        {
            _opBegin.TryAdd(woord, []);
            _opBegin[woord].Add(regel);
        }
        else
        {
            _overal.Add(regel);
        }
    }

    internal sealed record Regel(Patroon Nederlands, Patroon Vertaling);

    /// <param name="Ingevuld">What is filled in, in the order of the Dutch.</param>
    internal sealed record Vondst(Regel Regel, IReadOnlyList<string> Ingevuld, string Tekst)
    {
        /// <param name="ingevuld">The same in the other language.</param>
        public string Vul(IEnumerable<string> ingevuld)
        {
            var gaten = Regel.Nederlands.Gaten.Zip(ingevuld).ToDictionary();

            // The elements of the Dutch text itself; those within what is filled in go along with it.
            var eigen = Ingevuld.SelectMany(t => t.Where(Tekens.IsOpen)).Select(Tekens.Nummer).ToHashSet();
            var elementen = Regel.Nederlands.Elementen.Zip(Tekst.Where(Tekens.IsOpen).Select(Tekens.Nummer).Where(n => !eigen.Contains(n))).ToDictionary();
            return Regel.Vertaling.Vul(gaten, elementen);
        }
    }
}
