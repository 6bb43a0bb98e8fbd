using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// What a form sends comes from its body and each field comes once (ASVS 15.3.7). What no page of the portal sends - a field twice, a form without its
/// token or with one of another - is refused, and is a line in the care log of who is signed in (16.3.3).
/// </summary>
internal sealed class Formulierwacht(ILogger<Formulierwacht> logger) : IAsyncAlwaysRunResultFilter
{
    private static readonly object Dubbel = new();

    public static void Zet(MvcOptions opties)
    {
        opties.Filters.Add<Formulierwacht>();
        for (var i = 0; i < opties.ModelBinderProviders.Count; i++)
        {
            if (opties.ModelBinderProviders[i] is WaardeModelBinderProvider or SimpleTypeModelBinderProvider or TryParseModelBinderProvider
                or EnumTypeModelBinderProvider or DateTimeModelBinderProvider or FloatingPointTypeModelBinderProvider)
            {
                opties.ModelBinderProviders[i] = new EenWaardeProvider(opties.ModelBinderProviders[i]);
            }
        }

        // One way to write a field: "Invoer[Van]" beside "Invoer.Van" would be twice, and not be seen.
        opties.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        var adres = opties.ValueProviderFactories.OfType<QueryStringValueProviderFactory>().Single();
        opties.ValueProviderFactories[opties.ValueProviderFactories.IndexOf(adres)] = new Adreswaarden(adres);
    }

    /// <returns>The refusal when a field that holds one value came more than once; else null. Once: the page that says so is of the same request.</returns>
    public static IActionResult? Weigering(HttpContext http) => http.Items.Remove(Dubbel) ? new DubbelVeldResult() : null;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult or DubbelVeldResult)
        {
            var diensten = context.HttpContext.RequestServices;
            logger.LogWarning("Een formulier is geweigerd: {Reden}", context.Result is DubbelVeldResult ? "een veld kwam twee keer" : "het zegel klopt niet");
            if (diensten.GetRequiredService<HuidigeSessie>().Sessie.GebruikerId is not null)
            {
                await diensten.GetRequiredService<UseCaseContext>().LogGeweigerdFormulierAsync(context.HttpContext.RequestAborted);
            }
        }

        await next();
    }

    private static bool IsFormulier(HttpContext http) => !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);

    private sealed class DubbelVeldResult() : StatusCodeResult(StatusCodes.Status400BadRequest);

    private sealed class EenWaardeProvider(IModelBinderProvider binnen) : IModelBinderProvider
    {
        // A tick comes with a hidden field of the same name, which says that it was there.
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => binnen.GetBinder(context) switch
        {
            { } binder when context.Metadata.UnderlyingOrModelType != typeof(bool) => new EenWaarde(binder),
            var binder => binder,
        };
    }

    private sealed class EenWaarde(IModelBinder binnen) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            if (IsFormulier(bindingContext.HttpContext) && bindingContext.ValueProvider.GetValue(bindingContext.ModelName).Length > 1)
            {
                bindingContext.HttpContext.Items[Dubbel] = true;
            }

            return binnen.BindModelAsync(bindingContext);
        }
    }

    /// <summary>
    /// Beside a form the address says only what stands in it when the page is asked for: a choice, a page of a list. It fills no field of the form.
    /// </summary>
    private sealed class Adreswaarden(QueryStringValueProviderFactory adres) : IValueProviderFactory
    {
        private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Namen = new();

        public async Task CreateValueProviderAsync(ValueProviderFactoryContext context)
        {
            var eigen = new ValueProviderFactoryContext(context.ActionContext);
            await adres.CreateValueProviderAsync(eigen);
            foreach (var waarden in eigen.ValueProviders)
            {
                context.ValueProviders.Add(
                    IsFormulier(context.ActionContext.HttpContext) && waarden is BindingSourceValueProvider bron
                        ? new BijFormulier(bron, InAdres(context.ActionContext.ActionDescriptor))
                        : waarden);
            }
        }

        private static IReadOnlySet<string> InAdres(Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor handeling) =>
            handeling is not CompiledPageActionDescriptor { HandlerTypeInfo: { } pagina }
                ? new HashSet<string>()
                : Namen.GetOrAdd(pagina.AsType(), p => p.GetProperties()
                    .Where(e => e.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true }).Select(e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private sealed class BijFormulier(BindingSourceValueProvider adres, IReadOnlySet<string> namen) : IBindingSourceValueProvider
    {
        public bool ContainsPrefix(string prefix) => namen.Contains(prefix) && adres.ContainsPrefix(prefix);

        public ValueProviderResult GetValue(string key) => namen.Contains(key) ? adres.GetValue(key) : ValueProviderResult.None;

        // What says itself that it comes from the address.
        public IValueProvider? Filter(BindingSource bindingSource) => adres.Filter(bindingSource);
    }
}
