using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What of a form a page reads, as it was typed: not the token, not the buttons, and nothing that no page asks for.</summary>
internal static class Formuliervelden
{
    public static IEnumerable<KeyValuePair<string, string[]>> Getypt(PageActionDescriptor pagina, HttpRequest verzoek)
    {
        var namen = Namen(pagina);
        return verzoek.Form.Where(v => IsVeldVan(namen, v.Key)).Select(v => KeyValuePair.Create(v.Key, v.Value.Select(w => w ?? "").ToArray()));
    }

    public static bool IsVanFormulier(PropertyInfo veld) => veld.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: false };

    public static bool IsVeldVan(IReadOnlyList<string> namen, string veld) =>
        namen.Any(n => veld.StartsWith(n, StringComparison.OrdinalIgnoreCase) && (veld.Length == n.Length || veld[n.Length] is '.' or '['));

    public static IReadOnlyList<string> Namen(PageActionDescriptor pagina) =>
        [.. pagina.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(v => IsVanFormulier(v.Property)).Select(v => v.Property.Name)];
}
