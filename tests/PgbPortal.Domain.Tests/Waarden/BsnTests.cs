using System.Globalization;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class BsnTests
{
    [Theory]
    [InlineData("999990007")]
    [InlineData("999990019")]
    [InlineData("999990020")]
    [InlineData("999990032")]
    [InlineData("999990044")]
    [InlineData("999990056")]
    [InlineData("999990068")]
    public void Een_nummer_dat_aan_de_elfproef_voldoet_is_een_bsn(string nummer) =>
        Assert.Equal(nummer, Bsn.Parse(nummer).Waarde);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000000000")]
    [InlineData("999990008")]
    [InlineData("99999001")]
    [InlineData("9999900190")]
    [InlineData("99999001a")]
    [InlineData("٩٩٩٩٩٠٠١٩")]
    public void Wat_niet_aan_de_elfproef_voldoet_is_geen_bsn(string? tekst)
    {
        Assert.False(Bsn.TryParse(tekst, out var bsn));
        Assert.Null(bsn);
    }

    [Fact]
    public void Spaties_punten_en_streepjes_mogen() => Assert.Equal(Bsn.Parse("999990019"), Bsn.Parse(" 9999.90-019"));

    [Fact]
    public void Een_bsn_houdt_zijn_voorloopnul() => Assert.Equal("010000008", Bsn.Parse("010000008").Waarde);

    [Fact]
    public void Een_verkeerd_cijfer_valt_altijd_op() =>
        Eigenschap.Geldt(Eigenschap.Getal(0, 8), Eigenschap.Getal(1, 9), (plaats, erbij) =>
        {
            var cijfers = "999990019".ToCharArray();
            cijfers[plaats] = (char)('0' + ((cijfers[plaats] - '0' + erbij) % 10));

            Assert.False(Bsn.TryParse(new string(cijfers), out _));
        });

    [Fact]
    public void Na_dezelfde_acht_cijfers_voldoet_hooguit_een_laatste_cijfer() =>
        Eigenschap.Geldt(Eigenschap.Getal(1, 99_999_999), begin =>
        {
            var voor = begin.ToString("00000000", CultureInfo.InvariantCulture);
            Assert.InRange(Enumerable.Range(0, 10).Count(laatste => Bsn.TryParse($"{voor}{laatste}", out _)), 0, 1);
        });

    [Fact]
    public void De_tekst_van_een_bsn_toont_het_nummer_niet()
    {
        Assert.Equal("******019", Bsn.Parse("999990019").ToString());
        Assert.Equal("nummer ******019", $"nummer {Bsn.Parse("999990019")}");
    }

    [Fact]
    public void De_foutmelding_herhaalt_het_nummer_niet()
    {
        var fout = Assert.Throws<FormatException>(() => Bsn.Parse("999990008"));

        Assert.DoesNotContain("9999", fout.Message, StringComparison.Ordinal);
    }
}
