using System.Text.Json;
using System.Text.Json.Serialization;
using PgbPortal.Application.Scenarios.Acties;
using PgbPortal.Application.Scenarios.Verwachtingen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios;

/// <summary>How far a story is, so that it can go on later: what was played, what its names mean, and what its checks have seen.</summary>
internal sealed record Speelstand(
    string Verhaal,
    int Gespeeld,
    DateOnly Dag,
    bool HeeftOchtend,
    bool HeeftRun,
    DateTimeOffset Moment,
    IReadOnlyDictionary<string, Speelstand.Naam> Namen,
    IReadOnlyDictionary<string, IReadOnlyList<Regeldeel>> Regels,
    IReadOnlyList<Guid> Betalingen,
    IReadOnlyList<Guid> Berichten,
    IReadOnlyList<Speelstand.Gedaan> Vandaag)
{
    /// <summary>What a run with nothing in it is kept as.</summary>
    private const string LegeRun = nameof(BetaalrunOpstellenActie.LegeRun);

    /// <summary>As it is kept.</summary>
    public static JsonSerializerOptions Json { get; } = new() { IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter() } };

    /// <param name="Soort">Name of the type of the key.</param>
    internal sealed record Naam(string Soort, Guid Sleutel);

    /// <summary>A step of today, and what it gave: the end of the day still looks at it.</summary>
    internal sealed record Gedaan(
        int Nummer, Weigeringsreden? Geweigerd, long? Tekort, long? VerwachteKosten, Vaststellingverwachting? Vaststelling, IReadOnlyList<Gevonden> Bevindingen);

    internal sealed record Gevonden(string Code, Zwaarte Zwaarte, string Tekst, string? Retourcode);

    public static Speelstand Van(
        string verhaal,
        int gespeeld,
        DateOnly dag,
        bool heeftOchtend,
        bool heeftRun,
        DateTimeOffset moment,
        Namenlijst namen,
        Geschiedenis geschiedenis,
        IEnumerable<(Stap Stap, Uitkomst Uitkomst)> vandaag) => new(
            verhaal,
            gespeeld,
            dag,
            heeftOchtend,
            heeftRun,
            moment,
            namen.Sleutels.ToDictionary(s => s.Key, s => new Naam(s.Value.GetType().Name, Waarde(s.Value))),
            namen.Onthouden.ToDictionary(),
            [.. geschiedenis.Betalingen.Select(b => b.Waarde)],
            [.. geschiedenis.Berichten.Select(b => b.Waarde)],
            [.. vandaag.Select(v => Bewaar(v.Stap, v.Uitkomst))]);

    public Namenlijst MaakNamen()
    {
        var namen = new Namenlijst();
        foreach (var (naam, sleutel) in Namen)
        {
            namen.Geef(naam, sleutel.Soort == LegeRun ? new BetaalrunOpstellenActie.LegeRun() : Maak(sleutel));
        }

        foreach (var (overeenkomst, regels) in Regels)
        {
            namen.Onthoud(overeenkomst, regels);
        }

        return namen;
    }

    public Geschiedenis MaakGeschiedenis()
    {
        var geschiedenis = new Geschiedenis();
        geschiedenis.Betalingen.UnionWith(Betalingen.Select(b => new BetaalopdrachtId(b)));
        geschiedenis.Berichten.UnionWith(Berichten.Select(b => new BerichtId(b)));
        return geschiedenis;
    }

    public List<(Stap Stap, Uitkomst Uitkomst)> MaakVandaag(Scenario scenario) =>
        [.. Vandaag.Select(v => (scenario.Stappen[v.Nummer - 1], Maak(v)))];

    private static Gedaan Bewaar(Stap stap, Uitkomst uitkomst) => new(
        stap.Nummer,
        uitkomst.Geweigerd,
        uitkomst.Tekort?.Centen,
        uitkomst.VerwachteKosten?.Centen,
        uitkomst.Vaststelling,
        [.. uitkomst.Bevindingen.Select(b => new Gevonden(b.Code, b.Zwaarte, b.Tekst, (b as Berichtbevinding)?.Retourcode))]);

    private static Uitkomst Maak(Gedaan gedaan) => new(
        [.. gedaan.Bevindingen.Select(b => b.Retourcode is { } retour
            ? new Berichtbevinding(b.Code, b.Zwaarte, b.Tekst, retour, Berichtplek.Header)
            : new Bevinding(b.Code, b.Zwaarte, b.Tekst))],
        gedaan.Tekort is { } tekort ? new Bedrag(tekort) : null,
        gedaan.VerwachteKosten is { } kosten ? new Bedrag(kosten) : null,
        gedaan.Geweigerd)
    {
        Vaststelling = gedaan.Vaststelling,
    };

    // Every key of the domain is a record struct around one Guid.
    private static Guid Waarde(object sleutel) =>
        sleutel is BetaalrunOpstellenActie.LegeRun ? Guid.Empty : (Guid)sleutel.GetType().GetProperty(nameof(PersoonId.Waarde))!.GetValue(sleutel)!;

    private static object Maak(Naam naam) =>
        Activator.CreateInstance(typeof(PersoonId).Assembly.GetType($"{typeof(PersoonId).Namespace}.{naam.Soort}", throwOnError: true)!, naam.Sleutel)!;
}
