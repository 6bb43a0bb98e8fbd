using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Berichten;

public sealed class BerichtkeuzeTests
{
    private static readonly DateOnly Vandaag = new(2026, 4, 2);
    private static readonly DateTime Nu = new(2026, 4, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Emailadres Adres = Emailadres.Parse("anna@voorbeeld.nl");

    [Fact]
    public void Een_adres_telt_pas_na_de_goede_code_en_het_oude_blijft_tot_dan()
    {
        var keuze = MetAdres();
        keuze.GeefOp(Emailadres.Parse("anders@voorbeeld.nl"), "222222", Vandaag, Nu);

        Assert.Equal(Codeuitkomst.Onjuist, keuze.Bevestig("111111", Nu));
        Assert.Equal("anna@voorbeeld.nl", keuze.BruikbaarAdres);
        Assert.Equal(Codeuitkomst.Bevestigd, keuze.Bevestig("222222", Nu));
        Assert.Equal(("anders@voorbeeld.nl", null, null), (keuze.BruikbaarAdres, keuze.NieuwAdres, keuze.Bevestigingscode));
        Assert.Equal(Codeuitkomst.Verlopen, keuze.Bevestig("222222", Nu));
    }

    [Fact]
    public void Een_code_werkt_een_dag_en_vijf_pogingen()
    {
        var keuze = MetAdres();
        keuze.GeefOp(Adres, "222222", Vandaag, Nu);
        Assert.Equal(Codeuitkomst.Verlopen, keuze.Bevestig("222222", Nu + Berichtkeuze.Codeduur));

        Assert.Equal(
            [Codeuitkomst.Onjuist, Codeuitkomst.Onjuist, Codeuitkomst.Onjuist, Codeuitkomst.Onjuist, Codeuitkomst.Verlopen],
            Enumerable.Range(0, 5).Select(_ => keuze.Bevestig("333333", Nu)));
        Assert.Equal(Codeuitkomst.Verlopen, keuze.Bevestig("222222", Nu));
    }

    [Fact]
    public void Op_een_dag_gaan_er_hoogstens_vijf_codes_uit()
    {
        var keuze = Berichtkeuze.VoorPersoon(PersoonId.Nieuw());
        for (var i = 0; i < Berichtkeuze.HoogstensCodesPerDag; i++)
        {
            keuze.GeefOp(Adres, "111111", Vandaag, Nu);
        }

        Statustabel.Weigert("MAIL-01", () => keuze.GeefOp(Adres, "111111", Vandaag, Nu));
        keuze.GeefOp(Adres, "111111", Vandaag.AddDays(1), Nu);
    }

    [Fact]
    public void Een_adres_dat_niet_werkt_wordt_niet_meer_gebruikt_tot_het_opnieuw_is_bevestigd()
    {
        var keuze = MetAdres();
        keuze.MeldAdresfout("ander@voorbeeld.nl", Nu);
        Assert.NotNull(keuze.BruikbaarAdres);

        keuze.MeldAdresfout("anna@voorbeeld.nl", Nu);
        Assert.Null(keuze.BruikbaarAdres);

        keuze.GeefOp(Adres, "222222", Vandaag, Nu);
        keuze.Bevestig("222222", Nu);
        Assert.NotNull(keuze.BruikbaarAdres);

        keuze.VerwijderAdres();
        Assert.Equal((null, null, null), (keuze.Adres, keuze.NieuwAdres, keuze.AdresfoutOpUtc));
    }

    private static Berichtkeuze MetAdres()
    {
        var keuze = Berichtkeuze.VoorPersoon(PersoonId.Nieuw());
        keuze.GeefOp(Adres, "111111", Vandaag, Nu);
        keuze.Bevestig("111111", Nu);
        return keuze;
    }
}
