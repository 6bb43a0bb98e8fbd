using FsCheck;
using FsCheck.Fluent;
using PgbPortal.Application.Betalingen.Bestanden;

namespace PgbPortal.Application.Tests.Betalingen.Bestanden;

public sealed class SepaTekstTests
{
    [Theory]
    [InlineData("Kees de Vries", "Kees de Vries")]
    [InlineData("Sjoukje Wâtering-Tsjûkemar", "Sjoukje Watering-Tsjukemar")]
    [InlineData("Fryslân Soarch", "Fryslan Soarch")]
    [InlineData("Muḥammad ʿAlī al-Ḥusaynī", "Muhammad 'Ali al-Husayni")]
    [InlineData("Şükrü Yıldız", "Sukru Yildiz")]
    [InlineData("Łukasz Żółć", "Lukasz Zolc")]
    [InlineData("Søren Ångström-Æbelø", "Soren Angstrom-AEbelo")]
    [InlineData("Nguyễn Đức", "Nguyen Duc")]
    [InlineData("D’Hondt", "D'Hondt")]
    [InlineData("Jansen & Zn.", "Jansen + Zn.")]
    [InlineData("Zorg_thuis [B.V.]; Zuid", "Zorg-thuis (B.V.), Zuid")]
    [InlineData("Straße", "Strasse")]
    [InlineData("ĲSBRAND ĳsbrand", "IJSBRAND ijsbrand")]
    [InlineData("  twee\r\nregels\tén  spaties ", "twee regels en spaties")]
    [InlineData("Zorg 😀 thuis", "Zorg . thuis")]
    [InlineData("Zorg* €10", "Zorg. EUR10")]
    [InlineData("٣ maart", "3 maart")]
    [InlineData("//a//b/", "a/b")]
    public void Een_naam_krijgt_de_tekens_van_SEPA(string naam, string verwacht) =>
        Assert.Equal(verwacht, SepaTekst.Maak(naam, 70));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("محمد")]
    [InlineData("...")]
    [InlineData("/")]
    [InlineData("😀")]
    public void Een_naam_zonder_leesbare_letter_is_onbekend(string? naam) => Assert.Equal("ONBEKEND", SepaTekst.Maak(naam, 70));

    [Fact]
    public void Een_te_lange_naam_wordt_afgekapt_zonder_spatie_aan_het_eind()
    {
        Assert.Equal(new string('a', 70), SepaTekst.Maak(new string('a', 90), 70));
        Assert.Equal("abc", SepaTekst.Maak("abc def", 4));
        Assert.Equal("ssss", SepaTekst.Maak("ßßß", 4));
    }

    [Fact]
    public void Elke_tekst_wordt_een_tekst_die_elke_bank_aanneemt() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260302UL, 4711UL),
            Prop.ForAll(ArbMap.Default.ArbFor<string?>(), Gen.Choose(8, 140).ToArbitrary(), (tekst, lengte) =>
            {
                var sepa = SepaTekst.Maak(tekst, lengte);
                Assert.InRange(sepa.Length, 1, lengte);
                Assert.Matches("^[a-zA-Z0-9/?:().,'+ -]+$", sepa);
                Assert.DoesNotContain("//", sepa);
                Assert.Equal(sepa.Trim(' ', '/'), sepa);
                Assert.Equal(sepa, SepaTekst.Maak(sepa, lengte));
            }));

    [Theory]
    [InlineData("PGB0190c1d2e3f47a5b8c6d7e8f9a0b1c", true)]
    [InlineData("12345678901234567890123456789012345", true)]
    [InlineData("123456789012345678901234567890123456", false)]
    [InlineData("", false)]
    [InlineData("/begin", false)]
    [InlineData("eind/", false)]
    [InlineData("dubbel//midden", false)]
    [InlineData(" spatie", false)]
    [InlineData("é", false)]
    [InlineData("a&b", false)]
    [InlineData("a\nb", false)]
    public void Een_kenmerk_heeft_ten_hoogste_35_toegestane_tekens(string kenmerk, bool geldig) =>
        Assert.Equal(geldig, SepaTekst.IsKenmerk(kenmerk));
}
