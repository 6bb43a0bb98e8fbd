using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests;

/// <summary>A Proefwereld of its own for each test, with what nearly every test about a dossier asks.</summary>
public abstract class Dossierproef : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    protected static Bsn Anna { get; } = Bsn.Parse("999990019");

    protected static Bsn Bas { get; } = Bsn.Parse("999990007");

    protected static Bsn Joost { get; } = Bsn.Parse("999990032");

    protected Proefwereld Wereld { get; private set; } = null!;

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
        GC.SuppressFinalize(this);
    }

    private protected PgbDbContext Db() => _database.Db();

    /// <summary>What the refused step says.</summary>
    protected static async Task<string> CodeAsync(Func<Task> stap) => (await Assert.ThrowsAsync<RegelOvertredenException>(stap)).Code;
}
