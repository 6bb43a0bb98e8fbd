using System.Reflection;
using System.Xml.Linq;

namespace PgbPortal.Web.Tests.Architecture;

public sealed class VerwijzingenTests
{
    private static readonly string[] Databases =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
        "Microsoft.Data.",
        "Npgsql",
        "SQLitePCL",
    ];

    [Fact]
    public void Domain_verwijst_naar_geen_pakket_en_geen_project()
    {
        var project = XDocument.Parse(Bronnen.Lees("src/PgbPortal.Domain/PgbPortal.Domain.csproj"));

        Assert.DoesNotContain(
            project.Descendants(),
            e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference");
        Assert.All(Assembly.Load("PgbPortal.Domain").GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name));
    }

    [Fact]
    public void Application_kent_de_paginas_en_de_migraties_niet()
    {
        var namen = Assembly.Load("PgbPortal.Application").GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(namen, n => n.StartsWith("PgbPortal.Web") || n.StartsWith("PgbPortal.Migrations"));
    }

    [Fact]
    public void De_paginas_kennen_de_database_niet()
    {
        var namen = typeof(Program).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(namen, n => Databases.Any(n.StartsWith));
    }

    [Theory]
    [InlineData("Sqlite", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("SqlServer", "Microsoft.EntityFrameworkCore.SqlServer")]
    [InlineData("PostgreSql", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    public void Een_migratieproject_kent_alleen_zijn_eigen_database(string provider, string pakket)
    {
        var project = XDocument.Parse(Bronnen.Lees(
            $"src/Migrations/PgbPortal.Migrations.{provider}/PgbPortal.Migrations.{provider}.csproj"));

        var pakketten = project.Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value);

        Assert.Equal([pakket], pakketten);
    }

    [Fact]
    public void Versies_van_pakketten_staan_op_een_plek()
    {
        var projecten = new[] { "src", "tests", "bench" }.SelectMany(map => Bronnen.Bestanden(map, "*.csproj")).ToList();

        Assert.NotEmpty(projecten);
        Assert.All(projecten, pad => Assert.DoesNotContain(
            XDocument.Parse(Bronnen.Lees(pad)).Descendants("PackageReference"),
            e => e.Attribute("Version") is not null || e.Attribute("VersionOverride") is not null));
    }
}
