using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Declaraties;

public sealed class DeclaratiekenmerkTests
{
    [Fact]
    public void Een_kenmerk_is_kort_en_altijd_hetzelfde()
    {
        var id = DeclaratieId.Nieuw();

        Assert.Matches("^DEC-[0-9A-F]{8}$", Declaratiekenmerk.Van(id));
        Assert.Equal(Declaratiekenmerk.Van(id), Declaratiekenmerk.Van(new(id.Waarde)));
        Assert.NotEqual(Declaratiekenmerk.Van(id), Declaratiekenmerk.Van(DeclaratieId.Nieuw()));
    }
}
