using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence;

/// <summary>Writes the line before the use case ends: for the scenario runner, the oefenwereld and the tests.</summary>
internal sealed class DirectZorglog(DbContextOptions<PgbDbContext> opties) : IZorglog
{
    public async Task SchrijfAsync(Logregel regel, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("zorglog"));
        db.Add(regel);
        await db.SaveChangesAsync(cancellationToken);
    }
}
