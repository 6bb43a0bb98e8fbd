using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>
/// The Dutch of the pages, of the messages and of what rules and controles say: short, active, no officialese, and only the words of
/// docs/begrippen.md. A sentence that is found here is rewritten; the lists below only grow.
/// </summary>
public sealed partial class TaalTests(ITestOutputHelper uitvoer)
{
    private const int HoogstensWoorden = 20;
    private const double HoogstensGemiddeld = 11;
    private const double HoogstensLijdend = 0.05;

    private static readonly string[] Ambtelijk =
    [
        "middels", "inzake", "conform", "dient te", "dienen te", "derhalve", "alsmede", "teneinde", "indien", "betreffende", "gelieve",
        "dientengevolge", "reeds", "tevens", "omtrent", "ten behoeve van", "met betrekking tot", "te allen tijde", "desgewenst",
        "voornoemd", "voornoemde", "hierbij", "aangaande", "thans", "wederom", "onderhavige", "mits", "geschiedt", "geschieden",
        "ingevolge", "krachtens", "desbetreffende", "aldus", "echter", "doch", "alvorens", "alsook", "hetgeen", "zulks", "ter zake",
        "dusdanig", "verzocht", "d.m.v.", "i.v.m.", "m.b.t.", "o.a.", "t.b.v.", "bijv.", "evt.",
        // Not the u-form.
        "je", "jij", "jouw", "jullie",
    ];

    // A synonym that is also an everyday word, or that the outside world prints on its papers.
    private static readonly HashSet<string> GewoneWoorden = new(StringComparer.OrdinalIgnoreCase)
    {
        "501", "502", "507", "508", "agb-code", "contract", "uitgegeven", "jeugdige", "zorginstelling", "overeenkomst van opdracht",
        "loonadministratie", "functioneel beheerder", "deels betalen", "afspraak", "uurtarief",
    };

    private static readonly IReadOnlyList<(string Pad, string Tekst)> Teksten =
    [
        .. Bronnen.Bestanden("src", "*.cshtml").Concat(Bronnen.Bestanden("src", "*.cs").Where(IsVoorLezers))
            .SelectMany(pad => Brontekst.Van(pad).Where(t => Begin().IsMatch(t)).Select(t => (pad, t))),
    ];

    private static readonly IReadOnlyList<(string Pad, string Zin)> Zinnen =
        [.. Teksten.SelectMany(t => Brontekst.Zinnen(t.Tekst).Where(z => !Engels().IsMatch(z)).Select(z => (t.Pad, z)))];

    [Fact]
    public void Geen_zin_is_langer_dan_twintig_woorden() => Assert.Empty(
        Zinnen.Select(z => (z.Pad, z.Zin, Aantal: Brontekst.Woorden(z.Zin))).Where(z => z.Aantal > HoogstensWoorden)
            .Select(z => $"{z.Pad}: {z.Aantal} words: {z.Zin}"));

    [Fact]
    public void Een_zin_telt_gemiddeld_hoogstens_elf_woorden()
    {
        var gemiddeld = Zinnen.Average(z => Brontekst.Woorden(z.Zin));

        uitvoer.WriteLine($"{Zinnen.Count} sentences, {gemiddeld:F1} words on average.");
        Assert.True(Zinnen.Count > 1000, "The sentences are not found.");
        Assert.True(gemiddeld <= HoogstensGemiddeld);
    }

    [Fact]
    public void Hoogstens_een_op_de_twintig_zinnen_is_lijdend()
    {
        var lijdend = Zinnen.Where(z => IsLijdend(z.Zin)).Select(z => $"{z.Pad}: {z.Zin}").ToList();

        uitvoer.WriteLine($"{lijdend.Count} of {Zinnen.Count} sentences are passive ({(double)lijdend.Count / Zinnen.Count:P1}).");
        Assert.True(lijdend.Count <= HoogstensLijdend * Zinnen.Count, string.Join('\n', lijdend));
    }

    [Fact]
    public void Nergens_staat_ambtelijke_taal() => Assert.Empty(Teksten.SelectMany(t => Ambtelijk.Where(w => Bevat(t.Tekst, w)).Select(w => $"{t.Pad}: \"{w}\" in: {t.Tekst}")));

    [Fact]
    public void Een_begrip_heet_overal_zoals_het_in_de_begrippen_staat()
    {
        var synoniemen = Bronnen.Lees("docs/begrippen.md").Split('\n').Where(r => r.StartsWith('|'))
            .Select(r => r.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray()).Where(c => c.Length == 4 && c[0] is not ("Woord" or "---"))
            .SelectMany(c => c[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(s => (Synoniem: s, Woord: c[0])))
            .Where(s => !s.Synoniem.Contains('(') && !GewoneWoorden.Contains(s.Synoniem)).ToList();

        Assert.NotEmpty(synoniemen);
        Assert.Empty(Zinnen.SelectMany(z => synoniemen.Where(s => Bevat(z.Zin, s.Synoniem))
            .Select(s => $"{z.Pad}: \"{s.Synoniem}\" is called \"{s.Woord}\": {z.Zin}")));
    }

    [Theory]
    [InlineData("De declaratie wordt betaald.", true)]
    [InlineData("Er kan nu niet worden gedeclareerd.", true)]
    [InlineData("We betalen de declaratie.", false)]
    [InlineData("De budgethouder wordt bijna 18.", false)]
    [InlineData("De declaratie is goedgekeurd.", false)]
    public void Een_lijdende_zin_wordt_herkend(string zin, bool lijdend) => Assert.Equal(lijdend, IsLijdend(zin));

    [Fact]
    public void Een_pagina_levert_haar_zinnen_zonder_de_code()
    {
        const string Pagina = """
            @page "/x"
            @model X
            @{
                ViewData["Title"] = "Een titel";
            }
            <h1 title="Een hint.">Kop</h1>
            @if (Model.Aantal > 0)
            {
                <p>U heeft @Model.Aantal <strong>nieuwe</strong> berichten. Lees ze.</p>
            }
            <p>@(Model.Ja ? "Dat mag." : "Dat mag niet.")</p>
            """;

        var zinnen = Brontekst.Pagina(Pagina).SelectMany(Brontekst.Zinnen).ToHashSet();

        Assert.Equal(["Dat mag niet.", "Dat mag.", "Een hint.", "Lees ze.", "U heeft Xx nieuwe berichten."], zinnen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Code_levert_wat_tussen_aanhalingstekens_staat()
    {
        const string Code = """
            // "Dit niet."
            throw new Fout("A", $"Er is {bedrag.Of("Niets hier.")} te veel. " + "Bel ons.");
            """;

        Assert.Equal(
            ["Bel ons.", "Er is Xx te veel.", "Niets hier."],
            Brontekst.Code(Code).SelectMany(Brontekst.Zinnen).Order(StringComparer.Ordinal));
    }

    // Scenarios, and what only an administrator of the machine or an accountant reads, are not for the people who use the portal.
    private static bool IsVoorLezers(string pad) =>
        !Regex.IsMatch(pad, "^src/(Vervangers|Migrations)/|/(Scenarios|Persistence|Boekhouding)/");

    private static bool Bevat(string tekst, string woord) =>
        Regex.IsMatch(tekst, $@"(?<![\w-]){Regex.Escape(woord)}(?![\w-])", RegexOptions.IgnoreCase);

    private static bool IsLijdend(string zin) => Worden().IsMatch(zin) && Deelwoord().IsMatch(zin);

    [GeneratedRegex(@"\b(word|wordt|worden|werd|werden)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Worden();

    [GeneratedRegex(@"\b(\w*ge\w{2,}(d|t|en)|(be|ver|ont|her|er)\w{2,}(d|t|en))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deelwoord();

    [GeneratedRegex(@"^[A-Z0-9€]")]
    private static partial Regex Begin();

    // Words for programmers in an exception that nobody ever sees.
    [GeneratedRegex(@"\b(the|of the|must|cannot|was not)\b")]
    private static partial Regex Engels();
}
