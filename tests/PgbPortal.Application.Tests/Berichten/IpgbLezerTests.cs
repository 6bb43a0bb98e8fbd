using System.Diagnostics;
using System.Text;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class IpgbLezerTests
{
    private const string Functiebudget = "Client/Budget/FunctieBudgetten/FunctieBudget";

    private static readonly string Goed = Proefbericht.Tekst(Proefbericht.Volledig);

    public static TheoryData<string> Voorbeelden => [.. Voorbeeldberichten.Namen];

    [Theory]
    [MemberData(nameof(Voorbeelden))]
    public void De_voorbeelden_zijn_goede_berichten(string naam)
    {
        var gelezen = IpgbLezer.Lees(Voorbeeldberichten.Bericht(naam));

        Assert.Equal((Leesuitkomst.Gelezen, 0), (gelezen.Uitkomst, gelezen.Fouten.Count));
        Assert.Equal((Wet.Wmo, "0503"), (gelezen.Bericht!.Wet, gelezen.Bericht.Afzender));
    }

    [Fact]
    public void Casus_3_trekt_zorgfunctie_01_in_en_kent_02_toe()
    {
        var bericht = IpgbLezer.Lees(Voorbeeldberichten.Bericht("casus-03-wmo501")).Bericht!;

        Assert.Equal(("C03002", new(2017, 12, 15)), (bericht.Identificatie, bericht.Dagtekening));
        Assert.Equal(("54321", "12345"), (bericht.BudgetIdentificatie, bericht.BudgetIdentificatieOud));
        Assert.Equal(
            [
                new(new("02"), new(2018, 1, 1), new(2018, 8, 31), new(2600000), new Bedrag(125000)),
                new(new("01"), new(2018, 1, 1), new(2018, 1, 1), Bedrag.Nul, Bedrag.Nul),
            ],
            bericht.Functiebudgetten);
        Assert.Equal([false, true], bericht.Functiebudgetten.Select(f => f.IsIntrekking));
    }

    [Theory]
    [InlineData(Wet.Wmo)]
    [InlineData(Wet.Jw)]
    [InlineData(Wet.Wlz)]
    public void Iedere_wet_heeft_een_eigen_bericht(Wet wet)
    {
        var gelezen = IpgbLezer.Lees(Proefbericht.Bytes(Proefbericht.MetWet(wet)));

        Assert.Equal(Leesuitkomst.Gelezen, gelezen.Uitkomst);
        Assert.Equal(wet, gelezen.Bericht!.Wet);
    }

    [Fact]
    public void Voorloopnullen_en_witruimte_in_een_bedrag_mogen()
    {
        var gelezen = Lees(Goed.Replace(">832000<", "> 000832000 <"));

        Assert.Equal(new(832000), gelezen.Bericht!.Functiebudgetten[0].Bedrag);
    }

    [Fact]
    public void Een_omgekeerde_periode_en_een_verkeerd_bsn_zijn_inhoud_en_worden_gewoon_gelezen()
    {
        var gelezen = Lees(Goed.Replace("2026-12-31", "2025-12-31").Replace("999990019", "123456789"));

        Assert.True(gelezen.Bericht!.Functiebudgetten[0].Tijdvak.IsOmgekeerd);
        Assert.Equal("123456789", gelezen.Bericht.Bsn);
    }

    [Fact]
    public void Een_bericht_met_een_bom_is_technisch_afgekeurd_en_kan_herhaald_worden()
    {
        var gelezen = IpgbLezer.Lees((byte[])[.. Encoding.UTF8.Preamble, .. Proefbericht.Bytes(Goed)]);

        Assert.Equal(Leesuitkomst.TechnischAfgekeurd, gelezen.Uitkomst);
        Assert.Null(gelezen.Bericht);
        var kop = gelezen.Kop!;
        Assert.Equal(("1783", "000101", "2026-02-09"), (kop.Afzender, kop.Identificatie, kop.Dagtekening));
        Assert.NotNull(gelezen.Client);
    }

    [Fact]
    public void Een_bericht_met_alleen_lf_is_technisch_afgekeurd() =>
        Assert.Equal(Leesuitkomst.TechnischAfgekeurd, Lees(Goed.Replace("\r\n", "\n")).Uitkomst);

    [Theory]
    [InlineData("<Bsn>999990019</Bsn>", "<Bsn>12345678</Bsn>", "Client/Bsn", "negen cijfers")]
    [InlineData("<Zorgfunctie>02<", "<Zorgfunctie>45<", $"{Functiebudget}/Zorgfunctie", "lijst van deze wet")]
    [InlineData("<BerichtSubversie>1<", "<BerichtSubversie>0<", "Header/BerichtSubversie", "Vul 1 in")]
    [InlineData("<BerichtVersie>2<", "<BerichtVersie>1<", "Header/BerichtVersie", "Vul 2 in")]
    [InlineData("<Afgiftedatum>2026-02-06<", "<Afgiftedatum>2026-02-30<", "Client/Budget/Afgiftedatum", "jjjj-mm-dd")]
    [InlineData("<Afgiftedatum>2026-02-06<", "<Afgiftedatum>2026-02-06Z<", "Client/Budget/Afgiftedatum", "jjjj-mm-dd")]
    [InlineData("<Afgiftedatum>2026-02-06<", "<Afgiftedatum>2026-02-06+01:00<", "Client/Budget/Afgiftedatum", "jjjj-mm-dd")]
    [InlineData("<Afgiftedatum>2026-02-06<", "<Afgiftedatum>-2026-02-06<", "Client/Budget/Afgiftedatum", "jjjj-mm-dd")]
    [InlineData("<Afgiftedatum>2026-02-06<", "<Afgiftedatum>12026-02-06<", "Client/Budget/Afgiftedatum", "jjjj-mm-dd")]
    [InlineData("<Afgiftedatum>2026-02-06<", "<Afgiftedatum>0000-02-06<", "Client/Budget/Afgiftedatum", "jjjj-mm-dd")]
    [InlineData("<Afgiftedatum>2026-02-06</Afgiftedatum>", "<Afgiftedatum/>", "Client/Budget/Afgiftedatum", "jjjj-mm-dd")]
    [InlineData(">832000<", ">100000000<", $"{Functiebudget}/FunctieBudgetBedrag", "hele centen")]
    [InlineData(">832000<", ">8320,00<", $"{Functiebudget}/FunctieBudgetBedrag", "hele centen")]
    [InlineData("<Nummer>R1</Nummer>", "", "Client/Relaties/Relatie", "hoort hier niet. Hier hoort Nummer")]
    [InlineData("<Soort>3</Soort>", "<Soort>03</Soort>", "Client/Relaties/Relatie/Soort", "zonder nul")]
    [InlineData("<Geslacht>2</Geslacht>", "<Lengte>2</Lengte>", "Client/Relaties/Relatie", "Lengte hoort hier niet")]
    [InlineData(">0174123456<", ">0174 123456<", "Client/Relaties/Relatie/Contact/Telefoon/Telefoon01/Telefoonnummer", "spaties")]
    [InlineData(">W-2<", ">W-2-met-een-kenmerk-van-meer-dan-36-tekens<", "Client/Budget/BudgetIdentificatie", "36 tekens")]
    [InlineData("<Budget>", "<Budget nog=\"iets\">", "Client", "Het attribuut nog hoort hier niet")]
    public void Een_schemafout_komt_terug_met_regel_element_en_wat_u_doet(string goed, string fout, string element, string hulp)
    {
        Assert.Contains(goed, Goed);

        var gelezen = Lees(Goed.Replace(goed, fout));

        Assert.Equal(Leesuitkomst.TechnischAfgekeurd, gelezen.Uitkomst);
        Assert.Equal("000101", gelezen.Kop!.Identificatie);
        Assert.Null(gelezen.Client);
        var eerste = gelezen.Fouten[0];
        Assert.True(eerste.Element?.StartsWith(element, StringComparison.Ordinal), eerste.Element);
        Assert.Contains(hulp, eerste.Tekst);
        var voor = Goed[..Goed.IndexOf(goed, StringComparison.Ordinal)];
        Assert.InRange(eerste.Regel!.Value, voor.Count(c => c == '\n') + 1, voor.Count(c => c == '\n') + 2);
    }

    [Fact]
    public void Een_budget_zonder_functiebudgetten_zegt_wat_er_ontbreekt()
    {
        var begin = Goed.IndexOf("<FunctieBudgetten>", StringComparison.Ordinal);
        var eind = Goed.IndexOf("</FunctieBudgetten>", StringComparison.Ordinal) + "</FunctieBudgetten>".Length;

        var fout = Assert.Single(Lees(Goed.Remove(begin, eind - begin)).Fouten);

        Assert.Equal(("Client/Budget", "In Budget ontbreekt FunctieBudgetten. Vul dit aan."), (fout.Element, fout.Tekst));
    }

    [Fact]
    public void Een_fout_herhaalt_geen_waarde_uit_het_bestand()
    {
        var fout = Goed.Replace("<Bsn>999990019<", "<Bsn>9999900190<")
            .Replace("<Organisatie>", "<Organisatie>999990019 en nog veel meer tekens dan er mogen");

        var fouten = Lees(fout).Fouten;

        Assert.Equal(2, fouten.Count);
        Assert.All(fouten, f => Assert.DoesNotMatch("[0-9]{9}", f.Tekst));
    }

    [Fact]
    public void Een_afgebroken_bestand_met_een_kop_is_technisch_afgekeurd()
    {
        var gelezen = Lees(Goed[..Goed.IndexOf("<FunctieBudgetten>", StringComparison.Ordinal)]);

        Assert.Equal(Leesuitkomst.TechnischAfgekeurd, gelezen.Uitkomst);
        Assert.Equal("1783", gelezen.Kop!.Afzender);
        Assert.Contains("geen geldige XML", Assert.Single(gelezen.Fouten).Tekst);
    }

    [Fact]
    public void Een_kop_zonder_schemaversies_krijgt_de_onze()
    {
        var begin = Goed.IndexOf("<XsdVersie>", StringComparison.Ordinal);
        var eind = Goed.IndexOf("</XsdVersie>", StringComparison.Ordinal) + "</XsdVersie>".Length;

        var gelezen = Lees(Goed.Remove(begin, eind - begin));

        Assert.Equal((Leesuitkomst.TechnischAfgekeurd, "1.0.0"), (gelezen.Uitkomst, gelezen.Kop!.BerichtXsdVersie));
    }

    [Theory]
    [InlineData("<Afzender>1783</Afzender>", "")]
    [InlineData("<Afzender>1783</Afzender>", "<Afzender>Westland</Afzender>")]
    [InlineData("<basis:Identificatie>000101<", "<basis:Identificatie>000101000101000101<")]
    [InlineData("<basis:Dagtekening>2026-02-09<", "<basis:Dagtekening>gisteren<")]
    [InlineData("urn:pgbportaal:ipgb:2.1:wmo501", "urn:pgbportaal:ipgb:2.0:wmo501")]
    [InlineData("urn:pgbportaal:ipgb:2.1:wmo501", "urn:pgbportaal:ipgb:2.1:wmo508")]
    public void Wie_niet_te_beantwoorden_is_krijgt_geen_retour(string goed, string fout)
    {
        Assert.Contains(goed, Goed);

        var gelezen = Lees(Goed.Replace(goed, fout));

        Assert.Equal(Leesuitkomst.Onleesbaar, gelezen.Uitkomst);
        Assert.NotEmpty(gelezen.Fouten);
        Assert.Null(gelezen.Kop);
    }

    [Fact]
    public void Een_zorgkantoor_dat_niet_in_de_lijst_staat_past_ook_niet_in_een_retour()
    {
        var gelezen = IpgbLezer.Lees(Proefbericht.Bytes(Proefbericht.MetWet(Wet.Wlz) with { Afzender = "5500" }));

        Assert.Equal(Leesuitkomst.Onleesbaar, gelezen.Uitkomst);
        Assert.Equal("Header/Afzender", Assert.Single(gelezen.Fouten).Element);
    }

    [Theory]
    [InlineData("geen xml")]
    [InlineData("<Bericht")]
    [InlineData("<Bericht xmlns='x'>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("")]
    public void Wat_geen_bericht_is_is_onleesbaar(string tekst)
    {
        var gelezen = Lees(tekst);

        Assert.Equal(Leesuitkomst.Onleesbaar, gelezen.Uitkomst);
        Assert.Single(gelezen.Fouten);
    }

    [Theory]
    [InlineData(200_000, "<Bsn>", "</Bsn>")]
    [InlineData(200_000, "<basis:x>", "</basis:x>")]
    public void Een_diep_genest_bestand_laat_ons_niet_vastlopen(int diepte, string open, string dicht)
    {
        var diep = string.Concat(Enumerable.Repeat(open, diepte)) + string.Concat(Enumerable.Repeat(dicht, diepte));
        var klok = Stopwatch.StartNew();

        var gelezen = Lees(Goed.Replace("<Client>", $"<Client>{diep}"));

        Assert.NotEqual(Leesuitkomst.Gelezen, gelezen.Uitkomst);
        Assert.True(klok.Elapsed < TimeSpan.FromSeconds(1), klok.Elapsed.ToString());
    }

    [Theory]
    [InlineData("<Relatie/>", Schemacontrole.MaximumAantalFouten)]
    [InlineData("<Relatie><Nummer>1</Nummer><Soort>3</Soort></Relatie>", 1)]
    public void Een_bericht_met_veel_te_veel_elementen_stopt_op_tijd(string relatie, int fouten)
    {
        var relaties = string.Concat(Enumerable.Repeat(relatie, Schemacontrole.MaximumAantalElementen / 2));

        var gelezen = Lees(Goed.Replace("<Relaties>", $"<Relaties>{relaties}"));

        Assert.Equal((Leesuitkomst.TechnischAfgekeurd, fouten), (gelezen.Uitkomst, gelezen.Fouten.Count));
    }

    [Fact]
    public void Een_bericht_met_veel_te_veel_attributen_stopt_op_tijd()
    {
        var namespaces = string.Concat(Enumerable.Range(0, Schemacontrole.MaximumAantalAttributen).Select(i => $" xmlns:a{i}='x'"));

        var gelezen = Lees(Goed.Replace("<Budget>", $"<Budget{namespaces}>"));

        Assert.Contains("attributen", Assert.Single(gelezen.Fouten).Tekst);
    }

    [Fact]
    public void Een_verwijzing_naar_een_ander_schema_wordt_niet_gevolgd()
    {
        const string Verwijzing =
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x http://voorbeeld.invalid/x.xsd\"";

        var gelezen = Lees(Goed.Replace("<Bericht ", $"<Bericht{Verwijzing} "));

        Assert.Equal(Leesuitkomst.Gelezen, gelezen.Uitkomst);
    }

    private static Leesresultaat Lees(string tekst) => IpgbLezer.Lees(Proefbericht.Bytes(tekst));
}
