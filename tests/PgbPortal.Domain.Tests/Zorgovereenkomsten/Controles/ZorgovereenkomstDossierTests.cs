using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ZorgovereenkomstDossierTests
{
    [Fact]
    public void In_een_goed_dossier_vindt_geen_enkele_controle_iets() =>
        Assert.Empty(new Overeenkomstdossier().Build().Controleer());

    [Fact]
    public void Voorbeeld_12a_met_zeventig_euro_geeft_alleen_ZO_014_als_blokkade()
    {
        var bouw = new TestSupport.ZorgovereenkomstBuilder
        {
            Verstrekker = Overeenkomstdossier.MetMaximum(Bedrag.Euro(65)).Build(),
            Tarief = Bedrag.Euro(70),
        };
        var kort = bouw.Regel with
        {
            Omschrijving = "Hulp bij het plannen van de dag, samen naar afspraken en oefenen met reizen.",
        };
        var bevindingen = new Overeenkomstdossier { Overeenkomst = bouw with { Regels = [kort] } }.Build().Controleer();

        Assert.Equal(["ZO-014"], bevindingen.Where(b => b.Zwaarte == Zwaarte.Blokkerend).Select(b => b.Code));
        Assert.Equal(["ZO-025", "ZO-030"], bevindingen.Where(b => b.Zwaarte == Zwaarte.Waarschuwing).Select(b => b.Code));
        Assert.Equal("begeleiding", bevindingen[0].Regel);
    }

    [Fact]
    public void Voorbeeld_12b_een_zus_die_formeel_wil_krijgt_drie_blokkades()
    {
        var bouw = Overeenkomstdossier.MetPersoon() with
        {
            Verstrekker = Overeenkomstdossier.MetMaximum(
                new(2444),
                Domain.Verstrekkers.Tariefsoort.Informeel,
                "99",
                Domain.Verstrekkers.Verstrekkersoort.Zorgkantoor).Build(),
            Wet = Wet.Wlz,
            Zorgfunctie = "99",
            Tarief = Bedrag.Euro(70),
            Vragen = new(Domain.Zorgovereenkomsten.Familiegraad.TweedeGraad, Onderneming: true, Big: true),
        };

        var bevindingen = new Overeenkomstdossier { Overeenkomst = bouw, Vrij = Bedrag.Euro(48000) }.Build().Controleer();

        Assert.Equal(["ZO-004", "ZO-012", "ZO-013"], bevindingen.Select(b => b.Code));
    }
}
