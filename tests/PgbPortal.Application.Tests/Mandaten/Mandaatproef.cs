using PgbPortal.Application.Identity;
using PgbPortal.Application.Mandaten;
using PgbPortal.Application.Tests.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Tests.Mandaten;

/// <summary>Westland lets Delft do its work.</summary>
public abstract class Mandaatproef : Sessieproef
{
    private protected async Task<MandatenBekijken.Overzicht> OverzichtAsync(string wie) =>
        await MetAsync(wie, await OpenAsync(wie), c => new MandatenBekijken(c), new MandatenBekijken.Input());

    private protected async Task<VerstrekkerId> VerstrekkerAsync(string code)
    {
        await using var db = Db();
        return db.Verstrekkers.Single(v => v.Code == code).Id;
    }

    private protected async Task<MandaatGeven.Input> OpzetAsync(
        Mandaatrecht recht = Mandaatrecht.Kijken, DateOnly? van = null, DateOnly? totEnMet = null, string aan = "0503", params Wet[] wetten) => new(
        MandaatId.Nieuw(), await VerstrekkerAsync(aan), wetten.Length == 0 ? [Wet.Wmo] : wetten, [recht],
        van ?? Wereld.Klok.Vandaag(), totEnMet ?? Wereld.Klok.Vandaag().AddMonths(6));

    private protected async Task<MandaatId> GeefAsync(MandaatGeven.Input opzet, string door = "westland.beheer") =>
        await MetAsync(door, await OpenAsync(door), c => new MandaatGeven(c), opzet);

    private protected async Task<MandaatId> TrekInAsync(MandaatId id, string door = "westland.beheer") =>
        await MetAsync(door, await OpenAsync(door), c => new MandaatIntrekken(c), new MandaatIntrekken.Input(id));

    /// <summary>The session of who works by this mandate.</summary>
    private protected async Task<Sessie> InMandaatAsync(string wie, MandaatId mandaat) =>
        (await new Sessiebepaler(Database.Opties, Wereld.Klok).BepaalAsync(Wereld.Account(wie), $"m-{mandaat.Waarde:N}", CancellationToken.None))!;

    private protected async Task<TResult> AlsAsync<TInput, TResult>(Sessie sessie, Func<UseCaseContext, UseCase<TInput, TResult>> maak, TInput input)
    {
        await using var context = new UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        return await maak(context).ExecuteAsync(input);
    }
}
