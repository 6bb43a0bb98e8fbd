using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Tests.Personen;

public sealed class PersoonTests
{
    private static readonly Guid Wijziger = Guid.CreateVersion7();
    private static readonly DateTime Nu = new(2026, 4, 2, 13, 0, 0, DateTimeKind.Utc);
    private static readonly Iban Oud = Iban.Parse("NL13TEST0123456789");
    private static readonly Iban Nieuw = Iban.Parse("NL21TEST0001007919");

    [Fact]
    public void Een_rekeningnummer_van_het_begin_mag_betaald_worden_en_zonder_nummer_niet()
    {
        Assert.True(Met(Oud).MagBetaaldWorden);
        Assert.False(Met(null).MagBetaaldWorden);
        Assert.False(Met(Iban.Parse("TR330006100519786457841326")).MagBetaaldWorden);
    }

    [Fact]
    public void Een_nieuw_rekeningnummer_wacht_tot_een_ander_het_bevestigt()
    {
        var persoon = Met(Oud);

        persoon.WijzigIban(Nieuw, Wijziger, Nu);

        Assert.Equal((IbanStatus.InControle, false), (persoon.IbanStatus, persoon.MagBetaaldWorden));
        Assert.Equal((Oud, Wijziger, Nu), (persoon.VorigeIban, persoon.IbanGewijzigdDoorId, persoon.IbanGewijzigdOpUtc));
        Statustabel.Weigert("BT-001", () => persoon.KeurIbanGoed(Wijziger));
        persoon.KeurIbanGoed(Guid.CreateVersion7());
        Assert.Equal((IbanStatus.Goedgekeurd, true), (persoon.IbanStatus, persoon.MagBetaaldWorden));
        Statustabel.Weigert("STATUS", () => persoon.KeurIbanGoed(Guid.CreateVersion7()));
    }

    [Fact]
    public void Een_geweigerd_nummer_wordt_niet_goedgekeurd_en_een_nieuw_wel()
    {
        var persoon = Met(Oud);
        persoon.BlokkeerIban(Oud);
        Assert.Equal(IbanStatus.Geblokkeerd, persoon.IbanStatus);
        Statustabel.Weigert("STATUS", () => persoon.KeurIbanGoed(null));

        persoon.WijzigIban(Nieuw, Wijziger, Nu);
        persoon.KeurIbanGoed(null);

        Assert.True(persoon.MagBetaaldWorden);
    }

    [Fact]
    public void Een_weigering_van_het_oude_nummer_verandert_het_nieuwe_niet()
    {
        var persoon = Met(Oud);
        persoon.WijzigIban(Nieuw, Wijziger, Nu);

        persoon.BlokkeerIban(Oud);
        Assert.Equal(IbanStatus.InControle, persoon.IbanStatus);

        persoon.BlokkeerIban(Nieuw);
        Assert.Equal(IbanStatus.Geblokkeerd, persoon.IbanStatus);
    }

    private static Persoon Met(Iban? iban) => Persoon.Maak(PersoonId.Nieuw(), Bsn.Parse("999990019"), "Anna", new(1961, 5, 14), iban);
}
