using PgbPortal.Domain.Declaraties.Controles;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class GeenDeclaratiestopTests
{
    [Fact]
    public void Zonder_stop_is_het_goed() => new Claimdossier().IsGoed<GeenDeclaratiestop>();

    [Fact]
    public void Met_een_conflict_op_het_budget_wordt_er_niet_betaald() => Assert.Contains(
        "neemt contact op", new Claimdossier { Declaratiestop = true }.IsFout<GeenDeclaratiestop>("DC-016"));

    [Fact]
    public void Een_stop_op_een_ander_budget_raakt_deze_declaratie_niet()
    {
        var stop = new Claimdossier { Declaratiestop = true };

        (stop with { Dragers = [stop.Drager("07"), (stop with { Declaratiestop = false }).Drager("02")] })
            .IsGoed<GeenDeclaratiestop>();
    }
}
