using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Budgetten.ReserveringStatus;

namespace PgbPortal.Domain.Tests.Budgetten;

public sealed class ReserveringTests
{
    private static readonly Functiebudget Functiebudget = new ToekenningBuilder().Build().Functiebudgetten[0];

    [Fact]
    public void Een_reservering_eindigt_precies_een_keer() => Statustabel.IsPrecies(
        Reservering.Statusovergangen,
        (Status.Open, [Status.Geboekt, Status.Vrijgegeven, Status.Verlopen]));

    [Fact]
    public void Wat_is_betaald_komt_niet_ook_nog_vrij()
    {
        var reservering = Maak(Bedrag.Euro(735));

        reservering.Boek(Bedrag.Euro(735));

        Assert.Equal(Status.Geboekt, reservering.Status);
        Statustabel.Weigert("STATUS", reservering.GeefVrij);
        Statustabel.Weigert("STATUS", () => reservering.Boek(Bedrag.Euro(735)));
    }

    [Fact]
    public void Wat_vrijkwam_wordt_niet_meer_betaald()
    {
        var reservering = Maak(Bedrag.Euro(735));

        reservering.GeefVrij();

        Statustabel.Weigert("STATUS", () => reservering.Boek(Bedrag.Euro(735)));
        Assert.Equal((Bedrag.Nul, Bedrag.Euro(735)), (reservering.Geboekt, reservering.Vrij));
    }

    [Fact]
    public void Wat_uitging_en_wat_vrijkwam_is_samen_de_hele_reservering()
    {
        var reservering = Maak(Bedrag.Euro(735));
        Assert.Equal((Bedrag.Nul, Bedrag.Nul), (reservering.Geboekt, reservering.Vrij));

        reservering.Boek(Bedrag.Euro(660));

        Assert.Equal((Bedrag.Euro(660), Bedrag.Euro(75)), (reservering.Geboekt, reservering.Vrij));
    }

    [Fact]
    public void Wat_niet_op_tijd_is_gebruikt_verloopt_helemaal()
    {
        var reservering = Maak(Bedrag.Euro(735));

        reservering.Verloop();

        Assert.Equal((Status.Verlopen, Bedrag.Euro(735)), (reservering.Status, reservering.Vrij));
        Statustabel.Weigert("STATUS", () => reservering.Boek(Bedrag.Euro(735)));
    }

    [Theory]
    [InlineData(73501)]
    [InlineData(-1)]
    public void Meer_dan_gereserveerd_of_minder_dan_niets_gaat_er_niet_uit(long centen)
    {
        var reservering = Maak(Bedrag.Euro(735));

        Assert.Throws<ArgumentOutOfRangeException>(() => reservering.Boek(new(centen)));
        Assert.Equal(Status.Open, reservering.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Niets_reserveren_kan_niet(long centen) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Maak(new(centen)));

    [Fact]
    public void Een_reservering_hoort_bij_wie_het_budget_geeft_en_heeft()
    {
        var reservering = Maak(Bedrag.Euro(735));

        Assert.Equal(Functiebudget.BudgethouderId, reservering.BudgethouderId);
        Assert.Equal(Functiebudget.VerstrekkerId, reservering.VerstrekkerId);
        Assert.Equal(Functiebudget.Wet, reservering.Wet);
        Assert.Null(reservering.ZorgverlenerId);
    }

    private static Reservering Maak(Bedrag bedrag) =>
        Reservering.Maak(Functiebudget, Reserveringsoort.Declaratie, Guid.CreateVersion7(), bedrag);
}
