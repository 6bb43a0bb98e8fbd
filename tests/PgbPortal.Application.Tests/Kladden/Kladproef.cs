using PgbPortal.Application.Identity;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Kladden;

/// <summary>Anna and others begin with a form and go on later.</summary>
public abstract class Kladproef : Wereldproef
{
    protected const string Adres = "/overeenkomsten/1/declareren?maand=2026-03";

    protected Task<DateOnly> BewaarAsync(string wie, string waarde, string adres = Adres) =>
        Wereld.AlsAsync<KladBewaren, KladBewaren.Input, DateOnly>(wie, new(adres, Velden(waarde)));

    protected Task<KladBekijken.Stand?> LeesAsync(string wie, string adres = Adres) =>
        Wereld.AlsAsync<KladBekijken, KladBekijken.Input, KladBekijken.Stand?>(wie, new(adres));

    protected Task<bool> WisAsync(string wie, string adres = Adres) => Wereld.AlsAsync<KladWissen, KladWissen.Input, bool>(wie, new(adres));

    /// <summary>The same account, with this dossier open.</summary>
    protected async Task<TResult> MetDossierAsync<TInput, TResult>(string wie, string sleutel, Func<UseCaseContext, UseCase<TInput, TResult>> maak, TInput input)
    {
        var sessie = new Sessie(Rol.Burger, Toegang.Systeem("een dossier van deze proef"))
        {
            GebruikerId = Wereld.Account(wie), Dossier = new(sleutel, "Dossier", Dossierrol.Beheerder, null, null),
        };
        await using var context = new UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        return await maak(context).ExecuteAsync(input);
    }

    protected static Dictionary<string, string[]> Velden(string waarde) => new(StringComparer.Ordinal) { ["Invoer.Uren"] = [waarde] };

    protected static string? Waarde(KladBekijken.Stand? stand) => stand?.Velden["Invoer.Uren"].Single();
}
