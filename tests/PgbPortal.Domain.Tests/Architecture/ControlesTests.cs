using System.Reflection;
using PgbPortal.Domain.Gedeeld.Controles;

namespace PgbPortal.Domain.Tests.Architecture;

public sealed class ControlesTests
{
    private static readonly Type[] Controles =
        [.. typeof(ControleAttribute).Assembly.GetTypes().Where(t => t.GetCustomAttribute<ControleAttribute>() is not null)];

    [Fact]
    public void Elke_controle_heeft_een_eigen_testklasse()
    {
        var tests = typeof(ControlesTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(Controles);
        Assert.All(Controles, controle => Assert.Contains(controle.Name + "Tests", tests));
    }

    [Fact]
    public void Binnen_een_soort_dossier_hoort_een_code_bij_een_controle() => Assert.Empty(Controles
        .SelectMany(c => Dossiers(c).Select(dossier => (dossier, ControleAttribute.Van(c).Code)))
        .GroupBy(paar => paar)
        .Where(g => g.Count() > 1)
        .Select(g => g.Key.Code));

    [Fact]
    public void Elke_controle_kijkt_naar_precies_een_soort_dossier_en_staat_in_de_catalogus() =>
        Assert.All(Controles, controle =>
        {
            var dossier = Assert.Single(Dossiers(controle));
            var alle = (System.Collections.IEnumerable)typeof(Controlecatalogus<>).MakeGenericType(dossier)
                .GetProperty("Alle")!.GetValue(null)!;

            Assert.Contains(controle, alle.Cast<object>().Select(c => c.GetType()));
        });

    [Fact]
    public void Elke_klasse_die_een_controle_is_draagt_het_kenmerk() => Assert.All(
        typeof(ControleAttribute).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && Dossiers(t).Any()),
        type => Assert.Contains(type, Controles));

    [Fact]
    public void Elke_controle_noemt_een_bron_en_een_code_van_de_catalogus() => Assert.All(Controles, controle =>
    {
        var attribuut = ControleAttribute.Van(controle);

        Assert.Matches("^(TK|ZO|DC|ML|BT)-[0-9]{3}$", attribuut.Code);
        Assert.False(string.IsNullOrWhiteSpace(attribuut.Bron));
    });

    private static IEnumerable<Type> Dossiers(Type type) => type.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IControle<>))
        .Select(i => i.GetGenericArguments()[0]);
}
