using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class RekeningnummerIsBevestigdTests
{
    [Fact]
    public void Een_bevestigd_nummer_is_goed() => new Claimdossier().IsGoed<RekeningnummerIsBevestigd>();

    [Fact]
    public void Een_nummer_dat_net_is_gewijzigd_houdt_de_betaling_aan()
    {
        var tekst = Met(z => z.WijzigIban(Testgegevens.Iban(), null, default)).IsFout<RekeningnummerIsBevestigd>("DC-033", Zwaarte.Aanhoudend);

        Assert.Contains("net gewijzigd", tekst);
        Assert.DoesNotContain("NL", tekst);
    }

    [Fact]
    public void Een_geblokkeerd_of_ontbrekend_nummer_ook()
    {
        Assert.Contains("geweigerd", Met(z => z.BlokkeerIban(z.Iban!)).IsFout<RekeningnummerIsBevestigd>("DC-033", Zwaarte.Aanhoudend));
        Assert.Contains(
            "nog geen rekeningnummer",
            Met(_ => { }, new ZorgverlenerBuilder { Iban = null })
                .IsFout<RekeningnummerIsBevestigd>("DC-033", Zwaarte.Aanhoudend));
    }

    [Fact]
    public void Na_de_controle_is_het_weer_goed() => Met(z =>
    {
        z.WijzigIban(Testgegevens.Iban(), null, default);
        z.KeurIbanGoed(null);
    }).IsGoed<RekeningnummerIsBevestigd>();

    private static Claimdossier Met(Action<Domain.Zorgverleners.Zorgverlener> stap, ZorgverlenerBuilder? bouw = null)
    {
        var zorgverlener = (bouw ?? new()).Build();
        stap(zorgverlener);
        return new() { Overeenkomst = new() { Zorgverlener = zorgverlener, Status = ZorgovereenkomstStatus.Goedgekeurd } };
    }
}
