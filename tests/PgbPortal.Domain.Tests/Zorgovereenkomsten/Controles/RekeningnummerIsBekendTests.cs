using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class RekeningnummerIsBekendTests
{
    [Fact]
    public void Met_een_rekeningnummer_is_het_goed() => new Overeenkomstdossier().IsGoed<RekeningnummerIsBekend>();

    [Fact]
    public void Zonder_rekeningnummer_kan_niemand_worden_betaald() => new Overeenkomstdossier
    {
        Overeenkomst = new() { Zorgverlener = new ZorgverlenerBuilder { Iban = null }.Build() },
    }.IsFout<RekeningnummerIsBekend>("ZO-038");
}
