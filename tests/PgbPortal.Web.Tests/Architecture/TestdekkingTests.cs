using PgbPortal.Application;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>That each controle has a test class is guarded beside those tests (PgbPortal.Domain.Tests/Architecture).</summary>
public sealed class TestdekkingTests
{
    [Fact]
    public void Elke_use_case_heeft_een_testklasse_van_die_naam()
    {
        var tests = Bronnen.Bestanden("tests", "*Tests.cs").Select(pad => Path.GetFileNameWithoutExtension(pad)).ToHashSet(StringComparer.Ordinal);
        var useCases = Registratie.UseCases().Select(t => t.Name).ToList();

        Assert.NotEmpty(useCases);
        Assert.Empty(useCases.Where(n => !tests.Contains(n + "Tests")).Order(StringComparer.Ordinal));
    }
}
