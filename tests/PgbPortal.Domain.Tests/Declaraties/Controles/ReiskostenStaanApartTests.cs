using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class ReiskostenStaanApartTests
{
    [Fact]
    public void Bij_een_gemeente_zitten_reiskosten_in_het_tarief() =>
        Assert.Contains("Haal de kilometers weg", Dossier(Verstrekkersoort.Gemeente, 12_000).IsFout<ReiskostenStaanApart>("DC-028"));

    [Fact]
    public void Bij_een_zorgkantoor_mogen_ze_apart() => Dossier(Verstrekkersoort.Zorgkantoor, 12_000).IsGoed<ReiskostenStaanApart>();

    [Fact]
    public void Zonder_kilometers_is_er_niets_aan_de_hand() => Dossier(Verstrekkersoort.Gemeente, null).IsGoed<ReiskostenStaanApart>();

    private static Claimdossier Dossier(Verstrekkersoort soort, int? meters) => new()
    {
        Overeenkomst = new()
        {
            Status = ZorgovereenkomstStatus.Goedgekeurd,
            Verstrekker = new VerstrekkerBuilder { Soort = soort }.Build(),
            Wet = soort == Verstrekkersoort.Zorgkantoor ? Wet.Wlz : Wet.Wmo,
        },
        Regels = o => [Claimdossier.Week(o, "2026-W11", 180) with { ReisMeters = meters }],
    };
}
