using System.Collections.Frozen;

namespace PgbPortal.Domain.Waarden;

/// <summary>The meaning of each <see cref="Zorgfunctie"/> per law.</summary>
/// <remarks>
/// Source: iPgb 2.1, code lists WMO022, JZ022 (31 to 38 since 1 June 2019) and WLZ022. Names shortened where the list writes
/// a sentence. The lists have no end dates, so neither has this table.
/// </remarks>
public static class Zorgfuncties
{
    private static readonly FrozenDictionary<string, string> Wmo = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["01"] = "Hulp bij het huishouden",
        ["02"] = "Begeleiding",
        ["03"] = "Persoonlijke verzorging",
        ["04"] = "Kortdurend verblijf",
        ["05"] = "Woondiensten",
        ["06"] = "Overige ondersteuning gericht op het individu of huishouden/gezin",
        ["07"] = "Dagbesteding",
        ["08"] = "Vervoerdiensten",
        ["09"] = "Overige groepsgerichte ondersteuning",
        ["10"] = "Overige maatwerkarrangementen",
        ["11"] = "Rolstoelen",
        ["12"] = "Vervoervoorzieningen",
        ["13"] = "Woonvoorzieningen",
        ["14"] = "Overige hulpmiddelen",
        ["15"] = "Beschermd wonen",
        ["16"] = "Opvang",
        ["17"] = "Spoedopvang",
        ["18"] = "Overige beschermd wonen en opvang",
        ["99"] = "Totaal zorgpakket",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Jw = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["31"] = "Zonder verblijf: door wijk- of buurtteam",
        ["32"] = "Zonder verblijf: ambulant op locatie van de aanbieder",
        ["33"] = "Zonder verblijf: daghulp op locatie van de aanbieder",
        ["34"] = "Zonder verblijf: in het netwerk van de jeugdige",
        ["35"] = "Met verblijf: pleegzorg",
        ["36"] = "Met verblijf: gezinsgericht",
        ["37"] = "Met verblijf: gesloten plaatsing",
        ["38"] = "Met verblijf: overig residentieel",
        ["40"] = "Persoonlijke verzorging",
        ["41"] = "Dagbehandeling",
        ["42"] = "Vervoerdiensten",
        ["43"] = "Jeugdhulp verblijf (inclusief behandeling)",
        ["44"] = "Jeugdhulp verblijf (exclusief behandeling)",
        ["45"] = "Jeugdhulp ambulant",
        ["46"] = "Jeugdhulp crisis",
        ["47"] = "Jeugdreclassering",
        ["48"] = "Jeugdbescherming",
        ["49"] = "Activiteiten in het preventief justitieel kader",
        ["50"] = "Maatwerkarrangementen jeugd",
        ["51"] = "Generalistische basis-ggz",
        ["52"] = "Specialistische ggz",
        ["53"] = "Kindergeneeskunde",
        ["54"] = "Jeugd-ggz",
        ["55"] = "Landelijk ingekochte zorg",
        ["99"] = "Totaal zorgpakket",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Wlz = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["99"] = "Totaal zorgpakket",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes of this law, in order.</summary>
    public static IReadOnlyList<Zorgfunctie> Alle(Wet wet) =>
        [.. Lijst(wet).Keys.Order(StringComparer.Ordinal).Select(code => new Zorgfunctie(code))];

    /// <summary>The law has this code.</summary>
    public static bool Bestaat(Wet wet, Zorgfunctie zorgfunctie) => Lijst(wet).ContainsKey(zorgfunctie.Code);

    /// <summary>What the code means under this law, to show; a code the law does not have is shown as such.</summary>
    public static string Naam(Wet wet, Zorgfunctie zorgfunctie) =>
        Lijst(wet).TryGetValue(zorgfunctie.Code, out var naam) ? naam : $"Onbekende zorgfunctie {zorgfunctie.Code}";

    /// <inheritdoc cref="Naam(Wet, Zorgfunctie)"/>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not two digits.</exception>
    public static string Naam(Wet wet, string code) => Naam(wet, new Zorgfunctie(code));

    private static FrozenDictionary<string, string> Lijst(Wet wet) => wet switch
    {
        Wet.Wmo => Wmo,
        Wet.Jw => Jw,
        Wet.Wlz => Wlz,
        _ => throw new ArgumentOutOfRangeException(nameof(wet)),
    };
}
