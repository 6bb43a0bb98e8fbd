using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class EenheidIsAfgesprokenTests
{
    [Fact]
    public void Uren_bij_een_uurtarief_is_goed() => new Claimdossier().IsGoed<EenheidIsAfgesproken>();

    [Fact]
    public void Dagdelen_bij_een_uurtarief_kan_niet() => Assert.Contains(
        "tarief per uur afgesproken",
        new Claimdossier { Regels = o => [Claimdossier.Weekaantal(o, "2026-W11", 2)] }.IsFout<EenheidIsAfgesproken>("DC-009"));

    [Fact]
    public void Uren_bij_een_tarief_per_dagdeel_kan_niet() => Assert.Contains(
        "Vul het aantal dagdelen in",
        (Per(Eenheid.Dagdeel) with { Regels = o => [Claimdossier.Week(o, "2026-W11", 60)] })
            .IsFout<EenheidIsAfgesproken>("DC-009"));

    [Theory]
    [InlineData(Eenheid.Rit, 0)]
    [InlineData(Eenheid.Resultaat, 0)]
    [InlineData(Eenheid.Maand, 0)]
    [InlineData(Eenheid.Dagdeel, 1)]
    [InlineData(Eenheid.Etmaal, 1)]
    public void Alleen_ritten_resultaten_en_maanden_gaan_over_de_hele_maand(Eenheid eenheid, int bevindingen) => Assert.Equal(
        bevindingen,
        (Per(eenheid) with { Regels = o => [new(o.Regels[0].Id, null, null, null, 1)] })
            .Controleer<EenheidIsAfgesproken>().Count);

    [Fact]
    public void Uren_voor_de_hele_maand_kan_niet() => Assert.Contains(
        "per week of per dag",
        new Claimdossier { Regels = o => [new(o.Regels[0].Id, null, null, 60, null)] }.IsFout<EenheidIsAfgesproken>("DC-009"));

    [Theory]
    [InlineData(Declaratiesoort.Regulier, Beloning.Uurloon, false)]
    [InlineData(Declaratiesoort.Aanvulling, Beloning.Uurloon, true)]
    [InlineData(Declaratiesoort.Regulier, Beloning.Maandloon, true)]
    public void Kilometers_alleen_mogen_achteraf_of_naast_een_maandloon(Declaratiesoort soort, Beloning beloning, bool mag)
    {
        var dossier = Met(beloning, o => [new(o.Regels[0].Id, null, null, null, null, 12_000)]) with { Soort = soort };
        if (mag)
        {
            dossier.IsGoed<EenheidIsAfgesproken>();
        }
        else
        {
            Assert.Contains("Vul ook in wanneer er zorg is gegeven.", dossier.IsFout<EenheidIsAfgesproken>("DC-009"));
        }
    }

    [Fact]
    public void Uren_van_een_maandloon_worden_niet_gedeclareerd() => Assert.Contains(
        "betalen wij vanzelf", Met(Beloning.Maandloon, o => [Claimdossier.Week(o, "2026-W11", 60)]).IsFout<EenheidIsAfgesproken>("DC-009"));

    private static Claimdossier Met(Beloning beloning, Func<Zorgovereenkomst, IReadOnlyList<Regelinvoer>> regels)
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Status = ZorgovereenkomstStatus.Goedgekeurd };
        return new()
        {
            Overeenkomst = overeenkomst with { Regels = [overeenkomst.Regel with { Beloning = beloning, Reiskosten = new(Reiskostensoort.Km) }] },
            Regels = regels,
        };
    }

    private static Claimdossier Per(Eenheid eenheid) =>
        new() { Overeenkomst = new() { Eenheid = eenheid, Status = ZorgovereenkomstStatus.Goedgekeurd } };
}
