using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>Whoever writes in the database past the portal, and puts an account of the same column in another row, is not paid (ADR 16).</summary>
public sealed class RekeningzegelTests : Wereldproef
{
    private static readonly Iban Ander = Iban.Parse("NL68TEST0001023757");

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Een_rekening_uit_een_andere_rij_komt_in_geen_betaalrun()
    {
        await DeclareerAsync();
        await KnoeiAsync($"UPDATE \"Zorgverleners\" SET \"Iban\" = '{Geheim("Zorgverleners.Iban")}'");

        var log = new Vanger();
        await using (var context = new UseCaseContext(Database.Opties, () => Sessie.Machine(Rol.Klok), Wereld.Klok))
        {
            Assert.Null(await new BetaalrunOpstellen(context, log).ExecuteAsync(new()));
        }

        // One line for whoever runs the portal, without whose it is.
        Assert.StartsWith("1 rekeningnummers", Assert.Single(log.Ernstig), StringComparison.Ordinal);

        // The daily check tells it, without the number.
        var fout = Assert.Single((await Boekhoudcontroleur.ControleerAsync(Database.Opties, Wereld.Klok.GetUtcNow().UtcDateTime, Ct)).Afwijkingen, a => a.Invariant == "I15");
        Assert.Contains("buiten het portaal om veranderd", fout.Uitleg);
        Assert.DoesNotContain(Ander.Waarde, $"{fout}");
    }

    [Fact]
    public async Task Een_status_die_buiten_het_portaal_om_goedgekeurd_werd_telt_niet()
    {
        await DeclareerAsync();
        await WijzigIbanAsync(Ander.Waarde);
        Assert.Null(await StelSamenAsync());

        await KnoeiAsync("UPDATE \"Zorgverleners\" SET \"IbanStatus\" = 'Goedgekeurd'");

        Assert.Null(await StelSamenAsync());
    }

    [Fact]
    public async Task Een_rekening_die_na_het_samenstellen_in_de_betaling_en_in_haar_bron_wisselt_wordt_niet_vrijgegeven()
    {
        await DeclareerAsync();
        var run = (await StelSamenAsync())!.Value;
        await ControleerAsync(run);
        await KnoeiAsync(
            $"UPDATE \"Zorgverleners\" SET \"Iban\" = '{Geheim("Zorgverleners.Iban")}'",
            $"UPDATE \"Betaalopdrachten\" SET \"Iban\" = '{Geheim("Betaalopdrachten.Iban")}'");

        Assert.Equal("BT-002", await GeweigerdMetAsync(() => GeefVrijAsync(run)));

        await using var db = Db();
        Assert.Equal(BetaalrunStatus.Gecontroleerd, await db.Betaalruns.Select(r => r.Status).SingleAsync(Ct));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Goedkeuren_maakt_wat_er_is_neergezet_niet_echt_en_een_nieuw_nummer_doet_dat_wel()
    {
        await DeclareerAsync();
        await WijzigIbanAsync("NL21TEST0001007919");
        await KnoeiAsync($"UPDATE \"Zorgverleners\" SET \"Iban\" = '{Geheim("Zorgverleners.Iban")}'");
        Assert.Equal("ZEGEL", await GeweigerdMetAsync(() => KeurIbanGoedAsync()));

        // An operator takes the account away; the zorgverlener gives it again.
        await KnoeiAsync("UPDATE \"Zorgverleners\" SET \"Iban\" = NULL, \"Rekeningzegel\" = NULL");
        await WijzigIbanAsync(Ander.Waarde);
        Assert.Equal(IbanStatus.Goedgekeurd, await KeurIbanGoedAsync());

        Assert.NotNull(await StelSamenAsync());
    }

    private static string Geheim(string kolom) => Testsleutels.Ring.VersleutelTekst(Ander.Waarde, System.Text.Encoding.UTF8.GetBytes(kolom));

    private async Task DeclareerAsync() => await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);

    private async Task KnoeiAsync(params string[] opdrachten)
    {
        var kees = await ZorgverlenerAsync();
        await using var db = Database.EigenaarDb();
        await db.Database.OpenConnectionAsync(Ct);
        foreach (var tekst in opdrachten)
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = tekst.Contains("Zorgverleners", StringComparison.Ordinal) ? $"{tekst} WHERE \"Id\" = '{Sleutel(kees)}'" : tekst;
            Assert.Equal(1, await opdracht.ExecuteNonQueryAsync(Ct));
        }

        // SQLite writes a key in capitals.
        string Sleutel(ZorgverlenerId id) => db.Database.IsSqlite() ? $"{id.Waarde}".ToUpperInvariant() : $"{id.Waarde}";
    }

    private sealed class Vanger : ILogger<BetaalrunOpstellen>
    {
        public List<string> Ernstig { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Critical)
            {
                Ernstig.Add(formatter(state, exception));
            }
        }
    }
}
