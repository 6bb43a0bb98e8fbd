using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What the pages need to speak Dutch: forgiving input, messages, letters and the frame around the page.</summary>
internal static class Vormtaal
{
    public static IMvcBuilder AddVormtaal(this IMvcBuilder mvc, IHostEnvironment omgeving)
    {
        mvc.Services.AddScoped<Paginakader>();
        mvc.Services.AddScoped<Formulierkluis>();
        mvc.Services.TryAddSingleton(TimeProvider.System);

        // Letters with accents and the euro sign are sent as they are; what has a meaning in HTML is still encoded.
        mvc.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        mvc.Services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        mvc.AddMvcOptions(o =>
        {
            o.ModelBinderProviders.Insert(0, new WaardeModelBinderProvider());
            Formulierwacht.Zet(o);
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            ZetMeldingen(o.ModelBindingMessageProvider);
        });
        return mvc.AddRazorPagesOptions(o =>
        {
            if (!omgeving.IsDevelopment())
            {
                // The style guide is for who builds the portal.
                o.Conventions.AddFolderRouteModelConvention("/Vormgeving", pagina => pagina.Selectors.Clear());
            }
        });
    }

    private static void ZetMeldingen(DefaultModelBindingMessageProvider meldingen)
    {
        const string opnieuw = "Dit kunnen we niet lezen. Kies of vul het opnieuw in.";
        meldingen.SetAttemptedValueIsInvalidAccessor((_, _) => opnieuw);
        meldingen.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => opnieuw);
        meldingen.SetUnknownValueIsInvalidAccessor(_ => opnieuw);
        meldingen.SetNonPropertyUnknownValueIsInvalidAccessor(() => opnieuw);
        meldingen.SetValueIsInvalidAccessor(_ => opnieuw);
        meldingen.SetValueMustBeANumberAccessor(_ => "Vul een getal in.");
        meldingen.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        meldingen.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
        meldingen.SetMissingBindRequiredValueAccessor(_ => "Vul dit in.");
        meldingen.SetMissingKeyOrValueAccessor(() => "Vul dit in.");
        meldingen.SetMissingRequestBodyRequiredValueAccessor(() => "Vul dit in.");
    }
}
