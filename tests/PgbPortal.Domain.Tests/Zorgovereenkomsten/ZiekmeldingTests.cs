using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten;

public sealed class ZiekmeldingTests
{
    private static readonly DateOnly Maandag = new(2026, 6, 8);
    private static readonly ZorgovereenkomstBuilder Bouw = new() { Status = ZorgovereenkomstStatus.Goedgekeurd };

    [Fact]
    public void Een_melding_is_open_tot_de_zorgverlener_beter_is()
    {
        var melding = Meld(Bouw, Maandag);

        Assert.True(melding.IsOpen);

        melding.MeldHersteld(Maandag.AddDays(7), Maandag.AddDays(7));

        Assert.False(melding.IsOpen);
        Assert.Equal(new Ziekteverloop(Maandag, Maandag.AddDays(7), Maandag), melding.Verloop);
    }

    [Fact]
    public void De_verstrekker_ziet_geen_ziekmelding()
    {
        var melding = Meld(Bouw, Maandag);

        Assert.False(melding.ZichtbaarVoorVerstrekker);
        Assert.True(melding.ZichtbaarVoorZorgverlener);
        Assert.True(melding.ZichtbaarVoorSvb);
    }

    [Fact]
    public void Een_instelling_hoeft_niets_te_melden() =>
        Statustabel.Weigert("ZIEK", () => Meld(Bouw with { Soort = Overeenkomstsoort.Instelling }, Maandag));

    [Fact]
    public void Ziekte_in_de_toekomst_of_buiten_de_overeenkomst_kan_niet()
    {
        Statustabel.Weigert("ZIEK", () => Ziekmelding.Meld(ZiekmeldingId.Nieuw(), Bouw.Build(), Maandag.AddDays(1), [], Maandag));
        Statustabel.Weigert("ZIEK", () => Meld(Bouw, new(2026, 2, 27)));
        Statustabel.Weigert("ZIEK", () => Meld(Bouw with { Status = ZorgovereenkomstStatus.Gedeeld }, Maandag));
    }

    [Fact]
    public void Wie_al_ziek_is_gemeld_wordt_niet_nog_eens_ziek()
    {
        var overeenkomst = Bouw.Build();
        var eerste = Ziekmelding.Meld(ZiekmeldingId.Nieuw(), overeenkomst, Maandag, [], Maandag);

        Statustabel.Weigert("ZIEK", () => Ziekmelding.Meld(ZiekmeldingId.Nieuw(), overeenkomst, Maandag.AddDays(2), [eerste], Maandag.AddDays(2)));

        eerste.MeldHersteld(Maandag.AddDays(4), Maandag.AddDays(4));

        Statustabel.Weigert("ZIEK", () => Ziekmelding.Meld(ZiekmeldingId.Nieuw(), overeenkomst, Maandag.AddDays(3), [eerste], Maandag.AddDays(9)));
        Assert.True(Ziekmelding.Meld(ZiekmeldingId.Nieuw(), overeenkomst, Maandag.AddDays(9), [eerste], Maandag.AddDays(9)).IsOpen);
    }

    [Fact]
    public void Beter_worden_is_na_de_eerste_ziektedag_en_gebeurt_een_keer()
    {
        var melding = Meld(Bouw, Maandag);

        Statustabel.Weigert("ZIEK", () => melding.MeldHersteld(Maandag, Maandag));

        melding.MeldHersteld(Maandag.AddDays(1), Maandag.AddDays(1));

        Statustabel.Weigert("STATUS", () => melding.MeldHersteld(Maandag.AddDays(2), Maandag.AddDays(2)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    public void Wie_op_tijd_meldt_krijgt_vergoeding_vanaf_de_eerste_dag(int dagenLater, int vanaf) => Assert.Equal(
        Maandag.AddDays(vanaf), new Ziekteverloop(Maandag, null, Maandag.AddDays(dagenLater)).VergoedVanaf);

    private static Ziekmelding Meld(ZorgovereenkomstBuilder bouw, DateOnly dag) =>
        Ziekmelding.Meld(ZiekmeldingId.Nieuw(), bouw.Build(), dag, [], dag);
}
