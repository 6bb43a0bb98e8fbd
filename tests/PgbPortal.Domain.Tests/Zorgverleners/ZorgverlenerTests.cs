using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Tests.Zorgverleners;

public sealed class ZorgverlenerTests
{
    private static Zorgverlener Met(string? iban) => Zorgverlener.VanOrganisatie(
        ZorgverlenerId.Nieuw(), Zorgverlenersoort.Zzp, "Kees", Agb.Parse("12345678"), Kvk.Parse("80008422"), iban is null ? null : Iban.Parse(iban));

    [Fact]
    public void Een_bevestigd_rekeningnummer_binnen_sepa_mag_betaald_worden()
    {
        Assert.True(Met("NL13TEST0123456789").MagBetaaldWorden);
    }

    [Fact]
    public void Zonder_rekeningnummer_wordt_er_niet_betaald()
    {
        Assert.False(Met(null).MagBetaaldWorden);
    }

    [Fact]
    public void Een_rekeningnummer_buiten_sepa_houdt_de_run_niet_op()
    {
        Assert.False(Met("TR330006100519786457841326").MagBetaaldWorden);
    }

    [Fact]
    public void Een_nieuw_rekeningnummer_wacht_op_controle()
    {
        var zorgverlener = Met("NL13TEST0123456789");

        zorgverlener.WijzigIban(Iban.Parse("NL21TEST0001007919"));

        Assert.False(zorgverlener.MagBetaaldWorden);
    }

    [Fact]
    public void Een_geblokkeerd_rekeningnummer_krijgt_niets_tot_het_is_goedgekeurd()
    {
        var zorgverlener = Met("NL13TEST0123456789");
        zorgverlener.BlokkeerIban();
        Assert.False(zorgverlener.MagBetaaldWorden);

        zorgverlener.KeurIbanGoed();

        Assert.True(zorgverlener.MagBetaaldWorden);
    }
}
