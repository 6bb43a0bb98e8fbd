using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class ZorgBinnenOvereenkomstTests
{
    [Fact]
    public void Zorg_onder_een_goedgekeurde_overeenkomst_is_goed() => new Claimdossier().IsGoed<ZorgBinnenOvereenkomst>();

    [Theory]
    [InlineData(ZorgovereenkomstStatus.Concept)]
    [InlineData(ZorgovereenkomstStatus.InBeoordeling)]
    [InlineData(ZorgovereenkomstStatus.Afgekeurd)]
    public void Zonder_goedkeuring_kan_het_niet(ZorgovereenkomstStatus status) => Assert.Contains(
        "niet goedgekeurd", new Claimdossier { Overeenkomst = new() { Status = status } }
            .IsFout<ZorgBinnenOvereenkomst>("DC-001"));

    [Fact]
    public void Op_de_dag_voor_de_start_gold_de_overeenkomst_nog_niet()
    {
        var tekst = Dag(new(2026, 3, 9)).IsFout<ZorgBinnenOvereenkomst>("DC-001");

        Assert.Contains("9 maart 2026: toen gold de overeenkomst nog niet", tekst);
        Assert.Contains("10 maart 2026", tekst);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void Op_de_eerste_en_de_laatste_dag_wel(int dag) => Dag(new(2026, 3, dag)).IsGoed<ZorgBinnenOvereenkomst>();

    [Fact]
    public void Na_de_laatste_dag_was_de_overeenkomst_voorbij() =>
        Assert.Contains("al voorbij", Dag(new(2026, 3, 21)).IsFout<ZorgBinnenOvereenkomst>("DC-001"));

    [Fact]
    public void Een_week_met_een_enkele_dag_in_de_overeenkomst_is_goed() => new Claimdossier
    {
        Overeenkomst = Tussen10En20Maart,
        Regels = o => [Claimdossier.Week(o, "2026-W11", 60), Claimdossier.Week(o, "2026-W12", 60)],
    }.IsGoed<ZorgBinnenOvereenkomst>();

    [Fact]
    public void Een_week_of_dag_van_een_andere_maand_kan_niet()
    {
        var week = new Claimdossier { Regels = o => [Claimdossier.Week(o, "2026-W20", 60)] };

        Assert.Contains("Week 20 valt niet in maart 2026", week.IsFout<ZorgBinnenOvereenkomst>("DC-001"));
        (week with
        {
            Regels = o => [Claimdossier.Dag(o, new(2026, 4, 1), 1)],
            Overeenkomst = week.Overeenkomst with { Eenheid = Eenheid.Rit },
        })
            .IsFout<ZorgBinnenOvereenkomst>("DC-001");
    }

    [Fact]
    public void Een_doorgestreepte_regel_kan_niet_worden_gedeclareerd()
    {
        var dossier = MetDoorgestreepteRegel();

        var bevinding = Assert.Single(new ZorgBinnenOvereenkomst().Controleer(dossier));
        Assert.Equal("DC-001", bevinding.Code);
        Assert.Contains("staat niet in de overeenkomst", bevinding.Tekst);
    }

    // Claimed while the line still counted, judged after its verstrekker refused it.
    private static DeclaratieDossier MetDoorgestreepteRegel()
    {
        var zorgkantoor = new VerstrekkerBuilder { Soort = Verstrekkersoort.Zorgkantoor }.Build();
        var bouw = new ZorgovereenkomstBuilder { Status = ZorgovereenkomstStatus.InBeoordeling };
        var ander = bouw.Regel with { Naam = "verpleging", VerstrekkerId = zorgkantoor.Id, Wet = Wet.Wlz, Zorgfunctie = "99" };
        var overeenkomst = (bouw with { Regels = [ander, bouw.Regel] }).Build();
        var declaratie = new DeclaratieBuilder
        {
            Overeenkomst = overeenkomst,
            Regels = [Claimdossier.Week(overeenkomst, "2026-W11", 60)],
        }.Build();
        var (medewerker, dag) = (Domain.Gedeeld.MedewerkerId.Nieuw(), new DateOnly(2026, 2, 20));
        overeenkomst.Beoordeel(
            zorgkantoor.Id, [Wet.Wlz], Besluit.Afwijzen, Afwijsreden.TariefNietToegestaan, null, medewerker, dag);
        overeenkomst.Beoordeel(bouw.Verstrekker.Id, [Wet.Wmo], Besluit.Akkoord, null, null, medewerker, dag);
        overeenkomst.Toets(Besluit.Akkoord, null, null, medewerker, dag);
        return new Claimdossier().Build() with { Declaratie = declaratie, Overeenkomst = overeenkomst };
    }

    private static ZorgovereenkomstBuilder Tussen10En20Maart => new()
    {
        Van = new(2026, 3, 10),
        TotEnMet = new(2026, 3, 20),
        Status = ZorgovereenkomstStatus.Goedgekeurd,
    };

    private static Claimdossier Dag(DateOnly dag) =>
        new()
        {
            Overeenkomst = Tussen10En20Maart with { Eenheid = Eenheid.Dagdeel },
            Regels = o => [Claimdossier.Dag(o, dag, 1)],
        };
}
