using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

public sealed class BoekhoudfoutBekijkenTests : Boekhoudproef
{
    [Fact]
    public async Task Een_fout_is_te_bekijken_en_een_onbekende_niet()
    {
        var fout = (await MetFoutAsync())[0];

        Assert.Equal(fout, await BekijkFoutAsync(fout.Id));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkFoutAsync(BoekhoudfoutId.Nieuw()));
    }

    private Task<Boekhoudfoutregel> BekijkFoutAsync(BoekhoudfoutId id) =>
        Wereld.AlsAsync<BoekhoudfoutBekijken, BoekhoudfoutBekijken.Input, Boekhoudfoutregel>("auditor", new(id));
}
