using System.Reflection;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

public sealed class VerbodenTests
{
    [Fact]
    public void Alles_wat_verboden_is_bestaat_zodat_het_verbod_werkt()
    {
        var verboden = Bronnen.Lees("BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(regel => regel.Split(';')[0].Trim())
            .ToList();

        Assert.True(verboden.Count > 20);
        Assert.All(verboden, symbool => Assert.True(Bestaat(symbool), $"{symbool} does not exist, so banning it does nothing."));
    }

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("M:Microsoft.EntityFrameworkCore.DbContext.SaveChanges")]
    [InlineData("M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters``1(")]
    [InlineData("M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.FromSqlRaw``1(")]
    public void De_klok_van_de_machine_en_wat_de_toegang_omzeilt_zijn_verboden(string symbool)
    {
        Assert.Contains("\n" + symbool, "\n" + Bronnen.Lees("BannedSymbols.txt"));
    }

    [Fact]
    public void Een_verbod_vervalt_alleen_in_editorconfig()
    {
        var bestanden = Bronnen.Bestanden("src", "*.cs");

        Assert.NotEmpty(bestanden);
        Assert.All(bestanden, pad => Assert.False(
            Regex.IsMatch(Bronnen.Lees(pad), @"#pragma\s+warning|SuppressMessage\("),
            $"{pad} switches a rule off; do that in .editorconfig, with a reason."));
    }

    [Fact]
    public void Een_uitgezette_regel_heeft_een_reden()
    {
        var regels = Bronnen.Lees(".editorconfig").Split('\n');

        for (var i = 1; i < regels.Length; i++)
        {
            if (regels[i].StartsWith("dotnet_diagnostic.") && regels[i].Contains("= none"))
            {
                var vorige = regels[i - 1];
                Assert.True(
                    vorige.StartsWith('#') || vorige.StartsWith("dotnet_") || vorige.StartsWith('['),
                    $"{regels[i]} stands without a reason on the line above.");
            }
        }
    }

    private static bool Bestaat(string symbool)
    {
        var (soort, naam) = (symbool[0], symbool[2..]);
        var haak = naam.IndexOf('(', StringComparison.Ordinal);
        var punt = naam.LastIndexOf('.', haak < 0 ? naam.Length - 1 : haak);
        var type = Type(naam[..punt]);
        return soort switch
        {
            'P' => type?.GetProperty(naam[(punt + 1)..]) is not null,
            'M' => type?.GetMethods().Any(m => Id(m) == symbool) is true,
            _ => false,
        };
    }

    private static Type? Type(string naam) =>
        new[] { "System.Private.CoreLib", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational" }
            .Select(a => Assembly.Load(a).GetType(naam))
            .FirstOrDefault(t => t is not null);

    // The documentation id of a method, as the analyzer reads it.
    private static string Id(MethodInfo methode)
    {
        var generiek = methode.IsGenericMethodDefinition ? $"``{methode.GetGenericArguments().Length}" : "";
        var parameters = string.Join(',', methode.GetParameters().Select(p => Id(p.ParameterType)));
        return $"M:{methode.DeclaringType!.FullName}.{methode.Name}{generiek}{(parameters.Length == 0 ? "" : $"({parameters})")}";
    }

    private static string Id(Type type)
    {
        if (type.IsGenericMethodParameter)
        {
            return $"``{type.GenericParameterPosition}";
        }

        if (type.IsArray)
        {
            return Id(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return type.FullName!;
        }

        var argumenten = string.Join(',', type.GetGenericArguments().Select(Id));
        return $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{argumenten}}}";
    }
}
