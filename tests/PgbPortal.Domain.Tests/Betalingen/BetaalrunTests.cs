using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Betalingen.BetaalrunStatus;

namespace PgbPortal.Domain.Tests.Betalingen;

public sealed class BetaalrunTests
{
    private static readonly DateTime Nu = new(2026, 4, 2, 13, 0, 0, DateTimeKind.Utc);
    private static readonly MedewerkerId Maker = MedewerkerId.Nieuw();
    private static readonly MedewerkerId Collega = MedewerkerId.Nieuw();

    private readonly Betaalopdracht[] _opdrachten =
        [BetaalopdrachtTests.Opdracht(73500, 0), BetaalopdrachtTests.Opdracht(72000, 6000)];

    [Fact]
    public void Alleen_deze_stappen_kan_een_run_zetten() => Statustabel.IsPrecies(
        Betaalrun.Statusovergangen,
        (Status.Open, [Status.Samengesteld]),
        (Status.Samengesteld, [Status.Gecontroleerd, Status.Vervallen]),
        (Status.Gecontroleerd, [Status.Bevroren]),
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
    public void Wie_de_run_maakt_geeft_hem_niet_vrij()
    {
        var run = Samenstellen();

        Statustabel.Weigert("BT-001", () => run.GeefVrij(Maker, _opdrachten, Nu));
        Assert.Equal(Status.Samengesteld, run.Status);

        run.GeefVrij(Collega, _opdrachten, Nu);
        Assert.Equal((Status.Gecontroleerd, Collega), (run.Status, run.VrijgegevenDoorId));
    }

    [Fact]
    public void Een_run_met_andere_totalen_wordt_niet_vrijgegeven()
    {
        var run = Samenstellen();

        Statustabel.Weigert("BT-001", () => run.GeefVrij(Collega, _opdrachten[..1], Nu));
        Statustabel.Weigert("BT-001", () => run.GeefVrij(Collega, [_opdrachten[0], _opdrachten[0]], Nu));
        Assert.Null(run.VrijgegevenOpUtc);
    }

    [Fact]
    public void Een_run_wordt_maar_een_keer_vrijgegeven()
    {
        var run = Samenstellen();
        run.GeefVrij(Collega, _opdrachten, Nu);

        Statustabel.Weigert("STATUS", () => run.GeefVrij(MedewerkerId.Nieuw(), _opdrachten, Nu));
    }

    [Fact]
    public void Een_run_gaat_van_controle_via_bevriezen_naar_de_bank()
    {
        var run = Samenstellen();
        Statustabel.Weigert("STATUS", () => run.Bevries("ab"));
        Statustabel.Weigert("STATUS", run.BiedAan);

        run.GeefVrij(Collega, _opdrachten, Nu);
        run.Bevries("ab");
        run.BiedAan();
        run.VerwerkAntwoord(afwijzingen: false, Nu);
        Assert.Equal(Status.Bevestigd, run.Status);

        run.VerwerkAntwoord(afwijzingen: true, Nu);
        Assert.Equal(Status.DeelsAfgewezen, run.Status);
    }

    [Fact]
    public void Een_nieuw_samengestelde_run_laat_de_oude_met_zijn_opdrachten_vervallen()
    {
        var run = Samenstellen();

        run.LaatVervallen(_opdrachten);

        Assert.Equal(Status.Vervallen, run.Status);
        Assert.All(_opdrachten, o => Assert.Equal(BetaalopdrachtStatus.Vervallen, o.Status));
        Statustabel.Weigert("STATUS", () => run.GeefVrij(Collega, _opdrachten, Nu));
    }

    [Fact]
    public void Een_opdracht_zit_maar_in_een_run()
    {
        Samenstellen();

        Statustabel.Weigert("STATUS", () => Samenstellen());
    }

    private Betaalrun Samenstellen() => Betaalrun.Samenstellen(new(2026, 4, 2), _opdrachten, Maker, Nu);
}
