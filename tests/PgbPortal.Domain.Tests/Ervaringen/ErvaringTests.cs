using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Ervaringen;

public sealed class ErvaringTests
{
    private static readonly DateOnly Dag = new(2026, 4, 2);

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Een_cijfer_ligt_tussen_een_en_tien(int cijfer) =>
        Assert.Equal("ERV-01", Assert.Throws<RegelOvertredenException>(() => Geef(cijfer, null)).Code);

    [Fact]
    public void Een_toelichting_is_niet_te_lang_en_leeg_is_geen_toelichting()
    {
        Assert.Equal("ERV-02", Assert.Throws<RegelOvertredenException>(() => Geef(7, new('x', Ervaring.LangsteToelichting + 1))).Code);
        Assert.Null(Geef(1, "  ").Toelichting);
        Assert.Equal("Fijn.", Geef(10, " Fijn. ").Toelichting);
    }

    [Fact]
    public void Wie_nu_niet_wil_geeft_geen_cijfer()
    {
        var ervaring = Ervaring.SlaOver(Guid.NewGuid(), Ervaringsgroep.Svb, Kernmoment.Zelf, Dag);

        Assert.Equal((null, null), (ervaring.Cijfer, ervaring.Toelichting));
    }

    [Fact]
    public void Wie_het_gaf_en_waarom_gaan_weg_en_het_cijfer_blijft()
    {
        var ervaring = Geef(8, "Snel betaald.");

        ervaring.MaakAnoniem();

        Assert.Equal((null, null, 8), (ervaring.GebruikerId, ervaring.Toelichting, ervaring.Cijfer));
    }

    private static Ervaring Geef(int cijfer, string? toelichting) =>
        Ervaring.Geef(Guid.NewGuid(), Ervaringsgroep.Budgethouder, Kernmoment.DeclaratieVerstuurd, cijfer, toelichting, Dag);
}
