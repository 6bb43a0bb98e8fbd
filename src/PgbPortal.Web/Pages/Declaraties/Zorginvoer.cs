using System.Globalization;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>The care of one line of the agreement as it was typed: hours, or a number of the agreed unit.</summary>
public sealed record Zorginvoer
{
    private const string Dagvorm = "yyyy-MM-dd";

    /// <summary>Key of the line of the agreement.</summary>
    public Guid Afspraak { get; init; }

    /// <summary>By day "2026-03-02" or by week "2026-W10"; text as typed.</summary>
    public Dictionary<string, string?> Uren { get; init; } = new(StringComparer.Ordinal);

    /// <summary>By day, by week or by month "2026-03"; text as typed.</summary>
    public Dictionary<string, string?> Aantallen { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Travelled in this month, as typed; only where travel is agreed by the kilometre.</summary>
    public string? Kilometers { get; init; }

    public Afstand? Reis => Afstand.TryParse(Kilometers, out var afstand) && afstand.Meters > 0 ? afstand : null;

    /// <summary>Where something was typed, in the order of time.</summary>
    public IEnumerable<Zorgvak> Ingevuld => Uren.Select(u => (Lijst: nameof(Uren), u.Key, u.Value))
        .Concat(Aantallen.Select(a => (Lijst: nameof(Aantallen), a.Key, a.Value)))
        .Where(p => !string.IsNullOrWhiteSpace(p.Value) && IsSleutel(p.Key))
        .Select(p => new Zorgvak(p.Lijst, p.Key, p.Value!))
        .OrderBy(v => v.Eerste);

    /// <summary>What was typed, as lines of a claim; what cannot be read is left out: <see cref="Fouten"/> tells it.</summary>
    public IReadOnlyList<Regelinvoer> NaarInput()
    {
        // The kilometres of the month stand with its first line: they are told once, not day by day. Without care they stand alone.
        var zorg = Ingevuld.Where(v => v.Hoeveel > 0).Select((v, i) => new Regelinvoer(
            new(Afspraak), v.Dag, v.Week, v.IsInUren ? v.Hoeveel : null, v.IsInUren ? null : v.Hoeveel, i == 0 ? Reis?.Meters : null)).ToList();
        return zorg.Count == 0 && Reis is { } reis ? [new(new(Afspraak), null, null, null, null, reis.Meters)] : zorg;
    }

    /// <summary>Fields with text that is no amount of care, by their place below this form.</summary>
    public IEnumerable<(string Veld, string Fout)> Fouten() => Ingevuld.Where(v => v.Hoeveel is null).Select(v => (
        v.Veld,
        v.IsInUren ? "vul uren in, bijvoorbeeld 3,5 of 3:30." : "vul een heel getal in, bijvoorbeeld 2."))
        .Concat(Kilometerfouten());

    public static string Sleutel(DateOnly dag) => dag.ToString(Dagvorm, CultureInfo.InvariantCulture);

    /// <summary>The field for this stretch of time.</summary>
    /// <param name="maand">The month of the claim.</param>
    public static string Sleutel(DateOnly? dag, IsoWeek? week, Maand maand) =>
        dag is { } d ? Sleutel(d) : week?.ToString() ?? maand.ToString();

    internal static DateOnly? Dag(string sleutel) =>
        DateOnly.TryParseExact(sleutel, Dagvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private IEnumerable<(string Veld, string Fout)> Kilometerfouten()
    {
        if (string.IsNullOrWhiteSpace(Kilometers))
        {
            yield break;
        }

        if (!Afstand.TryParse(Kilometers, out _))
        {
            yield return (nameof(Kilometers), "Vul een afstand in kilometer in, bijvoorbeeld 3,5.");
        }
    }

    private static bool IsSleutel(string sleutel) =>
        Dag(sleutel) is not null || IsoWeek.TryParse(sleutel, out _) || Maand.TryParse(sleutel, out _);
}

/// <summary>One field in which an amount of care was typed.</summary>
/// <param name="Lijst">Uren or Aantallen.</param>
public sealed record Zorgvak(string Lijst, string Sleutel, string Tekst)
{
    private const int HoogstensCijfers = 4;

    public bool IsInUren => Lijst == nameof(Zorginvoer.Uren);

    public string Veld => $"{Lijst}[{Sleutel}]";

    public DateOnly? Dag => Zorginvoer.Dag(Sleutel);

    public IsoWeek? Week => Dag is null && IsoWeek.TryParse(Sleutel, out var week) ? week : null;

    /// <summary>Minutes or units; null when it cannot be read.</summary>
    public int? Hoeveel
    {
        get
        {
            if (IsInUren)
            {
                return Minuten.TryParse(Tekst, out var minuten) ? minuten.Aantal : null;
            }

            var kaal = Tekst.Trim();
            return kaal.Length <= HoogstensCijfers
                && int.TryParse(kaal, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) ? aantal : null;
        }
    }

    /// <summary>To put the fields in order.</summary>
    public DateOnly Eerste => Dag ?? Week?.Maandag ?? DateOnly.MinValue;
}

/// <summary>What was filled in for one week, or for the month, to be read again before it is sent.</summary>
/// <param name="Dagen">Empty when it was not filled in per day.</param>
internal sealed record Zorgweek(string Naam, string Hoeveelheid, string Dagen);

internal static class Zorginvoeren
{
    /// <summary>Everything that is wrong with the shape of the form, by field; the empty key is the form as a whole.</summary>
    public static IEnumerable<(string Veld, string Fout)> Fouten(this IReadOnlyList<Zorginvoer> zorg, string pad)
    {
        foreach (var (nummer, invoer) in zorg.Index())
        {
            foreach (var (veld, fout) in invoer.Fouten())
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{pad}[{nummer}].{veld}"), fout);
            }
        }

        if (!zorg.SelectMany(z => z.Ingevuld).Any() && zorg.All(z => string.IsNullOrWhiteSpace(z.Kilometers)))
        {
            var veld = zorg switch
            {
                [{ Uren.Count: > 0 }, ..] => $"{pad}[0].{nameof(Zorginvoer.Uren)}",
                [{ Aantallen.Count: > 0 }, ..] => $"{pad}[0].{nameof(Zorginvoer.Aantallen)}",
                _ => "",
            };
            yield return (veld, "Vul in wanneer er zorg is gegeven, en hoeveel.");
        }
    }

    /// <summary>A finding about one field goes to that field; the day or week itself is already shown there.</summary>
    /// <returns>Null when the finding is not about a field of this form.</returns>
    public static (string Veld, string Tekst)? Plaats(
        this IReadOnlyList<Zorginvoer> zorg, Bevinding bevinding, string pad, Maand maand)
    {
        if (bevinding is not Declaratiefout { Afspraak: { } afspraak } fout)
        {
            return null;
        }

        IsoWeek? week = IsoWeek.TryParse(fout.Week, out var gelezen) ? gelezen : null;
        var sleutel = Zorginvoer.Sleutel(fout.Dag, week, maand);
        var nummer = zorg.ToList().FindIndex(z => z.Afspraak == afspraak.Waarde);
        if (nummer >= 0 && fout is { Dag: null, Week: null } && zorg[nummer] is { Reis: not null } alleen && !alleen.Ingevuld.Any())
        {
            return (string.Create(CultureInfo.InvariantCulture, $"{pad}[{nummer}].{nameof(Zorginvoer.Kilometers)}"), fout.Tekst);
        }

        if (nummer < 0 || zorg[nummer].Ingevuld.FirstOrDefault(v => v.Sleutel == sleutel) is not { } vak)
        {
            return null;
        }

        var begin = fout.Dag is { } dag ? $"{dag.Lang()}: " : week is { } w ? $"Week {w.Nummer}: " : "De hele maand: ";
        var tekst = fout.Tekst.StartsWith(begin, StringComparison.Ordinal) ? fout.Tekst[begin.Length..] : fout.Tekst;
        return (string.Create(CultureInfo.InvariantCulture, $"{pad}[{nummer}].{vak.Veld}"), tekst);
    }

    /// <summary>What was filled in, as the user reads it back.</summary>
    public static IReadOnlyList<Zorgweek> Leesbaar(this Zorginvoer zorg, Eenheid eenheid) =>
    [
        .. zorg.NaarInput().Where(r => r.Minuten is not null || r.Aantal is not null).GroupBy(r => r.Dag is { } dag ? IsoWeek.Van(dag) : r.Week).Select(g => new Zorgweek(
            g.Key is { } week ? $"Week {week.Nummer}" : "Hele maand",
            eenheid.Hoeveelheid(g.Sum(Hoeveel)),
            string.Join(", ", g.Where(r => r.Dag is not null).Select(r => Dag(r, eenheid))))),
    ];

    public static string Samen(this Zorginvoer zorg, Eenheid eenheid) => eenheid.Hoeveelheid(zorg.NaarInput().Sum(Hoeveel));

    private static int Hoeveel(Regelinvoer regel) => regel.Minuten ?? regel.Aantal ?? 0;

    private static string Dag(Regelinvoer regel, Eenheid eenheid)
    {
        var dag = regel.Dag!.Value;
        var naam = string.Create(CultureInfo.InvariantCulture, $"{Datumtekst.Dagnaam(dag.DayOfWeek)} {dag.Day}");
        return eenheid.IsEenPerDag ? naam : $"{naam}: {eenheid.Hoeveelheid(Hoeveel(regel))}";
    }
}
