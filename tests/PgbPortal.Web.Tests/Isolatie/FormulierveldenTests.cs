using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Web.Tests.Architecture;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>Check 40: which field of which form who may fill in, by hand. A field more is a field that somebody can send.</summary>
public sealed class FormulierveldenTests(Testportaal portaal, ITestOutputHelper uit) : IClassFixture<Testportaal>
{
    private const string Lijst = "tests/PgbPortal.Web.Tests/Isolatie/formuliervelden.txt";

    [Fact]
    public async Task Check40_elk_formulier_neemt_alleen_de_velden_aan_die_met_de_hand_zijn_opgeschreven()
    {
        var formulieren = await FormulierenAsync();
        var gevonden = formulieren.ConvertAll(f => $"{f.Route} | {f.Wie} | {string.Join(' ', f.Velden)}".TrimEnd());
        var verklaard = Bronnen.Lees(Lijst).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(r => !r.StartsWith('#')).ToList();

        Assert.True(gevonden.Count > 50);
        Assert.Empty(gevonden.Except(verklaard, StringComparer.Ordinal).Select(r => $"stands not in {Lijst}: {r}"));
        Assert.Empty(verklaard.Except(gevonden, StringComparer.Ordinal).Select(r => $"is gone: {r}"));
        uit.WriteLine($"isolatie: {gevonden.Count} formulieren met {formulieren.Sum(f => f.Velden.Count)} velden, elk met de hand opgeschreven");
    }

    [Fact]
    public async Task Check40_een_formulier_vult_nooit_een_rij_van_de_database()
    {
        var formulieren = await FormulierenAsync();

        Assert.Empty(formulieren.SelectMany(f => f.Vormen).Where(t => t.Assembly != typeof(Program).Assembly).Select(t => $"{t.FullName} is filled by a form."));
    }

    private async Task<List<Formulier>> FormulierenAsync()
    {
        var lader = portaal.Services.GetRequiredService<PageLoader>();
        var soorten = portaal.Services.GetRequiredService<IModelMetadataProvider>();
        var gevonden = new List<Formulier>();
        foreach (var eindpunt in portaal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().DistinctBy(e => e.RoutePattern.RawText))
        {
            if (eindpunt.Metadata.GetMetadata<PageActionDescriptor>() is not { } pagina)
            {
                continue;
            }

            var geladen = await lader.LoadAsync(pagina, EndpointMetadataCollection.Empty);
            var posts = geladen.HandlerMethods.Where(h => h.HttpMethod == "Post").ToList();
            if (posts.Count == 0)
            {
                continue;
            }

            var route = $"/{eindpunt.RoutePattern.RawText!.Trim('/')}";
            var vormen = new List<Type>();
            var velden = geladen.BoundProperties.Select(p => (p.Name, p.ParameterType, p.BindingInfo))
                .Concat(posts.SelectMany(h => h.Parameters.Select(p => (p.Name, p.ParameterType, p.BindingInfo))))
                .Where(p => p.ParameterType != typeof(CancellationToken) && p.BindingInfo?.BindingSource?.Id is not ("Query" or "Path" or "Services" or "Header"))
                .SelectMany(p => Velden(p.Name, soorten.GetMetadataForType(p.ParameterType), vormen)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var rij = Toestaantabel.Alle.Single(e => e.Route == route);
            gevonden.Add(new(route, string.Join(' ', rij.Wie.Order(StringComparer.Ordinal)), velden, vormen));
        }

        return gevonden;
    }

    private static IEnumerable<string> Velden(string naam, ModelMetadata soort, List<Type> vormen)
    {
        var type = soort.UnderlyingOrModelType;
        if (IsWaarde(type))
        {
            return [naam];
        }

        if (soort.ElementMetadata is { } element)
        {
            return Velden($"{naam}[]", element, vormen);
        }

        // The key of a list with names is a place in it: what is filled in is the value.
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            return Velden(naam, soort.Properties["Value"]!, vormen);
        }

        vormen.Add(type);
        return soort.Properties.Where(p => p.IsBindingAllowed && !p.IsReadOnly).SelectMany(p => Velden($"{naam}.{p.PropertyName}", p, vormen));
    }

    private static bool IsWaarde(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(DateTime)
        || type == typeof(TimeOnly) || type.IsAssignableTo(typeof(IFormFile)) || type.Namespace == "PgbPortal.Domain.Waarden";

    /// <param name="Vormen">The types that hold the fields.</param>
    private sealed record Formulier(string Route, string Wie, IReadOnlyList<string> Velden, IReadOnlyList<Type> Vormen);
}
