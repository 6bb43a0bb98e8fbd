using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class VasteReiskostenPassenTests
{
    [Theory]
    [InlineData(3500, 3)]
    [InlineData(75_000, 7)]
    public void Tot_en_met_75_kilometer_enkel_kan_een_vast_bedrag(int meters, int dagen) => Dossier(meters, dagen).IsGoed<VasteReiskostenPassen>();

    [Fact]
    public void Verder_dan_75_kilometer_gaat_per_kilometer() =>
        Assert.Contains("75 kilometer", Dossier(75_001, 3).IsFout<VasteReiskostenPassen>("ZO-033"));

    [Theory]
    [InlineData(null, 3)]
    [InlineData(0, 3)]
    [InlineData(3500, null)]
    [InlineData(3500, 8)]
    public void Afstand_en_dagen_horen_erbij(int? meters, int? dagen) =>
        Assert.Contains("hoe ver", Dossier(meters, dagen).IsFout<VasteReiskostenPassen>("ZO-033"));

    [Fact]
    public void Een_vast_bedrag_hoort_bij_een_maandloon() => Assert.Contains(
        "alleen bij een maandloon",
        Overeenkomstdossier.MetRegel(r => r with { Reiskosten = new(Reiskostensoort.Vast, 3500, 3) }).IsFout<VasteReiskostenPassen>("ZO-033"));

    [Fact]
    public void Per_kilometer_vraagt_niets_vooraf() =>
        Overeenkomstdossier.MetRegel(r => r with { Reiskosten = new(Reiskostensoort.Km) }).IsGoed<VasteReiskostenPassen>();

    private static Overeenkomstdossier Dossier(int? meters, int? dagen) => Overeenkomstdossier.MetRegel(
        r => r with { Beloning = Beloning.Maandloon, Reiskosten = new(Reiskostensoort.Vast, meters, dagen) });
}
