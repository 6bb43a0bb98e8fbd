using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Tests.Identity;

/// <summary>Sessions as the portal opens and reads them.</summary>
public abstract class Sessieproef : Wereldproef
{
    private protected Aanmeldsessies Sessies => new(Database.Opties, Wereld.Klok, Sessiegrenzen.Standaard);

    private protected async Task<string> OpenAsync(string account, Apparaatsoort apparaat = Apparaatsoort.Computer) =>
        (await Sessies.OpenAsync(Wereld.Account(account), "oefenwereld", apparaat, Wereld.Klok.NuUtc(), CancellationToken.None))!;

    private protected Task<Sessie?> SessieAsync(string account, string sleutel) =>
        new Sessiebepaler(Database.Opties, Wereld.Klok).VanSessieAsync(Wereld.Account(account), sleutel, null, CancellationToken.None);

    /// <summary>Runs a use case in this session.</summary>
    private protected async Task<TResult> MetAsync<TInput, TResult>(
        string account, string sleutel, Func<UseCaseContext, UseCase<TInput, TResult>> maak, TInput input)
    {
        var sessie = await SessieAsync(account, sleutel);
        Assert.NotNull(sessie);
        await using var context = new UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        return await maak(context).ExecuteAsync(input);
    }

    private protected Task<IReadOnlyList<SessiesBekijken.Regel>> LijstAsync(string account, string sleutel) =>
        MetAsync(account, sleutel, c => new SessiesBekijken(c), new SessiesBekijken.Input());

    private protected Task<bool> BeeindigAsync(string account, string sleutel, Guid? welke) =>
        MetAsync(account, sleutel, c => new SessieBeeindigen(c), new SessieBeeindigen.Input(welke));
}
