using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ReiskostenZijnToegestaanTests
{
    [Fact]
    public void Een_zorgkantoor_betaalt_reiskosten_apart() => Dossier(Reiskostenbeleid.Apart).IsGoed<ReiskostenZijnToegestaan>();

    [Fact]
    public void Soms_zitten_zij_in_het_tarief() =>
        Assert.Contains("in het uurtarief", Dossier(Reiskostenbeleid.InTarief).IsFout<ReiskostenZijnToegestaan>("ZO-032"));

    [Fact]
    public void Soms_worden_zij_niet_betaald() =>
        Assert.Contains("betaalt geen reiskosten", Dossier(Reiskostenbeleid.Nooit).IsFout<ReiskostenZijnToegestaan>("ZO-032"));

    [Fact]
    public void Zonder_reiskosten_is_er_niets_aan_de_hand() =>
        Overeenkomstdossier.MetRegel(r => r, new VerstrekkerBuilder(), Wet.Wmo).IsGoed<ReiskostenZijnToegestaan>();

    private static Overeenkomstdossier Dossier(Reiskostenbeleid reiskosten) => Overeenkomstdossier.MetRegel(
        r => r with { Reiskosten = new(Reiskostensoort.Km) },
        new VerstrekkerBuilder
        {
            Beleid =
            [
                new()
                {
                    Van = new(2018, 1, 1),
                    Maandloon = true,
                    Reiskosten = reiskosten,
                    Feestdagen = true,
                    EenmaligeUitkering = true,
                    Bijbetaling = true,
                    DeclaratietermijnWeken = 6,
                    DeclaratietermijnHard = true,
                },
            ],
        });
}
