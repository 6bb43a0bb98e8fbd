using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class NietEerderGedeclareerdTests
{
    private static readonly DateOnly Dinsdag = new(2026, 3, 10);

    [Fact]
    public void Een_nacht_is_goed() => Nachten(o => [Claimdossier.Dag(o, Dinsdag, 1)]).IsGoed<NietEerderGedeclareerd>();

    [Fact]
    public void Twee_keer_dezelfde_nacht_kan_niet()
    {
        Nachten(o => [Claimdossier.Dag(o, Dinsdag, 2)]).IsFout<NietEerderGedeclareerd>("DC-021");

        var dubbel = Nachten(o => [Claimdossier.Dag(o, Dinsdag, 1), Claimdossier.Dag(o, Dinsdag, 1)]);
        Statustabel.Weigert("DC-021", () => dubbel.Build());
    }

    [Fact]
    public void Een_nacht_die_al_is_betaald_kan_niet_nog_een_keer() => Assert.Contains(
        "al betaald op 1 april 2026", Na(DeclaratieStatus.Betaald).IsFout<NietEerderGedeclareerd>("DC-021"));

    [Theory]
    [InlineData(DeclaratieStatus.Ingetrokken)]
    [InlineData(DeclaratieStatus.Afgekeurd)]
    public void Wat_is_ingetrokken_of_afgekeurd_telt_niet(DeclaratieStatus status) => Na(status).IsGoed<NietEerderGedeclareerd>();

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    public void Een_week_heeft_zeven_nachten(int aantal, int bevindingen) => Assert.Equal(
        bevindingen,
        Nachten(o => [Claimdossier.Weekaantal(o, "2026-W11", aantal)]).Controleer<NietEerderGedeclareerd>().Count);

    [Fact]
    public void Een_nacht_uit_een_volle_week_kan_niet_nog_een_keer()
    {
        var dossier = Nachten(o => [Claimdossier.Dag(o, Dinsdag, 1)]) with
        {
            Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Goedgekeurd, [Claimdossier.Weekaantal(o, "2026-W11", 7)])],
        };

        Assert.Contains("meer nachten dan er dagen zijn", dossier.IsFout<NietEerderGedeclareerd>("DC-021"));
        (dossier with
        {
            Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Goedgekeurd, [Claimdossier.Weekaantal(o, "2026-W11", 6)])],
        }).IsGoed<NietEerderGedeclareerd>();
    }

    [Fact]
    public void Uren_mogen_op_dezelfde_dag_worden_aangevuld() => new Claimdossier
    {
        Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Betaald, [Claimdossier.Week(o, "2026-W11", 180)])],
    }.IsGoed<NietEerderGedeclareerd>();

    private static Claimdossier Na(DeclaratieStatus status) => Nachten(o => [Claimdossier.Dag(o, Dinsdag, 1)]) with
    {
        Eerdere = o => [Claimdossier.Eerder(o, status, [Claimdossier.Dag(o, Dinsdag, 1)])],
    };

    private static Claimdossier Nachten(
        Func<Domain.Zorgovereenkomsten.Zorgovereenkomst, IReadOnlyList<Regelinvoer>> regels) => new()
    {
        Overeenkomst = new() { Eenheid = Eenheid.Nacht, Status = ZorgovereenkomstStatus.Goedgekeurd },
        Regels = regels,
    };
}
