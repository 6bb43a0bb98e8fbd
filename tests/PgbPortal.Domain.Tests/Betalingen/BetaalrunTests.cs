using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using Status = PgbPortal.Domain.Betalingen.BetaalrunStatus;

namespace PgbPortal.Domain.Tests.Betalingen;

public sealed class BetaalrunTests
{
    private static readonly DateTime Nu = new(2026, 4, 2, 13, 0, 0, DateTimeKind.Utc);
    private static readonly MedewerkerId Maker = MedewerkerId.Nieuw();
    private static readonly MedewerkerId Collega = MedewerkerId.Nieuw();
    private static readonly MedewerkerId Derde = MedewerkerId.Nieuw();

    private readonly Betaalopdracht[] _opdrachten =
        [BetaalopdrachtTests.Opdracht(73500, 0), BetaalopdrachtTests.Opdracht(72000, 6000)];

    [Fact]
    public void Alleen_deze_stappen_kan_een_run_zetten() => Statustabel.IsPrecies(
        Betaalrun.Statusovergangen,
        (Status.Open, [Status.Samengesteld]),
        (Status.Samengesteld, [Status.Gecontroleerd, Status.Vervallen]),
        (Status.Gecontroleerd, [Status.InVrijgave, Status.Vervallen]),
        (Status.InVrijgave, [Status.Bevroren, Status.Vervallen]),
        (Status.Bevroren, [Status.Aangeboden]),
        (Status.Aangeboden, [Status.Bevestigd, Status.DeelsAfgewezen]),
        (Status.DeelsAfgewezen, [Status.DeelsAfgewezen]),
        (Status.Bevestigd, [Status.DeelsAfgewezen]));

    [Fact]
    public void Een_run_telt_zijn_opdrachten()
    {
        var run = Samenstellen();

        Assert.Equal((2, new Bedrag(139500)), (run.Aantal, run.Totaal));
        Assert.All(_opdrachten, o => Assert.Equal((BetaalopdrachtStatus.InRun, run.Id), (o.Status, o.BetaalrunId)));
        Assert.True(run.MsgId.Length <= 35);
    }

    [Fact]
    public void Maken_controleren_en_vrijgeven_zijn_drie_mensen()
    {
        var run = Samenstellen();
        Statustabel.Weigert("BT-001", () => Controleer(run, Maker));
        Controleer(run, Collega);

        Statustabel.Weigert("BT-001", () => Bevries(run, Maker));
        Statustabel.Weigert("BT-001", () => Bevries(run, Collega));
        Assert.Equal(Status.Gecontroleerd, run.Status);

        Bevries(run, Derde);
        Assert.Equal((Status.Bevroren, Collega, Derde), (run.Status, run.GecontroleerdDoorId, run.VrijgegevenDoorId));
    }

    [Fact]
    public void Bij_twee_mensen_geeft_de_controleur_vrij_maar_nooit_de_maker()
    {
        var run = Samenstellen();
        Controleer(run, Collega);

        Statustabel.Weigert("BT-001", () => Bevries(run, Maker, personen: 2));
        Bevries(run, Collega, personen: 2);

        Assert.Equal(Status.Bevroren, run.Status);
    }

    [Fact]
    public void Het_systeem_mag_elke_stap_doen()
    {
        var run = Samenstellen(null);
        Controleer(run, null);
        Bevries(run, null);

        Assert.Equal((Status.Bevroren, null), (run.Status, run.VrijgegevenDoorId));
    }

    [Fact]
    public void Een_run_met_andere_totalen_komt_niet_verder()
    {
        var run = Samenstellen();
        Statustabel.Weigert("BT-001", () => run.Controleer(Collega, 1, new(139500), Nu));
        Statustabel.Weigert("BT-001", () => run.Controleer(Collega, 2, new(139499), Nu));
        Controleer(run, Collega);

        Statustabel.Weigert("BT-001", () => run.BeginVrijgave(Derde, 3, 3, new(139500), Nu));
        Statustabel.Weigert("BT-001", () => run.BeginVrijgave(Derde, 3, 2, new(139501), Nu));
        Assert.Equal((Status.Gecontroleerd, null), (run.Status, run.VrijgegevenDoorId));
    }

    [Fact]
    public void Een_vrijgave_die_is_afgebroken_gaat_verder_en_blijft_van_wie_haar_begon()
    {
        var run = Samenstellen();
        Controleer(run, Collega);
        Statustabel.Weigert("STATUS", () => run.Bevries("ab"));
        run.BeginVrijgave(Derde, 3, 2, new(139500), Nu);

        Statustabel.Weigert("BT-001", () => run.EisVrijgave(Maker, 3));
        run.EisVrijgave(MedewerkerId.Nieuw(), 3);
        Statustabel.Weigert("STATUS", () => run.BeginVrijgave(MedewerkerId.Nieuw(), 3, 2, new(139500), Nu));
        run.Bevries("ab");

        Assert.Equal((Status.Bevroren, Derde, "ab"), (run.Status, run.VrijgegevenDoorId, run.BestandHash));
    }

    [Fact]
    public void Wat_tijdens_de_vrijgave_niet_meer_mag_valt_uit_de_run()
    {
        var run = Samenstellen();
        Controleer(run, Collega);
        Statustabel.Weigert("STATUS", () => run.LaatUitvallen([_opdrachten[0]]));
        run.BeginVrijgave(Derde, 3, 2, new(139500), Nu);

        run.LaatUitvallen([_opdrachten[0]]);

        Assert.Equal((1, new Bedrag(66000)), (run.Aantal, run.Totaal));
        Assert.Equal((BetaalopdrachtStatus.Vervallen, null), (_opdrachten[0].Status, _opdrachten[0].BetaalrunId));
    }

    [Fact]
    public void Aan_een_samengestelde_run_komt_niets_meer_bij()
    {
        var run = Samenstellen();

        Statustabel.Weigert("STATUS", () => run.Neem([BetaalopdrachtTests.Opdracht(73500, 0)]));
    }

    [Fact]
    public void Zonder_controle_wordt_een_run_niet_vrijgegeven()
    {
        var run = Samenstellen();

        Statustabel.Weigert("STATUS", () => Bevries(run, Collega));
        Statustabel.Weigert("BT-001", () => Bevries(run, Maker));
    }

    [Fact]
    public void Een_run_wordt_maar_een_keer_gecontroleerd_en_een_keer_vrijgegeven()
    {
        var run = Samenstellen();
        Controleer(run, Collega);
        Statustabel.Weigert("STATUS", () => Controleer(run, Derde));
        Bevries(run, Derde);

        Statustabel.Weigert("STATUS", () => Bevries(run, MedewerkerId.Nieuw()));
        Statustabel.Weigert("STATUS", () => Controleer(run, MedewerkerId.Nieuw()));
    }

    [Fact]
    public void Een_run_gaat_van_controle_via_bevriezen_naar_de_bank()
    {
        var run = Samenstellen();
        Statustabel.Weigert("STATUS", () => run.BiedAan(Nu));
        Controleer(run, Collega);
        Statustabel.Weigert("STATUS", () => run.BiedAan(Nu));

        Bevries(run, Derde);
        run.BiedAan(Nu);
        Statustabel.Weigert("STATUS", () => run.BiedAan(Nu));
        run.VerwerkAntwoord(afwijzingen: false, Nu);
        Assert.Equal(Status.Bevestigd, run.Status);

        run.VerwerkAntwoord(afwijzingen: true, Nu);
        Assert.Equal(Status.DeelsAfgewezen, run.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Een_nieuw_samengestelde_run_laat_de_oude_met_zijn_opdrachten_vervallen(bool gecontroleerd)
    {
        var run = Samenstellen();
        if (gecontroleerd)
        {
            Controleer(run, Collega);
        }

        run.LaatVervallen(_opdrachten);

        Assert.Equal(Status.Vervallen, run.Status);
        Assert.All(_opdrachten, o => Assert.Equal(BetaalopdrachtStatus.Vervallen, o.Status));
        Statustabel.Weigert("STATUS", () => Bevries(run, Derde));
    }

    [Fact]
    public void Een_vrijgegeven_run_vervalt_nooit()
    {
        var run = Samenstellen();
        Controleer(run, Collega);
        Bevries(run, Derde);

        Statustabel.Weigert("STATUS", () => run.LaatVervallen(_opdrachten));
    }

    [Fact]
    public void Een_opdracht_zit_maar_in_een_run()
    {
        Samenstellen();

        Statustabel.Weigert("STATUS", () => Samenstellen());
    }

    private Betaalrun Samenstellen() => Samenstellen(Maker);

    private Betaalrun Samenstellen(MedewerkerId? door) => Betaalrun.Samenstellen(new(2026, 4, 2), _opdrachten, door, Nu);

    private static void Controleer(Betaalrun run, MedewerkerId? door) => run.Controleer(door, run.Aantal, run.Totaal, Nu);

    private static void Bevries(Betaalrun run, MedewerkerId? door, int personen = 3)
    {
        run.BeginVrijgave(door, personen, run.Aantal, run.Totaal, Nu);
        run.Bevries("ab");
    }
}
