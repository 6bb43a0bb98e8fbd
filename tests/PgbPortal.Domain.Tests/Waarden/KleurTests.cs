using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class KleurTests
{
    [Theory]
    [InlineData("#1b3d6e", "#1b3d6e")]
    [InlineData(" 1B3D6E ", "#1b3d6e")]
    public void Een_kleur_wordt_ruim_gelezen(string tekst, string kleur) => Assert.Equal(kleur, Kleur.Parse(tekst).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("rood")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#1b3d6e;}body{")]
    public void Wat_geen_kleur_is_wordt_geweigerd(string tekst) => Assert.False(Kleur.TryParse(tekst, out _));

    [Fact]
    public void Zwart_op_wit_is_het_hoogste_contrast_en_een_kleur_met_zichzelf_het_laagste()
    {
        Assert.Equal(21, Kleur.Zwart.Contrast(Kleur.Wit), 3);
        Assert.Equal(1, Kleur.Wit.Contrast(Kleur.Wit), 3);
        Assert.Equal(4.54, Kleur.Parse("#767676").Contrast(Kleur.Wit), 2);
    }

    [Theory]
    [InlineData("#ffd700")]
    [InlineData("#777777")]
    [InlineData("#6f6f6f")]
    [InlineData("#ffffff")]
    public void Een_te_lichte_kleur_wordt_geweigerd_met_een_gewone_zin(string kleur)
    {
        var fout = Assert.Throws<RegelOvertredenException>(() => Accentkleuren.Van(Kleur.Parse(kleur)));

        Assert.Equal("HS-001", fout.Code);
        Assert.Contains("Kies een donkerder kleur.", fout.Message);
    }

    [Fact]
    public void Wat_mag_is_in_licht_en_in_donker_te_lezen()
    {
        var gezien = 0;
        for (var i = 0; i < 4096; i++)
        {
            var kleur = new Kleur((byte)((i >> 8) * 17), (byte)(((i >> 4) & 15) * 17), (byte)((i & 15) * 17));
            if (!kleur.IsLeesbaarOp(Accentkleuren.LichteVlakken))
            {
                continue;
            }

            gezien++;
            var kleuren = Accentkleuren.Van(kleur);
            Assert.True(kleuren.Licht.IsLeesbaarOp(Accentkleuren.LichteVlakken) && kleuren.LichtActief.IsLeesbaarOp(Accentkleuren.LichteVlakken), $"{kleur} light");
            Assert.True(kleuren.Donker.IsLeesbaarOp(Accentkleuren.DonkereVlakken) && kleuren.DonkerActief.IsLeesbaarOp(Accentkleuren.DonkereVlakken), $"{kleur} dark");
        }

        Assert.InRange(gezien, 500, 4000);
    }
}
