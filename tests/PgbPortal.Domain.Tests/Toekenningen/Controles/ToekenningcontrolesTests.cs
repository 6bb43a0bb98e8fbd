using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class ToekenningcontrolesTests
{
    private static readonly Toekenningsbericht Fout = Bericht with
    {
        Bsn = OngeldigBsn,
        Functiebudgetten = [Functiebudget(euro: 500, verantwoordingsvrij: 800)],
    };

    [Fact]
    public void Over_een_goed_bericht_is_niets_op_te_merken() =>
        Assert.Empty(Toekenningcontroles.Controleer(new(Bericht, Feiten)));

    [Fact]
    public void Alle_fouten_van_een_bericht_komen_terug() => Assert.Equal(
        ["S002", "9503"],
        Toekenningcontroles.Controleer(new(Fout, Feiten)).Select(b => b.Retourcode));

    [Fact]
    public void Een_herhaalde_identificatie_wordt_eerst_en_dan_alleen_beoordeeld() => Assert.Equal(
        ["9056"],
        Toekenningcontroles.Controleer(new(Fout, Feiten with { IdentificatieEerderGebruikt = true })).Select(b => b.Retourcode));

    [Theory]
    [InlineData("TK-014", "9502", "TK-014")]
    [InlineData("TK-015", "9503", "TK-015")]
    [InlineData("TK-008", "9574", "TK-008")]
    [InlineData("TK-009", "9562", "TK-009")]
    [InlineData("TK-018", "0001", "TK-018")]
    [InlineData("TK-027", null, "TK-027")]
    [InlineData("TK-010", "S003", "S003")]
    [InlineData("TK-016", "D505", "D505")]
    public void Het_formulier_toont_de_code_die_mensen_kennen(string code, string? retourcode, string verwacht)
    {
        var bevinding = new Berichtbevinding(code, Zwaarte.Blokkerend, "Zin.", retourcode, Berichtplek.Budget);

        Assert.Equal(verwacht, Toekenningcontroles.CodeVoorFormulier(bevinding));
        Assert.Equal([bevinding with { Code = verwacht }], Toekenningcontroles.VoorFormulier([bevinding]));
    }

    [Fact]
    public void De_catalogus_kent_iedere_controle_op_een_toekenning_een_keer()
    {
        var codes = Controlecatalogus<ToekenningDossier>.Alle.Cast<Berichtcontrole>().Select(c => c.Code);

        Assert.Equal(Enumerable.Range(3, 31).Select(nummer => $"TK-{nummer:000}"), codes);
    }

    [Fact]
    public void De_tekst_van_een_bericht_toont_geen_bsn_naam_of_adres()
    {
        var relatie = Relatie() with { Naam = new("Jansen", null, null, null, null, null, 1) };
        var telefoon = new Telefoongegevens("+31", "0612345678");
        var contact = new Contactgegevens { Adres = new() { Straatnaam = "Kerkstraat" }, Telefoon01 = telefoon };

        var tekst = $"{MetRelaties(relatie)} {relatie} {relatie.Naam} {contact} {contact.Adres} {telefoon}";

        Assert.DoesNotContain(Budgethouder, tekst);
        Assert.DoesNotContain(Ouder, tekst);
        Assert.DoesNotContain("Jansen", tekst);
        Assert.DoesNotContain("Kerkstraat", tekst);
        Assert.DoesNotContain("0612345678", tekst);
    }
}
