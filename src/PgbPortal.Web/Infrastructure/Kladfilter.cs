using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;
using PgbPortal.Application.Kladden;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>A long form: what was typed can be kept and sent later. Never on a page that asks for a password, a code or a file.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BewaartKladAttribute : Attribute;

/// <summary>
/// Keeps a form that is not sent yet, fills it again when it is opened, and forgets it when it is sent. What is kept is what was typed, also when
/// that is not right: the page reads it as if it was sent, and says nothing about mistakes until it is.
/// </summary>
internal sealed class Kladfilter : IAsyncPageFilter
{
    /// <summary>Name of the buttons.</summary>
    public const string Knop = "klad";

    public const string Bewaren = "bewaren";
    public const string Wissen = "wissen";

    private const string Gegevens = nameof(Kladfilter);

    /// <summary>What this form was filled with; null: nothing was kept.</summary>
    public static KladBekijken.Stand? Van(ViewDataDictionary viewData) => viewData[Gegevens] as KladBekijken.Stand;

    /// <summary>Where a button beside the form is sent to; null: the page itself. A page with several forms takes one of them.</summary>
    public static string? Postadres(ActionDescriptor pagina)
    {
        var posts = ((CompiledPageActionDescriptor)pagina).HandlerMethods.Where(h => HttpMethods.IsPost(h.HttpMethod)).ToList();
        return posts.Exists(h => h.Name is null) ? null : $"?handler={posts[0].Name}";
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not Portaalpagina pagina || !pagina.GetType().IsDefined(typeof(BewaartKladAttribute)))
        {
            await next();
            return;
        }

        var verzoek = context.HttpContext.Request;
        if (HttpMethods.IsPost(verzoek.Method) && verzoek.Form[Knop] is [(Bewaren or Wissen) and var knop])
        {
            await DoeAsync(context, pagina, knop);
            return;
        }

        var uitgevoerd = await next();
        if (uitgevoerd.Exception is not null)
        {
            return;
        }

        if (HttpMethods.IsGet(verzoek.Method) && uitgevoerd.Result is PageResult)
        {
            await VulAsync(context, pagina);
        }
        else if (HttpMethods.IsPost(verzoek.Method) && uitgevoerd.Result is IKeepTempDataResult)
        {
            await Dienst<KladWissen>(context).ExecuteAsync(new(Adres(context)), context.HttpContext.RequestAborted);
        }
    }

    // Who may not see what the form is about keeps nothing of it.
    private static async Task DoeAsync(PageHandlerExecutingContext context, Portaalpagina pagina, string knop)
    {
        var (adres, afbreken) = (Adres(context), context.HttpContext.RequestAborted);
        await pagina.LaadAsync(afbreken);
        if (knop == Bewaren)
        {
            var totEnMet = await Dienst<KladBewaren>(context).ExecuteAsync(new(adres, new Dictionary<string, string[]>(Formuliervelden.Getypt(context.ActionDescriptor, context.HttpContext.Request), StringComparer.Ordinal)), afbreken);
            pagina.TempData.Meld($"Bewaard. U kunt nu stoppen, en later verder gaan tot en met {totEnMet.Lang()}.");
        }
        else
        {
            await Dienst<KladWissen>(context).ExecuteAsync(new(adres), afbreken);
            pagina.TempData.Meld("U begint opnieuw. Wat u eerder invulde, is weg.");
        }

        // Which of its forms was sent, is nothing to open a page with.
        var verzoek = context.HttpContext.Request;
        var vragen = QueryString.Create(verzoek.Query.Where(v => v.Key != "handler"));
        context.Result = new LocalRedirectResult(verzoek.PathBase + verzoek.Path + vragen);
    }

    private static async Task VulAsync(PageHandlerExecutingContext context, Portaalpagina pagina)
    {
        if (await Dienst<KladBekijken>(context).ExecuteAsync(new(Adres(context)), context.HttpContext.RequestAborted) is not { } stand)
        {
            return;
        }

        var waarden = new FormValueProvider(
            BindingSource.Form,
            new FormCollection(stand.Velden.ToDictionary(v => v.Key, v => new StringValues(v.Value), StringComparer.OrdinalIgnoreCase)),
            CultureInfo.CurrentCulture);
        var (soorten, binders, lezer) = (Dienst<IModelMetadataProvider>(context), Dienst<IModelBinderFactory>(context), Dienst<ParameterBinder>(context));
        foreach (var veld in context.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>())
        {
            if (!Formuliervelden.IsVanFormulier(veld.Property))
            {
                continue;
            }

            var soort = soorten.GetMetadataForProperty(pagina.GetType(), veld.Property.Name);
            var binder = binders.CreateBinder(new() { BindingInfo = veld.BindingInfo, Metadata = soort, CacheToken = veld });

            // A page that is opened reads no form: that is asked of the descriptor.
            var bron = new ParameterDescriptor { Name = veld.Name, ParameterType = veld.ParameterType, BindingInfo = new(veld.BindingInfo!) { RequestPredicate = null } };
            var gelezen = await lezer.BindModelAsync(pagina.PageContext, binder, waarden, bron, soort, value: null);
            if (gelezen.IsModelSet)
            {
                veld.Property.SetValue(pagina, gelezen.Model);
            }
        }

        // Opening a form is no mistake: what is wrong is told when it is sent.
        var namen = Formuliervelden.Namen(context.ActionDescriptor);
        foreach (var (_, veld) in pagina.ModelState.Where(v => Formuliervelden.IsVeldVan(namen, v.Key)))
        {
            veld!.Errors.Clear();
            veld.ValidationState = ModelValidationState.Skipped;
        }

        pagina.ViewData[Gegevens] = stand;
    }

    /// <summary>The path, and what of the address says what the form is about, such as the month; nothing else that stands in it.</summary>
    private static string Adres(PageHandlerExecutingContext context)
    {
        var verzoek = context.HttpContext.Request;
        var keuzes = context.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(v => IsVanAdres(v.Property))
            .Select(v => v.Property.Name).Order(StringComparer.OrdinalIgnoreCase)
            .Select(n => (Naam: n, Waarde: verzoek.Query[n].ToString()))
            .Where(k => k.Waarde.Length > 0)
            .Select(k => $"{k.Naam.ToLowerInvariant()}={Uri.EscapeDataString(k.Waarde)}")
            .ToList();
        var pad = verzoek.Path.Value!.TrimEnd('/').ToLowerInvariant();
        return keuzes.Count == 0 ? pad : $"{pad}?{string.Join('&', keuzes)}";
    }

    private static bool IsVanAdres(PropertyInfo veld) =>
        veld.IsDefined(typeof(FromQueryAttribute)) || veld.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true };

    private static T Dienst<T>(PageHandlerExecutingContext context)
        where T : notnull => context.HttpContext.RequestServices.GetRequiredService<T>();
}
