using System.Globalization;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>The hours of one kind of care, as they were typed per day.</summary>
public sealed record Zorguren
{
    private const string Dagvorm = "yyyy-MM-dd";

    /// <summary>Key of the line of the agreement.</summary>
    public Guid Afspraak { get; init; }

    /// <summary>By day, as "2026-03-02"; text as typed.</summary>
    public Dictionary<string, string?> Uren { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The days on which something was typed.</summary>
    public IEnumerable<(DateOnly Dag, string Tekst)> Ingevuld => Uren
        .Where(u => !string.IsNullOrWhiteSpace(u.Value))
        .Select(u => (Dag: Dag(u.Key), Tekst: u.Value!))
        .Where(u => u.Dag is not null)
        .Select(u => (u.Dag!.Value, u.Tekst))
        .OrderBy(u => u.Value);

    /// <summary>What was typed, as minutes; days that cannot be read are left out: <see cref="Fouten"/> tells them.</summary>
    public IReadOnlyList<(DateOnly Dag, Minuten Minuten)> Gelezen =>
    [
        .. Ingevuld
            .Select(u => (u.Dag, Goed: Minuten.TryParse(u.Tekst, out var minuten), Minuten: minuten))
            .Where(u => u.Goed && u.Minuten > Minuten.Nul)
            .Select(u => (u.Dag, u.Minuten)),
    ];

    public Minuten Samen => Minuten.Som(Gelezen.Select(u => u.Minuten));

    public IEnumerable<Regelinvoer> NaarInput() =>
        Gelezen.Select(u => new Regelinvoer(new(Afspraak), u.Dag, null, u.Minuten.Aantal, null));

    /// <summary>Fields with text that is no length of time, by their place below this form.</summary>
    public IEnumerable<(string Veld, string Fout)> Fouten() => Ingevuld
        .Where(u => !Minuten.TryParse(u.Tekst, out _))
        .Select(u => ($"{nameof(Uren)}[{Sleutel(u.Dag)}]", "vul uren in, bijvoorbeeld 3,5 of 3:30."));

    public static string Sleutel(DateOnly dag) => dag.ToString(Dagvorm, CultureInfo.InvariantCulture);

    private static DateOnly? Dag(string sleutel) =>
        DateOnly.TryParseExact(sleutel, Dagvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}

internal static class Zorguurvelden
{
    /// <summary>A finding about one day goes to that day; the day itself is already shown there.</summary>
    /// <returns>Null when the finding is not about a day of this form.</returns>
    public static (string Veld, string Tekst)? Plaats(this IReadOnlyList<Zorguren> zorg, Bevinding bevinding, string pad)
    {
        if (bevinding is not Declaratiefout { Afspraak: { } afspraak, Dag: { } dag })
        {
            return null;
        }

        var nummer = zorg.ToList().FindIndex(z => z.Afspraak == afspraak.Waarde);
        var begin = $"{dag.Lang()}: ";
        var tekst = bevinding.Tekst;
        var veld = string.Create(
            CultureInfo.InvariantCulture, $"{pad}[{nummer}].{nameof(Zorguren.Uren)}[{Zorguren.Sleutel(dag)}]");
        return nummer < 0
            ? null
            : (veld, tekst.StartsWith(begin, StringComparison.Ordinal) ? tekst[begin.Length..] : tekst);
    }
}
