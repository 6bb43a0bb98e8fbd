using System.Reflection;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

public sealed class NamenTests
{
    private static readonly string[] Lagen = ["PgbPortal.Domain", "PgbPortal.Application", "PgbPortal.Web"];
    private static readonly string[] Nietszeggend = ["Common", "Core", "Helpers", "Utils", "Misc", "Services", "Managers"];

    // Program has no type of its own; the others hold what belongs together: all keys, and the tables of one aggregate.
    private static readonly string[] Verzamelingen =
    [
        "/Program.cs", "/Gedeeld/Sleutels.cs", "/Configurations/BetalingConfiguration.cs", "/Configurations/BudgetConfiguration.cs",
        "/Configurations/StamgegevensConfiguration.cs", "/Configurations/MaandloonConfiguration.cs",
    ];

    public static TheoryData<string> Bronmappen => ["src", "tests", "bench"];

    [Theory]
    [MemberData(nameof(Bronmappen))]
    public void Een_map_zegt_wat_erin_staat(string map)
    {
        var bestanden = Bronnen.Bestanden(map, "*.cs");

        Assert.NotEmpty(bestanden);
        Assert.All(bestanden, pad => Assert.DoesNotContain(pad.Split('/')[..^1], deel => Nietszeggend.Contains(deel)));
    }

    [Theory]
    [MemberData(nameof(Bronmappen))]
    public void Een_bestand_heet_naar_wat_erin_staat(string map)
    {
        Assert.All(Bronnen.Bestanden(map, "*.cs").Where(pad => !Verzamelingen.Any(pad.EndsWith)), pad =>
        {
            var naam = Path.GetFileName(pad).Split('.')[0];
            var verwacht = pad.EndsWith(".cshtml.cs") ? naam + "Model" : naam;
            Assert.True(
                Regex.IsMatch(Bronnen.Lees(pad), $@"\b(class|struct|record|interface|enum|delegate .*) {verwacht}\b"),
                $"{pad} does not hold the type {verwacht}.");
        });
    }

    [Theory]
    [MemberData(nameof(Bronmappen))]
    public void De_namespace_volgt_de_map(string map)
    {
        Assert.All(Bronnen.Bestanden(map, "*.cs").Where(pad => !pad.StartsWith("src/Vervangers/")), pad =>
        {
            var gevonden = Regex.Match(Bronnen.Lees(pad), @"^namespace ([\w.]+);", RegexOptions.Multiline);
            var delen = pad.Split('/')[..^1];
            var project = Array.FindIndex(delen, deel => deel.StartsWith("PgbPortal."));
            if (gevonden.Success)
            {
                Assert.Equal($"{string.Join('.', delen[project..])} in {pad}", $"{gevonden.Groups[1].Value} in {pad}");
            }
        });
    }

    [Fact]
    public void Namen_zijn_gewone_letters()
    {
        var namen = Lagen.SelectMany(laag => Assembly.Load(laag).GetTypes())
            .Where(t => !t.Name.StartsWith('<'))
            .SelectMany(t => t.GetMembers().Where(m => m.DeclaringType == t).Select(m => $"{t.FullName}.{m.Name}"));

        Assert.DoesNotContain(namen, naam => !naam.All(char.IsAscii));
    }

    [Fact]
    public void Een_type_is_verzegeld_tenzij_er_iets_van_erft()
    {
        var typen = Lagen.SelectMany(laag => Assembly.Load(laag).GetTypes()).ToList();
        var basistypen = typen.Select(t => t.BaseType).OfType<Type>()
            .Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t)
            .ToHashSet();

        var open = typen
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && IsVanOns(t) && !basistypen.Contains(t));

        Assert.Empty(open.Select(t => t.FullName));
    }

    // Compiler-made classes, and those that Razor makes of a page, have no namespace of ours.
    private static bool IsVanOns(Type type) =>
        type.Namespace?.StartsWith("PgbPortal.") is true && !type.FullName!.Contains('<') && type != typeof(Program);
}
