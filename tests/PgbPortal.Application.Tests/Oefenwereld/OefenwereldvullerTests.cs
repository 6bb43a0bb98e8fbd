using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Oefenwereld;

public sealed class OefenwereldvullerTests
{
    [Fact]
    public async Task Een_oefenwereld_die_half_is_gebleven_wordt_herkend()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var vuller = new Oefenwereldvuller(
            database.Opties, new Betaalinstellingen("SVB PGB", Iban.Parse("NL13TEST0123456789")), new VasteKlok(new DateOnly(2026, 11, 20)));
        Assert.False(await vuller.IsHalfAsync(CancellationToken.None));

        await Assert.ThrowsAsync<TimeoutException>(() => vuller.VulAsync(new Stroomuitval(), CancellationToken.None));

        Assert.True(await vuller.IsHalfAsync(CancellationToken.None));
        await database.DisposeAsync();
    }

    private sealed class Stroomuitval : IProgress<int>
    {
        public void Report(int value) => throw new TimeoutException();
    }
}
