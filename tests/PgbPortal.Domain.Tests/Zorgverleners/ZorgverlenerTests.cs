using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgverleners;

public sealed class ZorgverlenerTests
{
    private static readonly Guid Wijziger = Guid.CreateVersion7();
    private static readonly DateTime Nu = new(2026, 4, 2, 13, 0, 0, DateTimeKind.Utc);
    private static readonly Iban Nieuw = Iban.Parse("NL21TEST0001007919");

    private static Zorgverlener Met(string? iban) => Zorgverlener.VanOrganisatie(
        ZorgverlenerId.Nieuw(), Zorgverlenersoort.Zzp, "Kees", Agb.Parse("12345678"), Kvk.Parse("80008422"), iban is null ? null : Iban.Parse(iban));

    [Fact]
    public void Een_bevestigd_rekeningnummer_binnen_sepa_mag_betaald_worden()
    {
        Assert.True(Met("NL13TEST0123456789").MagBetaaldWorden);
    }

    [Fact]
    public void Een_nummer_van_een_persoon_dat_niemand_bevestigde_is_ook_van_de_zorgverlener_niet_bevestigd()
    {
        var persoon = new PersoonBuilder { Iban = Iban.Parse("NL13TEST0123456789") }.Build();
        persoon.WijzigIban(Nieuw, Wijziger, Nu);

        var zorgverlener = Zorgverlener.VanPersoon(ZorgverlenerId.Nieuw(), persoon);

        Assert.Equal(IbanStatus.InControle, zorgverlener.IbanStatus);
        Assert.Equal((Iban.Parse("NL13TEST0123456789"), Wijziger, Nu), (zorgverlener.VorigeIban, zorgverlener.IbanGewijzigdDoorId, zorgverlener.IbanGewijzigdOpUtc));
        Statustabel.Weigert("BT-001", () => zorgverlener.KeurIbanGoed(Wijziger));
    }

    [Fact]
    public void Een_nummer_van_een_persoon_dat_de_bank_weigerde_is_ook_van_de_zorgverlener_geblokkeerd()
    {
        var persoon = new PersoonBuilder { Iban = Nieuw }.Build();
        persoon.BlokkeerIban(Nieuw);

        var zorgverlener = Zorgverlener.VanPersoon(ZorgverlenerId.Nieuw(), persoon);

        Assert.Equal((IbanStatus.Geblokkeerd, false), (zorgverlener.IbanStatus, zorgverlener.MagBetaaldWorden));
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

        zorgverlener.WijzigIban(Nieuw, Wijziger, Nu);

        Assert.False(zorgverlener.MagBetaaldWorden);
        Assert.Equal((Iban.Parse("NL13TEST0123456789"), Wijziger, Nu), (zorgverlener.VorigeIban, zorgverlener.IbanGewijzigdDoorId, zorgverlener.IbanGewijzigdOpUtc));
    }

    [Fact]
    public void Wie_een_rekeningnummer_wijzigt_keurt_het_niet_zelf_goed()
    {
        var zorgverlener = Met("NL13TEST0123456789");
        zorgverlener.WijzigIban(Nieuw, Wijziger, Nu);

        Statustabel.Weigert("BT-001", () => zorgverlener.KeurIbanGoed(Wijziger));
        Assert.False(zorgverlener.MagBetaaldWorden);

        zorgverlener.KeurIbanGoed(Guid.CreateVersion7());
        Assert.True(zorgverlener.MagBetaaldWorden);
        Statustabel.Weigert("STATUS", () => zorgverlener.KeurIbanGoed(Guid.CreateVersion7()));
    }

    [Fact]
    public void Een_geblokkeerd_rekeningnummer_krijgt_niets_tot_er_een_nieuw_nummer_is_goedgekeurd()
    {
        var zorgverlener = Met("NL13TEST0123456789");
        zorgverlener.BlokkeerIban(Iban.Parse("NL13TEST0123456789"));
        Assert.False(zorgverlener.MagBetaaldWorden);
        Statustabel.Weigert("STATUS", () => zorgverlener.KeurIbanGoed(null));

        zorgverlener.WijzigIban(Nieuw, Wijziger, Nu);
        zorgverlener.KeurIbanGoed(null);

        Assert.True(zorgverlener.MagBetaaldWorden);
    }

    [Fact]
    public void Een_weigering_van_het_oude_nummer_blokkeert_het_nieuwe_niet()
    {
        var zorgverlener = Met("NL13TEST0123456789");
        zorgverlener.WijzigIban(Nieuw, Wijziger, Nu);
        zorgverlener.KeurIbanGoed(null);

        zorgverlener.BlokkeerIban(Iban.Parse("NL13TEST0123456789"));

        Assert.True(zorgverlener.MagBetaaldWorden);
    }
}
