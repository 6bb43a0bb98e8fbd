using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class OpTijdIngediendTests
{
    [Fact]
    public void Op_de_laatste_dag_van_de_zes_weken_is_op_tijd() => Mei(new(2026, 7, 12)).IsGoed<OpTijdIngediend>();

    [Theory]
    [InlineData(13)]
    [InlineData(20)]
    public void Een_dag_later_is_te_laat(int dag) =>
        Assert.Contains("Indienen kon tot en met 12 juli 2026.", Mei(new(2026, 7, dag)).IsFout<OpTijdIngediend>("DC-006"));

    [Fact]
    public void De_termijn_van_december_2024_loopt_tot_en_met_11_februari_2025()
    {
        var december = new Claimdossier
        {
            Maand = new(2024, 12),
            Overeenkomst = new() { Van = new(2024, 1, 1), Status = ZorgovereenkomstStatus.Goedgekeurd },
            Regels = o => [Claimdossier.Week(o, "2024-W50", 60)],
            IngevoerdOp = new(2025, 2, 11),
        };

        december.IsGoed<OpTijdIngediend>();
        (december with { IngevoerdOp = new(2025, 2, 12) }).IsFout<OpTijdIngediend>("DC-006");
    }

    [Fact]
    public void De_dag_van_invoeren_telt_ook_als_de_budgethouder_later_akkoord_geeft() =>
        (Mei(new(2026, 7, 12)) with { Vandaag = new(2026, 7, 20), BijInvoer = false }).IsGoed<OpTijdIngediend>();

    [Fact]
    public void Een_zachte_termijn_waarschuwt_alleen() => Assert.Contains(
        "12 juli 2026", MetBeleid(6, hard: false).IsFout<OpTijdIngediend>("DC-006", Zwaarte.Waarschuwing));

    [Fact]
    public void Een_gemeente_mag_een_langere_termijn_geven()
    {
        MetBeleid(8, hard: true).IsGoed<OpTijdIngediend>();
        Assert.Contains(
            "26 juli 2026",
            (MetBeleid(8, hard: true) with { IngevoerdOp = new(2026, 7, 27) }).IsFout<OpTijdIngediend>("DC-006"));
    }

    [Fact]
    public void Een_aanvulling_heeft_dezelfde_termijn_en_een_correctie_geen()
    {
        (Mei(new(2026, 7, 13)) with { Soort = Declaratiesoort.Aanvulling }).IsFout<OpTijdIngediend>("DC-006");
        (Mei(new(2026, 7, 13)) with { Soort = Declaratiesoort.Correctie }).IsGoed<OpTijdIngediend>();
    }

    private static Claimdossier Mei(DateOnly ingevoerdOp) =>
        new() { Maand = new(2026, 5), Regels = o => [Claimdossier.Week(o, "2026-W19", 60)], IngevoerdOp = ingevoerdOp };

    private static Claimdossier MetBeleid(int weken, bool hard)
    {
        var beleid = new Beleid
        {
            Van = new(2026, 1, 1),
            Maandloon = false,
            Reiskosten = Reiskostenbeleid.InTarief,
            Feestdagen = false,
            EenmaligeUitkering = false,
            Bijbetaling = false,
            DeclaratietermijnWeken = weken,
            DeclaratietermijnHard = hard,
        };
        return Mei(new(2026, 7, 20)) with
        {
            Overeenkomst = new()
            {
                Verstrekker = new VerstrekkerBuilder { Beleid = [beleid] }.Build(),
                Status = ZorgovereenkomstStatus.Goedgekeurd,
            },
        };
    }
}
