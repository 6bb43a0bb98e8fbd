using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PgbPortal.Domain.Gedeeld.Controles;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What the controles found that did not stop a step: shown once, on the next page, below its outcome.</summary>
public static class Waarschuwingen
{
    private const string Sleutel = "Waarschuwingen";

    public static void Waarschuw(this ITempDataDictionary tempData, IEnumerable<Bevinding> bevindingen)
    {
        var teksten = bevindingen.Select(b => b.Tekst).Distinct(StringComparer.Ordinal).ToArray();
        if (teksten.Length > 0)
        {
            tempData[Sleutel] = teksten;
        }
    }

    public static void Waarschuw(this ITempDataDictionary tempData, string tekst) => tempData[Sleutel] = new[] { tekst };

    public static IReadOnlyList<string> TeTonen(this ITempDataDictionary tempData, HttpContext http) =>
        http.HeeftTempData() ? tempData[Sleutel] as string[] ?? [] : [];
}
