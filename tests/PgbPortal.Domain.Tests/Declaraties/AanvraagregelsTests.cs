using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties;

public sealed class AanvraagregelsTests
{
    private static readonly DateOnly Dood = new(2026, 6, 5);

    private readonly Functiebudget _budget = new ToekenningBuilder().Build().Functiebudgetten[0];
    private readonly Beleid _zorgkantoor = Beleid.Standaard(Verstrekkersoort.Zorgkantoor);
    private readonly Beleid _gemeente = Beleid.Standaard(Verstrekkersoort.Gemeente);

    private readonly Dictionary<Maand, Bedrag> _maanden = new()
    {
        [new(2026, 1)] = new(90_000),
        [new(2026, 2)] = new(10_000),
        [new(2026, 3)] = new(10_000),
        [new(2026, 4)] = Bedrag.Nul,
        [new(2026, 5)] = new(10_001),
    };

    [Fact]
    public void Eigen_geld_terug_is_hoogstens_wat_vrij_is()
    {
        Aanvraagregels.EisEigenGeld(new(500), new(500));
        Statustabel.Weigert("STORTING", () => Aanvraagregels.EisEigenGeld(new(501), new(500)));
        Statustabel.Weigert("STORTING", () => Aanvraagregels.EisEigenGeld(new(1), Bedrag.Nul));
        Statustabel.Weigert("DC-036", () => Aanvraagregels.EisEigenGeld(Bedrag.Nul, new(500)));
    }

    [Fact]
    public void Het_gemiddelde_gaat_over_de_laatste_drie_maanden_met_een_bedrag()
    {
        // (10.000 + 10.000 + 10.001) / 3 is 10.000,33.
        Assert.Equal(new(10_000), Aanvraagregels.Gemiddelde(_maanden));
        Assert.Equal(new(151), Aanvraagregels.Gemiddelde(new Dictionary<Maand, Bedrag> { [new(2026, 1)] = new(100), [new(2026, 2)] = new(201) }));
        Assert.Equal(Bedrag.Nul, Aanvraagregels.Gemiddelde(new Dictionary<Maand, Bedrag>()));
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void Eenmalig_is_hoogstens_het_gemiddelde(long centen, bool mag)
    {
        void Vraag() => Aanvraagregels.EisEenmalig(_budget, _zorgkantoor, Overeenkomstsoort.Familie, Dood, new(centen), Bedrag.Nul, _maanden);
        if (mag)
        {
            Vraag();
        }
        else
        {
            Statustabel.Weigert("DC-032", Vraag);
        }
    }

    [Fact]
    public void Wat_al_is_gevraagd_gaat_van_het_gemiddelde_af()
    {
        void Vraag(long centen) => Aanvraagregels.EisEenmalig(_budget, _zorgkantoor, Overeenkomstsoort.Familie, Dood, new(centen), new(7_000), _maanden);

        Vraag(3_000);
        Statustabel.Weigert("DC-032", () => Vraag(3_001));
    }

    [Fact]
    public void Eenmalig_kan_niet_zonder_overlijden_bij_een_opdracht_of_als_de_verstrekker_het_niet_toestaat()
    {
        Statustabel.Weigert("DC-032", () => Aanvraagregels.EisEenmalig(_budget, _zorgkantoor, Overeenkomstsoort.Familie, null, new(1), Bedrag.Nul, _maanden));
        Statustabel.Weigert("DC-032", () => Aanvraagregels.EisEenmalig(_budget, _zorgkantoor, Overeenkomstsoort.Opdracht, Dood, new(1), Bedrag.Nul, _maanden));
        Statustabel.Weigert("DC-032", () => Aanvraagregels.EisEenmalig(_budget, _gemeente, Overeenkomstsoort.Arbeidsovereenkomst, Dood, new(1), Bedrag.Nul, _maanden));
    }

    [Fact]
    public void Met_een_declaratiestop_gaat_er_niets_uit()
    {
        _budget.MeldConflict(Bedrag.Euro(10), Dood);

        Statustabel.Weigert("DC-016", () => Aanvraagregels.EisFeestdagen(_budget, _zorgkantoor, new(1), Bedrag.Nul, new(27_200)));
        Statustabel.Weigert("DC-016", () => Aanvraagregels.EisVerantwoordingsvrij(_budget, new(1), Bedrag.Nul, true, true, Dood, 98));
    }

    [Fact]
    public void Feestdagen_kan_alleen_als_de_verstrekker_het_toestaat() =>
        Statustabel.Weigert("DC-031", () => Aanvraagregels.EisFeestdagen(_budget, _gemeente, new(1), Bedrag.Nul, new(27_200)));

    [Theory]
    [InlineData(97, true)]
    [InlineData(98, false)]
    public void Vrij_opvragen_kan_tot_de_nalooptermijn_voorbij_is(int dagenNaEinde, bool opTijd)
    {
        var budget = new ToekenningBuilder().Build().Functiebudgetten[0];
        var dag = budget.Naloopbegin.AddDays(dagenNaEinde);

        // In time it is refused for another reason: this budget has no verantwoordingsvrij bedrag.
        var fout = Assert.Throws<PgbPortal.Domain.Gedeeld.RegelOvertredenException>(
            () => Aanvraagregels.EisVerantwoordingsvrij(budget, new(1), Bedrag.Nul, true, true, dag, 98));
        Assert.Equal(("DC-029", opTijd), (fout.Code, fout.Message.Contains("nog")));
    }
}
