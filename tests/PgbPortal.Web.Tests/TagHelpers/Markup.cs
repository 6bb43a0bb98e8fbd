using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Tests.TagHelpers;

/// <summary>Writes one tag helper, as Razor would, and gives its HTML.</summary>
internal sealed class Markup
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    public ModelStateDictionary ModelState { get; } = new();

    public Formulier Invoer { get; init; } = new();

    public ViewContext ViewContext => new()
    {
        HttpContext = Http,
        ViewData = new ViewDataDictionary<Pagina>(Metadata, ModelState) { Model = new Pagina { Invoer = Invoer } },
    };

    private DefaultHttpContext Http { get; } = new();

    public ModelExpression For(string eigenschap) =>
        new($"Invoer.{eigenschap}", Metadata.GetModelExplorerForType(typeof(Formulier), Invoer).GetExplorerForProperty(eigenschap));

    public static async Task<string> Van(TagHelper helper, string inhoud = "", params TagHelperAttribute[] attributen)
    {
        var context = new TagHelperContext("pgb", [], new Dictionary<object, object>(), "id");
        var output = new TagHelperOutput("pgb", [.. attributen], (_, _) =>
        {
            var kind = new DefaultTagHelperContent();
            return Task.FromResult(kind.SetHtmlContent(inhoud));
        });
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        await using var tekst = new StringWriter();
        output.WriteTo(tekst, HtmlEncoder.Create(UnicodeRanges.All));

        // The encoder writes the fixed space of an amount as an entity; a browser shows the space.
        return tekst.ToString().Replace("&#xA0;", "\u00a0", StringComparison.Ordinal);
    }

    public sealed class Pagina
    {
        public Formulier Invoer { get; init; } = new();
    }

    public sealed class Formulier
    {
        public string? Naam { get; init; }

        public DateOnly? Van { get; init; }

        public Bedrag? Bedrag { get; init; }

        public Minuten? Duur { get; init; }

        public Iban? Rekening { get; init; }

        public bool Akkoord { get; init; }

        public string? Zorg { get; init; }

        public IReadOnlyList<string> Dagen { get; init; } = [];

        public Dictionary<string, string?> Uren { get; init; } = new(StringComparer.Ordinal);
    }
}
