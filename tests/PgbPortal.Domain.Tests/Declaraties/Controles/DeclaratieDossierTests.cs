using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class DeclaratieDossierTests
{
    [Fact]
    public void In_een_goed_dossier_vindt_geen_enkele_controle_iets() => Assert.Empty(new Claimdossier().Build().Controleer());

    [Fact]
    public void Voorbeeld_12a_met_een_conflict_geeft_alleen_DC_016() => Assert.Equal(
        ["DC-016"],
        new Claimdossier { Declaratiestop = true, Vrij = Bedrag.Euro(-175) }.Build().Controleer().Select(b => b.Code));

    [Fact]
    public void Voorbeeld_12a_te_laat_geeft_alleen_DC_006() => Assert.Equal(
        ["DC-006"],
        new Claimdossier
        {
            Maand = new(2026, 5),
            Regels = o => [Claimdossier.Week(o, "2026-W19", 180)],
            IngevoerdOp = new(2026, 7, 20),
        }.Build().Controleer().Select(b => b.Code));

    [Fact]
    public void Een_aanvulling_van_een_kwartier_zonder_geld_wacht_alleen_op_budget()
    {
        var bevinding = Assert.Single(new Claimdossier
        {
            Soort = Declaratiesoort.Aanvulling,
            Regels = o => [Claimdossier.Week(o, "2026-W11", 15)],
            Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Betaald)],
            Vrij = Bedrag.Nul,
        }.Build().Controleer());

        Assert.Equal(("DC-015", Zwaarte.Aanhoudend), (bevinding.Code, bevinding.Zwaarte));
    }

    [Fact]
    public void Een_fout_in_een_regel_wijst_die_regel_aan()
    {
        var dossier = new Claimdossier
        {
            Regels = o => [Claimdossier.Week(o, "2026-W10", 60), Claimdossier.Week(o, "2026-W11", 66)],
        }.Build();

        Assert.Equal(dossier.Declaratie.Regels[1].Id, Assert.Single(dossier.Controleer()).RegelId);
    }
}
