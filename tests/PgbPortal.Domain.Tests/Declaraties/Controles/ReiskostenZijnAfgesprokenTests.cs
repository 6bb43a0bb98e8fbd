using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class ReiskostenZijnAfgesprokenTests
{
    private static readonly ZorgovereenkomstBuilder Overeenkomst = new() { Status = ZorgovereenkomstStatus.Goedgekeurd };

    [Fact]
    public void Wat_niet_is_afgesproken_wordt_niet_betaald() =>
        Assert.Contains("Haal de kilometers weg", Dossier(null, 12_000).IsFout<ReiskostenZijnAfgesproken>("DC-026"));

    [Fact]
    public void Wat_is_afgesproken_mag() => Dossier(new(Reiskostensoort.Km), 12_000).IsGoed<ReiskostenZijnAfgesproken>();

    [Fact]
    public void Een_vast_bedrag_komt_met_het_maandloon_en_niet_per_kilometer() =>
        Dossier(new(Reiskostensoort.Vast, 5_000, 3), 12_000).IsFout<ReiskostenZijnAfgesproken>("DC-026");

    [Fact]
    public void Minder_dan_nul_kilometer_bestaat_niet() => Dossier(new(Reiskostensoort.Km), -1).IsFout<ReiskostenZijnAfgesproken>("DC-026");

    [Fact]
    public void Zonder_kilometers_is_er_niets_aan_de_hand() => Dossier(null, null).IsGoed<ReiskostenZijnAfgesproken>();

    private static Claimdossier Dossier(Reisafspraak? reis, int? meters) => new()
    {
        Overeenkomst = Overeenkomst with { Regels = [Overeenkomst.Regel with { Reiskosten = reis }] },
        Regels = o => [Claimdossier.Week(o, "2026-W11", 180) with { ReisMeters = meters }],
    };
}
