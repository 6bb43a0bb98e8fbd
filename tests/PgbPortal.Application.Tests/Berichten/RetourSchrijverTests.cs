using System.Text;
using System.Xml.Linq;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class RetourSchrijverTests
{
    private static readonly Retourkenmerk Kenmerk = new("R00000000001", new(2026, 2, 9));

    private static readonly Toekenningsbericht MetContact =
        Proefbericht.Volledig with { Contact = new() { Emailadres = "post@voorbeeld.nl" } };

    [Theory]
    [InlineData(Wet.Wmo, "459")]
    [InlineData(Wet.Jw, "461")]
    [InlineData(Wet.Wlz, "463")]
    public void Een_aanvaard_bericht_krijgt_alleen_een_kop_zonder_codes(Wet wet, string berichtcode)
    {
        var retour = RetourSchrijver.Schrijf(IpgbLezer.Lees(Proefbericht.Bytes(Proefbericht.MetWet(wet))), [], Kenmerk)!;

        var bericht = Proefbericht.GeldigBericht(retour.Xml, wet, 502);
        Assert.True(retour.IsGoedgekeurd);
        Assert.Equal(["Header"], bericht.Elements().Select(e => e.Name.LocalName));
        Assert.DoesNotContain(bericht.Descendants(), e => e.Name.LocalName.StartsWith("RetourCode", StringComparison.Ordinal));
        Assert.Equal(berichtcode, Waarde(bericht, "BerichtCode"));
        Assert.Equal(("000101", "2026-02-09"), (Waarde(bericht, "Identificatie"), Waarde(bericht, "Dagtekening")));
        Assert.Equal("R00000000001", Waarde(bericht, "IdentificatieRetour"));
        Assert.Equal("2026-02-09", Waarde(bericht, "DagtekeningRetour"));
    }

    [Fact]
    public void Een_waarschuwing_keurt_niets_af()
    {
        var waarschuwing = new Berichtbevinding("TK-027", Zwaarte.Waarschuwing, "Let op.", null, Berichtplek.Budget);

        Assert.True(Schrijf(MetContact, waarschuwing).Retour.IsGoedgekeurd);
    }

    [Fact]
    public void Een_fout_in_een_functiebudget_staat_daar_en_de_rest_is_foutloos()
    {
        var (retour, bericht) = Schrijf(MetContact, Fout("9503", Berichtplek.Functiebudget(1)));

        Assert.Equal(["9503"], retour.Retourcodes);
        Assert.Equal(
            [
                "Header 0200",
                "Client 0200",
                "Budget 0200",
                "FunctieBudget 0200",
                "FunctieBudget 9503",
                "Relatie 0200",
                "Contact 0200",
                "Relatie 0200",
                "Contact 0200",
            ],
            Oordelen(bericht));
    }

    [Fact]
    public void Onder_een_foute_klasse_is_niet_beoordeeld_wat_zelf_geen_fout_heeft()
    {
        var (retour, bericht) = Schrijf(
            MetContact,
            Fout("S023", Berichtplek.Budget),
            Fout("9562", Berichtplek.Budget),
            Fout("9502", Berichtplek.Functiebudget(0)),
            Fout("9515", Berichtplek.Relatie(0)));

        Assert.Equal(["S023", "9562", "9502", "9515"], retour.Retourcodes);
        Assert.Equal(
            [
                "Header 0200",
                "Client 0200",
                "Budget S023 9562",
                "FunctieBudget 9502",
                "FunctieBudget 0233",
                "Relatie 9515",
                "Contact 0233",
                "Relatie 0200",
                "Contact 0200",
            ],
            Oordelen(bericht));
    }

    [Fact]
    public void Onder_een_foute_budgethouder_is_niets_beoordeeld()
    {
        var (_, bericht) = Schrijf(MetContact, Fout("9504", Berichtplek.Client));

        Assert.Equal(["Header 0200", "Client 9504"], Oordelen(bericht).Take(2));
        Assert.All(Oordelen(bericht).Skip(2), o => Assert.EndsWith(" 0233", o));
    }

    [Fact]
    public void Een_fout_in_een_contact_staat_bij_dat_contact()
    {
        var (_, bericht) = Schrijf(
            MetContact,
            Fout("9516", Berichtplek.ContactVanRelatie(0)),
            Fout("9506", Berichtplek.ContactVanClient));

        Assert.Equal(["Contact 9516", "Contact 9506"], Oordelen(bericht).Where(o => o.StartsWith("Contact ")));
    }

    [Fact]
    public void Een_fout_in_de_kop_laat_de_rest_beoordeeld()
    {
        var (retour, bericht) = Schrijf(MetContact, Fout("S064", Berichtplek.Header), Fout("9503", Berichtplek.Functiebudget(0)));

        Assert.Equal(["S064", "9503"], retour.Retourcodes);
        Assert.Equal(["Header S064", "Client 0200"], Oordelen(bericht).Take(2));
    }

    [Fact]
    public void Bij_een_herhaalde_identificatie_is_onder_de_kop_niets_beoordeeld()
    {
        var (retour, bericht) = Schrijf(MetContact, Fout("9056", Berichtplek.Header));

        Assert.Equal(["9056"], retour.Retourcodes);
        Assert.Equal("Header 9056", Oordelen(bericht)[0]);
        Assert.Equal(8, Oordelen(bericht).Skip(1).Count(o => o.EndsWith(" 0233", StringComparison.Ordinal)));
    }

    [Fact]
    public void Dezelfde_code_bij_een_klasse_staat_er_een_keer()
    {
        var (retour, bericht) = Schrijf(MetContact, Fout("S003", Berichtplek.Budget), Fout("S003", Berichtplek.Budget));

        Assert.Equal(["S003"], retour.Retourcodes);
        Assert.Contains("Budget S003", Oordelen(bericht));
    }

    [Fact]
    public void Een_afgekeurd_bericht_herhaalt_de_budgethouder_zoals_verstuurd()
    {
        var tekst = Proefbericht.Tekst(MetContact).Replace(">832000<", ">00832000<");

        var retour = RetourSchrijver.Schrijf(
            IpgbLezer.Lees(Proefbericht.Bytes(tekst)),
            [Fout("9503", Berichtplek.Functiebudget(0))],
            Kenmerk)!;

        var heen = XDocument.Parse(tekst).Root!.Elements().Single(e => e.Name.LocalName == "Client");
        var terug = Proefbericht.GeldigBericht(retour.Xml, Wet.Wmo, 502).Elements().Single(e => e.Name.LocalName == "Client");
        terug.Descendants().Where(e => e.Name.LocalName == "RetourCodes").Remove();
        Assert.Equal(Bladen(heen), Bladen(terug));
    }

    [Fact]
    public void Een_bestandsfout_geeft_0001_in_de_kop_en_0233_op_alles_eronder()
    {
        var gelezen = IpgbLezer.Lees((byte[])[.. Encoding.UTF8.Preamble, .. Proefbericht.Bytes(MetContact)]);

        var retour = RetourSchrijver.Schrijf(gelezen, [], Kenmerk)!;

        var bericht = Proefbericht.GeldigBericht(retour.Xml, Wet.Wmo, 502);
        Assert.Equal(["0001"], retour.Retourcodes);
        Assert.Equal("Header 0001", Oordelen(bericht)[0]);
        Assert.Equal(8, Oordelen(bericht).Skip(1).Count(o => o.EndsWith(" 0233", StringComparison.Ordinal)));
    }

    [Fact]
    public void Een_schemafout_geeft_alleen_een_kop_met_0001()
    {
        var gelezen = IpgbLezer.Lees(Proefbericht.Bytes(Proefbericht.Tekst(MetContact).Replace("<Soort>3<", "<Soort>03<")));

        var retour = RetourSchrijver.Schrijf(gelezen, [], Kenmerk)!;

        Assert.Equal(["Header 0001"], Oordelen(Proefbericht.GeldigBericht(retour.Xml, Wet.Wmo, 502)));
    }

    [Fact]
    public void Een_onbekend_zorgkantoor_is_een_technische_afkeuring()
    {
        var retour = RetourSchrijver.Schrijf(
            IpgbLezer.Lees(Proefbericht.Bytes(Proefbericht.MetWet(Wet.Wlz))),
            [Fout("0001", Berichtplek.Header), Fout("9574", Berichtplek.Budget)],
            Kenmerk)!;

        Assert.Equal(["0001"], retour.Retourcodes);
        Proefbericht.GeldigBericht(retour.Xml, Wet.Wlz, 502);
    }

    [Fact]
    public void Een_onleesbaar_bestand_krijgt_geen_antwoord() =>
        Assert.Null(RetourSchrijver.Schrijf(IpgbLezer.Lees("geen xml"u8.ToArray()), [], Kenmerk));

    [Fact]
    public void Een_kenmerk_dat_niet_past_wordt_nooit_verstuurd() => Assert.Throws<InvalidOperationException>(() =>
        RetourSchrijver.Schrijf(IpgbLezer.Lees(Proefbericht.Bytes(MetContact)), [], Kenmerk with { Identificatie = "" }));

    private static (Retourbericht Retour, XElement Bericht) Schrijf(
        Toekenningsbericht bericht,
        params Berichtbevinding[] bevindingen)
    {
        var retour = RetourSchrijver.Schrijf(IpgbLezer.Lees(Proefbericht.Bytes(bericht)), bevindingen, Kenmerk)!;
        return (retour, Proefbericht.GeldigBericht(retour.Xml, bericht.Wet, 502));
    }

    private static Berichtbevinding Fout(string retourcode, Berichtplek plek) =>
        new("TK-000", Zwaarte.Blokkerend, "Fout.", retourcode, plek);

    /// <summary>Per class in the order of the file: its name and its codes.</summary>
    private static List<string> Oordelen(XElement bericht) =>
    [
        .. bericht.Descendants().Where(e => e.Name.LocalName == "RetourCodes")
            .Select(e => $"{e.Parent!.Name.LocalName} {string.Join(' ', e.Elements().Select(c => c.Value))}"),
    ];

    private static IEnumerable<string> Bladen(XElement element) =>
        element.Descendants()
            .Where(e => !e.HasElements)
            .Select(e => $"{e.Parent!.Name.LocalName}/{e.Name.LocalName}={e.Value}");

    private static string Waarde(XElement bericht, string naam) => bericht.Descendants().First(e => e.Name.LocalName == naam).Value;
}
