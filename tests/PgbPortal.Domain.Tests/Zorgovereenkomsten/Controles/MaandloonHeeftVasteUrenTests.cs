using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class MaandloonHeeftVasteUrenTests
{
    [Fact]
    public void Een_maandloon_met_vaste_uren_is_goed() => Dossier(r => r).IsGoed<MaandloonHeeftVasteUren>();

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Zonder_vaste_uren_kan_geen_maandloon(int? minuten) => Assert.Contains(
        "vast aantal uren", Dossier(r => r with { MinutenPerWeek = minuten }).IsFout<MaandloonHeeftVasteUren>("ZO-019"));

    [Fact]
    public void Een_maandloon_is_per_uur() => Assert.Contains(
        "per uur", Dossier(r => r with { Eenheid = Eenheid.Dagdeel }).IsFout<MaandloonHeeftVasteUren>("ZO-019"));

    [Fact]
    public void Per_uur_betalen_mag_zonder_vaste_uren() =>
        Overeenkomstdossier.MetRegel(r => r with { MinutenPerWeek = null }).IsGoed<MaandloonHeeftVasteUren>();

    private static Overeenkomstdossier Dossier(Func<Regelafspraak, Regelafspraak> anders) =>
        Overeenkomstdossier.MetRegel(r => anders(r with { Beloning = Beloning.Maandloon }));
}
