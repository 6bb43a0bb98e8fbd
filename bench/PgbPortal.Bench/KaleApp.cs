using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Bench;

/// <summary>
/// The baselines of kwaliteit.md 5.2, without session, rights or log: an empty Razor page in the layout of the portal, as somebody who is
/// signed in sees it, and a bare page with a single query of 25 rows.
/// </summary>
internal static class KaleApp
{
    private static readonly DateOnly Vandaag = new(2026, 2, 9);
    private static readonly Ingelogde Ik = new("Anna de Wit", "budgethouder");
    private static readonly Navigatiepunt[] Navigatie =
    [
        new("Start", "/"), new("Budget", "/budget"), new("Overeenkomsten", "/overeenkomsten"), new("Declaraties", "/declaraties"),
        new("Betalingen", "/betalingen"), new("Berichten", "/berichten"),
    ];

    public static async Task<int> DraaiAsync(string verbinding, string adres)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", adres]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new Contactgegevens("088 000 00 00"));
        builder.Services.AddSingleton<Oefenvulling>();
        builder.Services.AddScoped<HuidigeSessie>();
        builder.Services.AddRazorPages().AddVormtaal(builder.Environment);
        builder.Services.AddDbContext<KaleContext>(o => o.UseNpgsql(verbinding));
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        var app = builder.Build();

        // Baseline H.
        app.Use((http, next) => http.Request.Path == "/hallo" ? http.Response.WriteAsync("hallo") : next(http));
        app.Use((http, next) =>
        {
            // What the layout shows, and its hidden field against forgery; who it is costs nothing here.
            var kader = http.RequestServices.GetRequiredService<Paginakader>();
            kader.Oefendag = Vandaag;
            kader.Ingelogde = Ik;
            kader.Navigatie = Navigatie;
            return next(http);
        });
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
