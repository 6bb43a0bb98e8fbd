using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// Contexts that are used again: making one costs more than a small query, and each request needs two. Whoever borrows one says for whom;
/// disposing it brings it back, empty.
/// </summary>
internal sealed class Contextvoorraad(DbContextOptions<PgbDbContext> opties)
{
    private readonly PooledDbContextFactory<PgbDbContext> _voorraad = new(opties);

    public PgbDbContext Leen(Toegang toegang)
    {
        var db = _voorraad.CreateDbContext();
        db.Leen(toegang);
        return db;
    }
}
