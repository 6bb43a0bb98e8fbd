using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Persistence;

public sealed class ModelTests
{
    private static readonly Dictionary<Type, string> OpenTabellen = new()
    {
        [typeof(Verstrekker)] = "names, phone numbers and rules of gemeenten and zorgkantoren are public",
        [typeof(Verstrekkerlogo)] = "logos of gemeenten and zorgkantoren are public",
        [typeof(Medewerker)] = "read before there is a Toegang; holds nothing of a dossier",
        [typeof(Kengetal)] = "figures of the law",
        [typeof(Registerinschrijving)] = "stands in for BRP, AGB and KvK, which answer on a number only",
        [typeof(Gebruiker)] = "accounts are read at sign-in, before there is a Toegang; holds nothing of a dossier",
        [typeof(IdentityUserClaim<Guid>)] = "belongs to the account",
        [typeof(IdentityUserLogin<Guid>)] = "belongs to the account",
        [typeof(IdentityUserToken<Guid>)] = "belongs to the account",
        [typeof(IdentityUserPasskey<Guid>)] = "belongs to the account",
        [typeof(Taakstand)] = "how far the daily tasks are",
        [typeof(Sleutelbos)] = "keys of the portal itself, read before anybody is signed in",
    };

    public static TheoryData<Databaseprovider> Providers => [.. Enum.GetValues<Databaseprovider>()];

    [Fact]
    public void Elke_tabel_is_beperkt_door_de_toegang_of_staat_op_de_korte_lijst()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.Sqlite);
        var open = Tabellen(db).Where(t => t.FindDeclaredQueryFilter(PgbFilters.Toegang) is null).Select(t => t.ClrType).ToList();

        Assert.Empty(open.Except(OpenTabellen.Keys).Select(t => $"{t.Name} has no filter {PgbFilters.Toegang}."));
        Assert.Empty(OpenTabellen.Keys.Except(open).Select(t => $"{t.Name} is filtered or gone: take it off the list."));
        Assert.All(OpenTabellen.Values, reden => Assert.True(reden.Length > 10));
    }

    [Fact]
    public void Een_onderdeel_zonder_eigen_filter_hoort_bij_een_rij_die_er_wel_een_heeft()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.Sqlite);
        var onderdelen = db.Model.GetEntityTypes().Where(t => t.IsOwned()).ToList();

        Assert.NotEmpty(onderdelen);
        Assert.All(onderdelen, t =>
        {
            var eigenaar = t.FindOwnership()!.PrincipalEntityType;
            Assert.True(
                eigenaar.FindDeclaredQueryFilter(PgbFilters.Toegang) is not null || OpenTabellen.ContainsKey(eigenaar.ClrType),
                $"{t.DisplayName()} belongs to {eigenaar.DisplayName()}, which has no filter.");
        });
    }

    [Fact]
    public void Elk_dossierstuk_heeft_een_versie_die_gelijktijdig_wijzigen_tegenhoudt()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.Sqlite);
        var stukken = Tabellen(db).Where(t => t.ClrType.IsAssignableTo(typeof(Dossierstuk))).ToList();

        Assert.NotEmpty(stukken);
        Assert.All(stukken, t => Assert.True(t.FindProperty(nameof(Dossierstuk.Versie))!.IsConcurrencyToken, t.DisplayName()));
    }

    [Fact]
    public void Elke_tekst_heeft_een_grootste_lengte() => Assert.Empty(Velden(Databaseprovider.SqlServer)
        .Where(v => Opslag(v) == typeof(string) && v.GetMaxLength() is null)
        .Select(Naam)
        // A few fixed words of the browser, joined by Identity's own class.
        .Except(["IdentityPasskeyData.Transports"]));

    [Fact]
    public void Niets_wordt_bewaard_wat_niet_elke_database_kan_ordenen()
    {
        Type[] verboden = [typeof(decimal), typeof(double), typeof(float), typeof(DateTimeOffset)];

        Assert.Empty(Velden(Databaseprovider.SqlServer)
            .Where(v => verboden.Contains(Kaal(v.ClrType)) || verboden.Contains(Opslag(v)))
            .Select(Naam)
            .Except(["Gebruiker.LockoutEnd", "IdentityPasskeyData.CreatedAt"]));
    }

    [Fact]
    public void Een_keuze_staat_er_met_zijn_naam()
    {
        var keuzes = Velden(Databaseprovider.SqlServer).Where(v => Kaal(v.ClrType).IsEnum).ToList();

        Assert.NotEmpty(keuzes);
        Assert.Empty(keuzes.Where(v => Opslag(v) != typeof(string)).Select(Naam));
    }

    [Theory]
    [InlineData(Databaseprovider.Sqlite, "INTEGER")]
    [InlineData(Databaseprovider.SqlServer, "bigint")]
    [InlineData(Databaseprovider.PostgreSql, "bigint")]
    public void Geld_is_een_geheel_aantal_centen_van_64_bits(Databaseprovider provider, string kolomsoort)
    {
        var geld = Velden(provider).Where(v => Kaal(v.ClrType) == typeof(Bedrag)).ToList();

        Assert.NotEmpty(geld);
        Assert.All(geld, v => Assert.Equal($"{Naam(v)} long {kolomsoort}", $"{Naam(v)} {(Opslag(v) == typeof(long) ? "long" : "?")} {v.GetColumnType()}"));
    }

    [Fact]
    public void Elk_soort_database_heeft_een_eigen_model_ook_met_dezelfde_sleutels()
    {
        var modellen = Enum.GetValues<Databaseprovider>().Select(provider =>
        {
            using var db = ZonderDatabase.Context(provider);
            return db.Model;
        });

        Assert.Distinct(modellen);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Elke_database_krijgt_al_haar_tabellen(Databaseprovider provider)
    {
        using var db = ZonderDatabase.Context(provider);

        var script = db.Database.GenerateCreateScript();

        Assert.All(Tabellen(db), t => Assert.Contains(t.GetTableName()!, script));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void De_migraties_volgen_het_model(Databaseprovider provider)
    {
        using var db = ZonderDatabase.Context(provider);
        SlaOverZonderServermigraties(db);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"Run scripts/migratie.sh: the migrations of {provider} are behind the model.");
    }

    [Fact]
    public void Elke_database_krijgt_dezelfde_stappen_in_dezelfde_volgorde()
    {
        var stappen = Enum.GetValues<Databaseprovider>().Select(provider =>
        {
            using var db = ZonderDatabase.Context(provider);
            SlaOverZonderServermigraties(db);
            return string.Join(", ", db.Database.GetMigrations().Select(m => m.Split('_', 2)[1]));
        });

        Assert.Single(stappen.Distinct());
    }

    // A Debug build for SQLite leaves them out (ADR 11); test.sh builds Release, and there nothing is skipped.
    [System.Diagnostics.Conditional("DEBUG")]
    private static void SlaOverZonderServermigraties(PgbDbContext db) => Assert.SkipWhen(
        !db.Database.IsSqlite() && !db.Database.GetMigrations().Any(),
        "Deze Debug-build heeft de migraties van SQL Server en PostgreSQL niet: bouw met -c Release of met PgbServermigraties=true.");

    private static IEnumerable<IEntityType> Tabellen(PgbDbContext db) => db.Model.GetEntityTypes().Where(t => !t.IsOwned());

    private static List<IProperty> Velden(Databaseprovider provider)
    {
        using var db = ZonderDatabase.Context(provider);
        List<IProperty> velden = [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(Velden)];
        Assert.True(velden.Count > 100);
        return velden;
    }

    private static IEnumerable<IProperty> Velden(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => Velden(c.ComplexType)));

    private static string Naam(IProperty veld) => $"{veld.DeclaringType.ClrType.Name}.{veld.Name}";

    private static Type Kaal(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    // What reaches the database, after conversion.
    private static Type Opslag(IProperty veld) => Kaal(veld.GetTypeMapping().Converter?.ProviderClrType ?? veld.ClrType);
}
