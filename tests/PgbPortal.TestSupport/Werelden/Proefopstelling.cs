namespace PgbPortal.TestSupport.Werelden;

/// <summary>A test database with the Proefwereld on it, shared by the tests of one class.</summary>
public sealed class Proefopstelling : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public Proefwereld Wereld { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Wereld = await Proefwereld.MaakAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        if (Wereld is not null)
        {
            await Wereld.DisposeAsync();
        }

        await _database.DisposeAsync();
    }
}
