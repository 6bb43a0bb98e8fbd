using Microsoft.AspNetCore.Mvc.ModelBinding;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Reads a value as people type it, and says in Dutch what to type when that does not work.</summary>
internal sealed class WaardeModelBinder(Func<string, object?> lees, Func<string, string> fout) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var waarde = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (waarde == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, waarde);
        if (string.IsNullOrWhiteSpace(waarde.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, fout(""));
            }
        }
        else if (lees(waarde.FirstValue) is { } gelezen)
        {
            bindingContext.Result = ModelBindingResult.Success(gelezen);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, fout(waarde.FirstValue));
        }

        return Task.CompletedTask;
    }
}

/// <summary>The value objects that a form may hold directly.</summary>
internal sealed class WaardeModelBinderProvider : IModelBinderProvider
{
    private delegate bool Lezer<T>(string? tekst, out T waarde);

    private static readonly Dictionary<Type, WaardeModelBinder> Binders = new()
    {
        [typeof(DateOnly)] = new(tekst => Datum.TryParse(tekst, out var dag) ? dag : null, Datumuitleg),
        [typeof(Bedrag)] = Van<Bedrag>(Bedrag.TryParse, "Vul een bedrag in, bijvoorbeeld 320,50."),
        [typeof(Minuten)] = Van<Minuten>(Minuten.TryParse, "Vul een aantal uren in, bijvoorbeeld 3,5 of 3:30."),
        [typeof(Afstand)] = Van<Afstand>(Afstand.TryParse, "Vul een afstand in kilometer in, bijvoorbeeld 3,5."),
        [typeof(Maand)] = Van<Maand>(Maand.TryParse, "Kies een maand."),
        [typeof(IsoWeek)] = Van<IsoWeek>(IsoWeek.TryParse, "Kies een week."),
        [typeof(Iban)] = Van<Iban?>(Iban.TryParse, "Dit rekeningnummer klopt niet. Kijk het na, bijvoorbeeld NL91 ABNA 0417 1643 00."),
        [typeof(Bsn)] = Van<Bsn?>(Bsn.TryParse, "Dit burgerservicenummer klopt niet. Het heeft 9 cijfers. Kijk het na."),
        [typeof(Agb)] = Van<Agb?>(Agb.TryParse, "Deze AGB-code klopt niet. Een AGB-code heeft 8 cijfers."),
        [typeof(Telefoonnummer)] = Van<Telefoonnummer?>(
            Telefoonnummer.TryParse, "Dit telefoonnummer klopt niet. Kijk het na, bijvoorbeeld 06 12345678. Een nummer uit een ander land begint met een plus."),
        [typeof(Kvk)] = Van<Kvk?>(Kvk.TryParse, "Dit KVK-nummer klopt niet. Een KVK-nummer heeft 8 cijfers."),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        Binders.GetValueOrDefault(context.Metadata.UnderlyingOrModelType);

    private static WaardeModelBinder Van<T>(Lezer<T> lezer, string fout) =>
        new(tekst => lezer(tekst, out var waarde) ? waarde : null, _ => fout);

    private static string Datumuitleg(string tekst) => Datum.Lees(tekst, out _) switch
    {
        Datumfout.KortJaar => "Typ het jaar met vier cijfers, bijvoorbeeld 2-4-2026.",
        Datumfout.BestaatNiet => "Deze dag bestaat niet. Typ een datum die wel bestaat, bijvoorbeeld 2-4-2026.",
        Datumfout.AndereWeekdag => "Deze datum valt op een andere dag van de week. Typ alleen de datum, bijvoorbeeld 2-4-2026.",
        _ => "Vul een datum in, bijvoorbeeld 2-4-2026.",
    };
}
