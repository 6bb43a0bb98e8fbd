using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class BeheerderIsAkkoordTests
{
    [Fact]
    public void Na_de_opdracht_van_de_budgethouder_is_het_goed() => new Claimdossier().IsGoed<BeheerderIsAkkoord>();

    [Fact]
    public void Wat_de_zorgverlener_invoert_wacht_op_de_budgethouder_en_dat_is_geen_fout() =>
        new Claimdossier { Invoerder = Invoerder.Zorgverlener, IsIngediend = false }.IsGoed<BeheerderIsAkkoord>();

    [Fact]
    public void Zonder_opdracht_wordt_er_daarna_niet_betaald() => Assert.Contains(
        "wacht op akkoord",
        new Claimdossier { Invoerder = Invoerder.Zorgverlener, IsIngediend = false, BijInvoer = false }
            .IsFout<BeheerderIsAkkoord>("DC-020"));
}
