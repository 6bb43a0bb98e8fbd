using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Toekenningen.ToekenningStatus;

namespace PgbPortal.Domain.Tests.Toekenningen;

public sealed class ToekenningTests
{
    [Fact]
    public void Alleen_deze_stappen_kan_een_toekenning_zetten() => Statustabel.IsPrecies(
        Toekenning.Statusovergangen,
        (Status.Toekomstig, [Status.Actief, Status.Vervangen]),
        (Status.Actief, [Status.Uitloop, Status.Vervangen]),
        (Status.Uitloop, [Status.Afgesloten, Status.Vervangen]),
        (Status.Afgesloten, [Status.Vervangen]));

    [Fact]
    public void De_status_volgt_de_dag()
    {
        var toekenning = new ToekenningBuilder().Build();

        Assert.Equal(Status.Toekomstig, toekenning.StatusOp(new(2026, 2, 28)));
        Assert.Equal(Status.Actief, toekenning.StatusOp(new(2026, 3, 1)));
        Assert.Equal(Status.Actief, toekenning.StatusOp(new(2026, 12, 31)));
        Assert.Equal(Status.Uitloop, toekenning.StatusOp(new(2027, 1, 1)));
        Assert.True(toekenning.IsVanKracht);
    }

    [Fact]
    public void Een_nieuwe_toekenning_vervangt_de_oude()
    {
        var bouw = new ToekenningBuilder();
        var oud = bouw.Build();

        var nieuw = (bouw with
        {
            BudgetIdentificatie = "W-2",
            Bedrag = Bedrag.Euro(6000),
            Vervangt = oud,
            Dagtekening = new(2026, 6, 15),
        }).Build();

        Assert.Equal(Status.Vervangen, oud.StatusOp(new(2026, 6, 15)));
        Assert.Equal(nieuw.Id, oud.VervangenDoorId);
        Assert.False(oud.IsVanKracht);
        Assert.Equal("W-1", nieuw.BudgetIdentificatieOud);
        Assert.True(nieuw.IsVanKracht);
    }

    [Fact]
    public void Een_toekenning_wordt_maar_een_keer_vervangen()
    {
        var bouw = new ToekenningBuilder();
        var oud = bouw.Build();
        (bouw with { BudgetIdentificatie = "W-2", Vervangt = oud }).Build();

        Statustabel.Weigert("STATUS", () => (bouw with { BudgetIdentificatie = "W-3", Vervangt = oud }).Build());
    }

    [Fact]
    public void Nul_euro_is_een_intrekking()
    {
        var toekenning = new ToekenningBuilder { Bedrag = Bedrag.Nul }.Build();

        Assert.Equal(Status.Ingetrokken, toekenning.StatusOp(new(2026, 3, 1)));
        Assert.False(toekenning.IsVanKracht);
    }

    [Fact]
    public void Afsluiten_kan_pas_als_de_periode_voorbij_is()
    {
        var toekenning = new ToekenningBuilder().Build();

        Statustabel.Weigert("STATUS", () => toekenning.SluitAf(new(2026, 12, 31)));
        toekenning.SluitAf(new(2027, 4, 8));

        Assert.Equal(Status.Afgesloten, toekenning.StatusOp(new(2027, 4, 8)));
        Statustabel.Weigert("STATUS", () => toekenning.SluitAf(new(2027, 4, 9)));
    }

    [Fact]
    public void Een_conflict_zet_de_declaratiestop_aan_en_de_oplossing_zet_hem_uit()
    {
        var functiebudget = new ToekenningBuilder().Build().Functiebudgetten[0];

        functiebudget.MeldConflict(Bedrag.Euro(175), new(2026, 6, 15));
        Assert.True(functiebudget.Declaratiestop);
        Assert.Equal(new DateOnly(2026, 6, 15), functiebudget.ConflictSinds);

        functiebudget.MeldConflict(Bedrag.Nul, new(2026, 7, 6));
        Assert.False(functiebudget.Declaratiestop);
        Assert.Null(functiebudget.ConflictSinds);
    }

    [Fact]
    public void De_nalooptermijn_telt_vanaf_de_laatste_dag() =>
        Assert.Equal(new DateOnly(2026, 12, 31), new ToekenningBuilder().Build().Functiebudgetten[0].Naloopbegin);

    [Fact]
    public void Een_oude_dagtekening_haalt_de_nalooptermijn_niet_naar_voren() => Assert.Equal(
        new DateOnly(2026, 12, 31),
        new ToekenningBuilder { Dagtekening = new(2026, 3, 1), OntvangenOp = new(2027, 2, 2) }
            .Build().Functiebudgetten[0].Naloopbegin);

    [Fact]
    public void Inkorten_tot_een_dag_die_al_voorbij_is_telt_vanaf_de_dagtekening()
    {
        var bouw = new ToekenningBuilder();

        var korter = (bouw with
        {
            BudgetIdentificatie = "W-2",
            Vervangt = bouw.Build(),
            Periode = new(new(2026, 3, 1), new(2026, 5, 31)),
            Dagtekening = new(2026, 6, 15),
        }).Build();

        Assert.Equal(new DateOnly(2026, 6, 15), korter.Functiebudgetten[0].Naloopbegin);
    }

    [Fact]
    public void Een_toekenning_die_pas_na_afloop_komt_telt_vanaf_de_dagtekening() => Assert.Equal(
        new DateOnly(2027, 2, 1),
        new ToekenningBuilder { Dagtekening = new(2027, 2, 1), OntvangenOp = new(2027, 2, 2) }
            .Build().Functiebudgetten[0].Naloopbegin);

    [Fact]
    public void Loopt_dezelfde_zorg_de_dag_erna_door_dan_telt_de_laatste_dag()
    {
        var bouw = new ToekenningBuilder();
        var (mei, juni) = (new DateOnly(2026, 5, 31), new DateOnly(2026, 6, 1));

        var gesplitst = (bouw with
        {
            BudgetIdentificatie = "W-2",
            Vervangt = bouw.Build(),
            Dagtekening = new(2026, 6, 15),
            Functiebudgetten =
            [
                new(new("02"), new(2026, 3, 1), mei, Bedrag.Euro(2000)),
                new(new("02"), juni, new(2026, 12, 31), Bedrag.Euro(4000)),
            ],
        }).Build();

        Assert.Equal(mei, gesplitst.Functiebudgetten[0].Naloopbegin);
    }

    [Fact]
    public void Loopt_alleen_andere_zorg_door_dan_telt_de_dagtekening()
    {
        var bouw = new ToekenningBuilder();

        var gesplitst = (bouw with
        {
            BudgetIdentificatie = "W-2",
            Vervangt = bouw.Build(),
            Dagtekening = new(2026, 6, 15),
            Functiebudgetten =
            [
                new(new("02"), new(2026, 3, 1), new(2026, 5, 31), Bedrag.Euro(2000)),
                new(new("07"), new(2026, 3, 1), new(2026, 12, 31), Bedrag.Euro(4000)),
            ],
        }).Build();

        Assert.Equal(new DateOnly(2026, 6, 15), gesplitst.Functiebudgetten[0].Naloopbegin);
    }

    [Fact]
    public void Een_later_bericht_dat_de_laatste_dag_laat_staan_verschuift_de_termijn_niet()
    {
        var bouw = new ToekenningBuilder();
        var korter = (bouw with
        {
            BudgetIdentificatie = "W-2",
            Vervangt = bouw.Build(),
            Periode = new(new(2026, 3, 1), new(2026, 5, 31)),
            Dagtekening = new(2026, 6, 15),
        }).Build();

        var hoger = (bouw with
        {
            BudgetIdentificatie = "W-3",
            Vervangt = korter,
            Periode = new(new(2026, 3, 1), new(2026, 5, 31)),
            Bedrag = Bedrag.Euro(9000),
            Dagtekening = new(2026, 7, 1),
        }).Build();

        Assert.Equal(new DateOnly(2026, 6, 15), hoger.Functiebudgetten[0].Naloopbegin);
    }

    [Theory]
    [InlineData("02", "02", true)]
    [InlineData("02", "07", false)]
    [InlineData("99", "02", true)]
    public void Het_totaalbudget_dekt_alle_zorg(string budget, string zorg, bool dekt) =>
        Assert.Equal(dekt, new ToekenningBuilder { Zorgfunctie = budget }.Build().Functiebudgetten[0].Dekt(zorg));
}
