using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunAanbiedenTests : Wereldproef
{
    private const string Fin3 = "svb.fin3";

    [Fact]
    public async Task Een_run_die_niet_is_vrijgegeven_gaat_niet_naar_de_bank()
    {
        var run = await GecontroleerdAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BiedAanAsync(run)));
    }

    [Fact]
    public async Task Zonder_koppeling_brengt_een_mens_het_bestand_naar_de_bank()
    {
        var run = await GecontroleerdAsync();

        Assert.Equal(BetaalrunStatus.Aangeboden, await GeefVrijAsync(run));
        Assert.Equal("BANKMAP", await GeweigerdMetAsync(() => BiedAanAsync(run)));
    }

    [Fact]
    public async Task Opnieuw_aanbieden_stuurt_dezelfde_bytes_onder_dezelfde_naam()
    {
        var map = Directory.CreateTempSubdirectory("pgb-bank").FullName;
        try
        {
            var run = await GecontroleerdAsync();
            await using var portaal = MetBank(map);
            Assert.Equal(BetaalrunStatus.Bevroren, await portaal.AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>(Fin3, new(run)));
            Assert.Equal(new(1, 0), await portaal.VerstuurAsync());
            var eerst = await OphalenAsync(map);

            Assert.Equal(BetaalrunStatus.Aangeboden, await portaal.AlsAsync<BetaalrunAanbieden, BetaalrunAanbieden.Input, BetaalrunStatus>(Fin3, new(run)));
            Assert.Equal(new(1, 0), await portaal.VerstuurAsync());

            Assert.Equal(eerst, await OphalenAsync(map));
            await using var db = Db();
            var bewaard = await db.Betaalruns.SingleAsync(r => r.Id == run, TestContext.Current.CancellationToken);
            Assert.Equal((BetaalrunStatus.Aangeboden, $"{bewaard.MsgId}.xml", bewaard.BestandHash), (bewaard.Status, eerst.Naam, eerst.Hash));
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    [Fact]
    public async Task Een_run_die_de_bank_heeft_beantwoord_wordt_niet_opnieuw_aangeboden()
    {
        var run = await GecontroleerdAsync();
        await GeefVrijAsync(run);
        await using (var db = Db())
        {
            var bewaard = await db.Betaalruns.SingleAsync(r => r.Id == run, TestContext.Current.CancellationToken);
            bewaard.VerwerkAntwoord(afwijzingen: false, bewaard.VrijgegevenOpUtc!.Value);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BiedAanAsync(run)));
    }

    [Fact]
    public async Task Een_onbekende_run_bestaat_niet_en_een_ander_biedt_niets_aan()
    {
        await Assert.ThrowsAsync<NietGevondenException>(() => BiedAanAsync(BetaalrunId.Nieuw()));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BiedAanAsync(BetaalrunId.Nieuw(), "svb.decl"));
    }

    private async Task<BetaalrunId> GecontroleerdAsync()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var run = (await StelSamenAsync())!.Value;
        await ControleerAsync(run);
        return run;
    }

    private Task<BetaalrunStatus> BiedAanAsync(BetaalrunId run, string door = Fin3) =>
        Wereld.AlsAsync<BetaalrunAanbieden, BetaalrunAanbieden.Input, BetaalrunStatus>(door, new(run));

    private Bankportaal MetBank(string map) => new(Wereld, map);

    // The bank empties the folder.
    private static async Task<(string Naam, string Hash)> OphalenAsync(string map)
    {
        var bestand = Assert.Single(Directory.GetFiles(Path.Combine(map, "betaalbestand")));
        var inhoud = await File.ReadAllBytesAsync(bestand, TestContext.Current.CancellationToken);
        File.Delete(bestand);
        return (Path.GetFileName(bestand), Convert.ToHexStringLower(SHA256.HashData(inhoud)));
    }

    /// <summary>The same world, with a folder that the bank empties.</summary>
    private sealed class Bankportaal(Proefwereld wereld, string map) : IAsyncDisposable
    {
        private readonly ServiceProvider _diensten = new ServiceCollection()
            .AddSingleton<TimeProvider>(wereld.Klok)
            .AddLogging()
            .AddPgbPortal(wereld.Database.Opties, new("SVB PGB", Iban.Parse("NL13TEST0123456789")), new Verzendinstellingen(map))
            .BuildServiceProvider();

        public async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(string account, TInput input)
            where TUseCase : UseCase<TInput, TResult>
        {
            await using var scope = _diensten.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(await scope.ServiceProvider.GetRequiredService<Sessiebepaler>()
                .VoorAlleDossiersAsync(wereld.Account(account), TestContext.Current.CancellationToken));
            return await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(input, TestContext.Current.CancellationToken);
        }

        public async Task<ZendingenVersturen.Resultaat> VerstuurAsync()
        {
            await using var scope = _diensten.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(Sessie.Machine(Rol.Klok));
            return await scope.ServiceProvider.GetRequiredService<ZendingenVersturen>().ExecuteAsync(new(), TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => _diensten.DisposeAsync();
    }
}
