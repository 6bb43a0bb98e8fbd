using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Scenarios;

namespace PgbPortal.Application.Tests.Scenarios;

public sealed class ScenariocommandoTests
{
    private static readonly string? Map = Scenariomap.Zoek();

    private readonly StringWriter _uit = new();

    [Theory]
    [InlineData("12a")]
    [InlineData("12a-te-laat")]
    [InlineData("basis-isolatie")]
    public async Task Het_verhaal_verloopt_zoals_het_is_opgeschreven(string naam)
    {
        Assert.SkipWhen(Map is null, Scenariomap.Ontbreekt);

        var uitslag = await SpeelAsync(Path.Combine(Map, $"{naam}.json"));

        Assert.DoesNotContain("afwijking:", _uit.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" stappen, 0 afwijkingen", Regels()[^1], StringComparison.Ordinal);
        Assert.Equal(0, uitslag);
    }

    private string[] Regels() => _uit.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private Task<int> SpeelAsync(params string[] bestanden) =>
        Scenariocommando.RunAsync(bestanden, _uit, new ConfigurationBuilder().Build(), TestContext.Current.CancellationToken);
}
