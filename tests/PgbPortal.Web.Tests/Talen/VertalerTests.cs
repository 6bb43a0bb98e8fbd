using PgbPortal.Web.Infrastructure.Talen;

namespace PgbPortal.Web.Tests.Talen;

public sealed class VertalerTests
{
    private static readonly Catalogus Proef = new(
    [
        ("U heeft <1>{0}</1> nieuwe berichten.", "There are <1>{0}</1> new messages for you."),
        ("Uiterlijk {0}", "By {0}"), ("Lees ze.", "Read them."), ("de uren van {0}", "the hours of {0}"), ("Keur {0} goed", "Approve {0}"),
        ("{0} stuurt <1>een brief</1> aan <2>{1}</2>.", "<2>{1}</2> gets <1>a letter</1> from {0}."), ("Versturen", "Send"), ("{0} per uur", "{0} per hour"),
        ("Begeleiding", "Support"), ("Fout:", "Error:"), ("De reden: “{0}”", "The reason: “{0}”"), ("Start", "Home"),
    ]);

    [Theory]
    [InlineData("Uiterlijk donderdag 2 april 2026", "By Thursday 2 April 2026")]
    [InlineData("Keur de uren van maart 2026 goed", "Approve the hours of March 2026")]
    [InlineData("Uiterlijk 3 uur en 15 minuten", "By 3 hours and 15 minutes")]
    [InlineData("Uiterlijk 1 uur", "By 1 hour")]
    [InlineData("€\u00a01.234,56 per uur", "€1,234.56 per hour")]
    [InlineData("Lees ze. Keur Th. Bakker goed", "Read them. Approve Th. Bakker")]
    [InlineData("begeleiding", "support")]
    [InlineData("Dit kent niemand.", "Dit kent niemand.")]
    public void Een_tekst_wordt_vertaald_met_wat_is_ingevuld(string nederlands, string engels) => Assert.Equal(engels, new Vertaler(Proef).Vertaal(nederlands));

    [Fact]
    public void Een_link_gaat_mee_naar_haar_plek_in_de_andere_taal() => Assert.Contains(
        "<p><b>Anna</b> gets <a href=\"/x\">a letter</a> from Bas.</p>",
        Pagina("<p>Bas stuurt <a href=\"/x\">een brief</a> aan <b>Anna</b>.</p>"));

    [Fact]
    public void Wat_iemand_typte_blijft_zoals_het_is()
    {
        var pagina = Pagina("<p translate=\"no\">Lees ze.</p><textarea>\n\nVersturen</textarea><input value=\"Versturen\"><button>Versturen</button>");

        Assert.Contains("<p translate=\"no\">Lees ze.</p>", pagina);
        Assert.Contains("<input value=\"Versturen\"><button>Send</button>", pagina);
        Assert.Equal("\nVersturen", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(pagina).QuerySelector("textarea")!.TextContent);
    }

    [Theory]
    [InlineData("Start")]
    [InlineData("Versturen")]
    public void Een_naam_die_ook_een_woord_is_blijft_een_naam(string naam) =>
        Assert.Contains($"<strong translate=\"no\">{naam}</strong>", Pagina($"<p>U bent <strong translate=\"no\">{naam}</strong></p>"));

    [Theory]
    [InlineData("<button aria-label=\"Keur Begeleiding goed\">1</button>", "<button aria-label=\"Approve Begeleiding\">1</button>")]
    [InlineData("<svg><title>Keur Begeleiding goed</title></svg>", "<svg><title>Approve Begeleiding</title></svg>")]
    [InlineData("<b title=\"Keur Begeleidingen goed\">1</b>", "<b title=\"Approve Begeleidingen\">1</b>")]
    [InlineData("<b title=\"Begeleiding, Begeleiding\">1</b>", "<b title=\"Begeleiding, Begeleiding\">1</b>")]
    public void Een_naam_blijft_een_naam_waar_hij_alleen_wordt_voorgelezen(string nederlands, string engels)
    {
        Assert.Contains(engels, Pagina($"<p><bdi translate=\"no\">Begeleiding</bdi></p>{nederlands}"));
        Assert.Contains("title=\"Support\"", Pagina("<p title=\"Begeleiding\"><bdi translate=\"no\">Bas</bdi></p>"));
    }

    [Theory]
    [InlineData("ze", "Lees ze.", "Read them.")]
    [InlineData("Keur", "Keur Delft goed", "Approve Delft")]
    public void Een_naam_die_in_onze_eigen_zinnen_staat_laat_die_zinnen_heel(string naam, string nederlands, string engels) =>
        Assert.Contains($"<p>{engels}</p>", Pagina($"<p><bdi translate=\"no\">{naam}</bdi></p><p>{nederlands}</p>"));

    [Fact]
    public void Een_citaat_blijft_zoals_iemand_het_schreef() =>
        Assert.Equal("The reason: “Lees ze. Versturen”", new Vertaler(Proef).Vertaal("De reden: “Lees ze. Versturen”"));

    [Fact]
    public void Een_document_houdt_zijn_Nederlandse_tekst() => Assert.Contains(
        "<p data-papier=\"\">Read them.</p><p translate=\"no\" lang=\"nl\">Lees ze.</p>", Pagina("<p data-papier>Lees ze.</p><p>Lees ze.</p>"));

    [Fact]
    public void Getypte_opmaak_blijft_tekst() => Assert.Contains(
        "<p>Approve &lt;b&gt;&lt;1&gt;{0}</p>", Pagina("<p>Keur &lt;b&gt;&lt;1&gt;{0} goed</p>"));

    [Fact]
    public void Getypte_tekens_van_ons_vallen_weg() => Assert.Contains("<p>Approve ab</p>", Pagina("<p>Keur a\uE000b\uE400 goed</p>"));

    [Fact]
    public void Een_keuze_stuurt_wat_zij_stuurde() => Assert.Contains(
        "<option value=\"Begeleiding\">Support</option><option value=\"Start\">Home</option>",
        Pagina("<select><option>Begeleiding</option><option value=\"Start\">Start</option></select>"));

    [Fact]
    public void De_kop_van_een_kolom_gaat_mee_naar_elke_cel() => Assert.Contains(
        "<td data-label=\"Send\" translate=\"no\">Versturen</td>", Pagina("<table><tr><td data-label=\"Versturen\" translate=\"no\">Versturen</td></table>"));

    [Fact]
    public void De_titel_en_de_taal_van_de_pagina_gaan_mee()
    {
        var pagina = Pagina("<title>Fout: Start - PgbPortal</title><p title=\"Versturen\" aria-label=\"Lees ze.\">1</p>");

        Assert.Contains("<html lang=\"en\">", pagina);
        Assert.Contains("<title>Error: Home - PgbPortal</title>", pagina);
        Assert.Contains("title=\"Send\" aria-label=\"Read them.\"", pagina);
    }

    [Fact]
    public void Een_lange_tekst_vol_gaten_kost_geen_tijd()
    {
        var catalogus = new Catalogus([("a {0} b {1} a {2} b {3} a {4} c", "{0}{1}{2}{3}{4}")]);

        Assert.Empty(catalogus.Zoek("a " + string.Concat(Enumerable.Repeat("x b x a ", 20_000))));
    }

    [Theory]
    [InlineData(" en A. Bas bekeek de uren van x, ")]
    [InlineData("a ")]
    [InlineData("Ja. ")]
    [InlineData("(a: b; c - d) en ")]
    public void Een_lange_getypte_tekst_kost_hoogstens_een_vast_aantal_stappen(string stuk)
    {
        var vertaler = new Vertaler(Proef);
        var tekst = string.Concat(Enumerable.Repeat(stuk, 20_000 / stuk.Length));

        vertaler.Vertaal(tekst);
        Assert.InRange(vertaler.Stappen, 0, Vertaler.MeesteStappen);
    }

    [Fact]
    public void Een_pagina_die_te_veel_vraagt_blijft_verder_Nederlands_en_dat_wordt_gemeld()
    {
        var gemeld = 0;
        var pagina = new Paginavertaler(Proef).Vertaal(string.Concat(Enumerable.Range(0, 4000).Select(i => $"<p>Zomaar iets, en nog iets: van x{i}</p>")) + "<p>Lees ze.</p>", teVeel: () => gemeld++);

        Assert.Equal(1, gemeld);
        Assert.Contains("<p>Lees ze.</p>", pagina);
    }

    [Fact]
    public void Het_langste_zorglog_dat_op_een_pagina_past_wordt_helemaal_vertaald()
    {
        string[] wat = ["de toekenning", "het dossier", "alle bedragen van een budget", "de vaststelling van het budget", "de toekenning om af te drukken"];
        var rijen = Enumerable.Range(0, 500).Select(i =>
            $"<tr><th>{8 + (i % 10):00}.{i % 60:00} uur</th><td>Een consulent van gemeente Delft bekeek {wat[i % wat.Length]}.{(i % 7 > 0 ? $" ({(i % 7) + 1} keer)" : "")}</td>"
            + $"<td>{(i % 3 == 0 ? "Deze organisatie regelt de toekenning." : "")}</td></tr>");
        var gemeld = 0;
        var gemist = new List<string>();

        new Paginavertaler(Catalogus.Lees(Catalogus.Engels)).Vertaal($"<table>{string.Concat(rijen)}</table><p>Hulp nodig?</p>", gemist, () => gemeld++);

        Assert.Equal(0, gemeld);
        Assert.DoesNotContain(gemist, t => t.Contains("keer", StringComparison.Ordinal) || t.Contains("bekeek", StringComparison.Ordinal) || t.Contains("Hulp", StringComparison.Ordinal));
    }

    [Fact]
    public void Wat_iemand_deed_wordt_gezocht_voor_een_woord_in_het_midden() => Assert.Equal(
        "Bas Mulder suggested a change to a care agreement. (2 times)",
        new Vertaler(Catalogus.Lees(Catalogus.Engels)).Vertaal("Bas Mulder stelde een wijziging van een zorgovereenkomst voor. (2 keer)"));

    [Theory]
    [InlineData("<div><b>Gedaan: </b>Ingevoerd door <bdi translate=\"no\">Kees</bdi></div>", "<b>Done: </b>Entered by <bdi translate=\"no\">Kees</bdi>")]
    [InlineData("<div><b>Gedaan: </b>Op de rekening van <bdi translate=\"no\">Kees</bdi></div>", "<b>Done: </b>In the account of <bdi translate=\"no\">Kees</bdi>")]
    [InlineData("<p>2 april 2026, over het pgb van <bdi translate=\"no\">Kees</bdi></p>", "2 April 2026, about the pgb of <bdi translate=\"no\">Kees</bdi>")]
    public void Een_naam_gaat_mee_met_de_woorden_eromheen(string nederlands, string engels) =>
        Assert.Contains(engels, new Paginavertaler(Catalogus.Lees(Catalogus.Engels)).Vertaal(nederlands));

    private static string Pagina(string html) => new Paginavertaler(Proef).Vertaal(html);
}
