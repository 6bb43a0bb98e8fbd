using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Bench;

/// <summary>The baseline: an empty Razor page, and one with a single query of 25 rows. No layout, no sign-in, no log.</summary>
internal static class KaleApp
{
    public static async Task<int> DraaiAsync(string verbinding, string adres)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", adres]);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages();
        builder.Services.AddDbContext<KaleContext>(o => o.UseNpgsql(verbinding));
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }
}

public sealed class KaleRij
{
    public int Id { get; set; }

    public string Naam { get; set; } = "";

    public long Centen { get; set; }
}

public sealed class KaleContext(DbContextOptions<KaleContext> options) : DbContext(options)
{
    public DbSet<KaleRij> KaleRijen => Set<KaleRij>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<KaleRij>().Property(r => r.Naam).HasMaxLength(100);
}
