using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Infrastructure;

/// <summary>The question what somebody thinks of the portal: below the page that says what came of an important step.</summary>
/// <param name="Moment">After what it is asked.</param>
/// <param name="Terug">Where they were, within this portal.</param>
public sealed record Ervaringvraag(Kernmoment Moment, string Terug, Ervaringformulier Ervaring)
{
    public static IReadOnlyList<Keuze> Cijfers { get; } =
        [.. Enumerable.Range(Domain.Ervaringen.Ervaring.LaagsteCijfer, Domain.Ervaringen.Ervaring.HoogsteCijfer).Select(c => new Keuze($"{c}", $"{c}"))];

    public string Vraag => Moment switch
    {
        Kernmoment.DeclaratieVerstuurd => "Hoe ging het declareren?",
        Kernmoment.DeclaratieBeoordeeld => "Hoe ging het beoordelen?",
        Kernmoment.OvereenkomstOndertekend => "Hoe ging het ondertekenen?",
        Kernmoment.OvereenkomstBeoordeeld => "Hoe ging het beoordelen?",
        Kernmoment.ToekenningVastgelegd => "Hoe ging het vastleggen?",
        _ => "Uw cijfer",
    };
}

/// <summary>What the form of the question holds.</summary>
public sealed record Ervaringformulier
{
    /// <summary>1 to 10.</summary>
    public int? Cijfer { get; init; }

    public string? Toelichting { get; init; }
}

/// <summary>An important step is remembered until the next page; whether its user is asked is decided there.</summary>
public static class Ervaringgegevens
{
    private const string Sleutel = "Ervaring";

    public static void VraagErvaring(this ITempDataDictionary tempData, Kernmoment moment) => tempData[Sleutel] = moment.ToString();

    /// <returns>Null when no important step came before this page.</returns>
    public static Kernmoment? Kernmoment(this ITempDataDictionary tempData, HttpContext http) =>
        http.HeeftTempData() && Enum.TryParse<Kernmoment>(tempData[Sleutel] as string, out var moment) ? moment : null;
}

/// <summary>Asks, when this user may be asked again.</summary>
public sealed class ErvaringViewComponent(ErvaringVragen vragen) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Kernmoment moment)
    {
        if (!await vragen.ExecuteAsync(new(), HttpContext.RequestAborted))
        {
            return Content("");
        }

        return View("~/Pages/Shared/_Ervaring.cshtml", new Ervaringvraag(moment, HttpContext.Request.Path + HttpContext.Request.QueryString, new()));
    }
}
