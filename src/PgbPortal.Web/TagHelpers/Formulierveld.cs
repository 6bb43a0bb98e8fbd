using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PgbPortal.Web.TagHelpers;

/// <summary>What every field has in common: its name, id, typed value and message, and the lines above the control.</summary>
internal sealed class Formulierveld(ViewContext viewContext, ModelExpression veld)
{
    public string Naam { get; } = viewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(veld.Name);

    public string Id => IdVan(Naam);

    public string HintId => $"{Id}-hint";

    public string FoutId => $"{Id}-fout";

    /// <summary>The first message about this field; null when all is well.</summary>
    public string? Fout => EersteFout(Stand);

    /// <summary>What was typed, else what the model holds.</summary>
    public string Waarde => Stand?.AttemptedValue ?? Invoertekst.Van(veld.Model);

    private ModelStateEntry? Stand => viewContext.ViewData.ModelState.TryGetValue(Naam, out var stand) ? stand : null;

    /// <summary>Also the target of the link in the error summary.</summary>
    public static string IdVan(string naam) => TagBuilder.CreateSanitizedId(naam, "_");

    public static string? EersteFout(ModelStateEntry? stand) => stand is { Errors: [var fout, ..] }
        ? (string.IsNullOrEmpty(fout.ErrorMessage) ? "Vul dit opnieuw in." : fout.ErrorMessage)
        : null;

    public string? BeschrevenDoor(string? hint) => (hint, Fout) switch
    {
        (null, null) => null,
        (not null, null) => HintId,
        (null, not null) => FoutId,
        _ => $"{HintId} {FoutId}",
    };

    public IHtmlContent? Hintregel(string? hint) =>
        hint is null ? null : Opmaak.Element("div", "utrecht-form-field-description", hint).Met("id", HintId);

    public IHtmlContent? Foutregel() => Fout is not { } fout
        ? null
        : Opmaak.Element("div", "utrecht-form-field-error-message").Met("id", FoutId)
            .Bevat(Opmaak.AlleenVoorLezer("Fout: ")).BevatTekst(fout);

    public static IHtmlContent? Optioneel(bool optioneel) =>
        optioneel ? Opmaak.Element("span", "pgb-veld__optioneel", " (hoeft niet)") : null;
}
