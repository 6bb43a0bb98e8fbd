using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Beheer;

public sealed class PortaalstatusTests : Wereldproef
{
    [Fact]
    public async Task Betaald_op_de_genoemde_dag_telt_als_op_tijd_en_later_niet()
    {
        using var status = Status();
        var (overeenkomst, _) = await MaartBetaaldAsync();
        Assert.Equal(new(1, 1), (await status.LeesAsync(CancellationToken.None)).Belofte);

        // April was promised for the day of the approval, and nobody ran the payments until two days later.
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);
        Op(6, 5);
        await Wereld.BetaalAsync();

        Assert.Equal(new(1, 2), (await status.LeesAsync(CancellationToken.None)).Belofte);
    }

    /// <summary>The day of March was kept; what happened after it makes the promise a missed one, until the money came, and after.</summary>
    [Theory]
    [InlineData(DeclaratieStatus.BetalingMislukt, null)]
    [InlineData(DeclaratieStatus.Aangehouden, Wachtreden.Rekeningnummer)]
    [InlineData(DeclaratieStatus.Aangehouden, Wachtreden.Tekort)]
    [InlineData(DeclaratieStatus.Goedgekeurd, null)]
    [InlineData(DeclaratieStatus.Afgekeurd, null)]
    public async Task Een_belofte_waarvan_de_dag_voorbij_is_zonder_geld_is_niet_gehouden(DeclaratieStatus nu, Wachtreden? wachtreden)
    {
        var (_, maart) = await MaartBetaaldAsync();
        await ZetAsync(maart, nu, wachtreden, new(2026, 4, 2));
        using (var zelfdeDag = Status())
        {
            Assert.Equal(new(0, 0), (await zelfdeDag.LeesAsync(CancellationToken.None)).Belofte);
        }

        Op(3, 4);
        using (var dagErna = Status())
        {
            Assert.Equal(new(0, 1), (await dagErna.LeesAsync(CancellationToken.None)).Belofte);
        }

        // Paid in the end, on another day than was first promised.
        await ZetAsync(maart, DeclaratieStatus.Betaald, null, new(2026, 4, 9));
        using var betaald = Status();
        Assert.Equal(new(0, 1), (await betaald.LeesAsync(CancellationToken.None)).Belofte);
    }

    [Fact]
    public async Task Een_mislukte_betaling_die_later_lukt_houdt_de_eerste_belofte_niet()
    {
        var (_, maart) = await MaartBetaaldAsync();
        await using (var db = Db())
        {
            var declaratie = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == maart);
            declaratie.MeldMislukt();
            declaratie.KeurGoed(Wereld.Klok.NuUtc(), new(2026, 4, 9));
            declaratie.Betaal(new(2026, 4, 9));
            await db.SaveChangesAsync();
        }

        Op(10, 4);
        using var status = Status();
        Assert.Equal(new(0, 1), (await status.LeesAsync(CancellationToken.None)).Belofte);
        var detail = await BekijkAsync(maart);
        Assert.Equal((new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 9)), (detail.BeloofdeBetaaldag!.Value, detail.BetaaldOp!.Value));
    }

    [Fact]
    public async Task Een_zending_die_mislukte_staat_er_en_een_dode_database_ook()
    {
        using var status = Status();
        Assert.Equal((true, Verzendstand.Werkt), await LeesAsync(status));
        await using (var db = Db())
        {
            var zending = Zending.Maak(Zendingsoort.Bericht, Guid.CreateVersion7(), "bericht.xml", new('0', 64), Wereld.Klok.NuUtc());
            db.Add(zending);
            zending.MeldMislukt("IOException", Wereld.Klok.NuUtc());
            await db.SaveChangesAsync();
        }

        Assert.Equal((true, Verzendstand.Werkt), await LeesAsync(status));
        Wereld.Klok.Zet(Wereld.Klok.Vandaag(), new TimeOnly(9, 5));
        Assert.Equal((true, Verzendstand.Wacht), await LeesAsync(status));

        foreach (var (provider, verbinding) in new[]
        {
            (Databaseprovider.Sqlite, "Data Source=/bestaat/niet/portaal.db"), (Databaseprovider.PostgreSql, "Host=127.0.0.1;Port=1;Timeout=2;Username=x;Password=x"),
        })
        {
            using var dood = new Portaalstatus(
                DatabaseRegistration.Opties(provider, verbinding, Testsleutels.Ring), Wereld.Klok, new Mapkanaal(new(null)), new Geenmail(), Taakinstellingen.Standaard);
            Assert.False((await dood.LeesAsync(CancellationToken.None)).Database);
        }
    }

    [Fact]
    public async Task Wat_te_lang_wacht_staat_er_met_sinds_wanneer_en_wat_op_tijd_is_niet()
    {
        Op(5, 3);
        var donderdag = Wereld.Klok.NuUtc();
        await using (var db = Db())
        {
            db.Add(Zending.Mail(Zendingsoort.Email, BerichtkeuzeId.Nieuw(), "een", donderdag));
            db.Add(Brief.AanZorgverlener(await db.Zorgverleners.Select(z => z.Id).FirstAsync(), Wereld.Klok.Vandaag()));
            var stand = new Taakstand { Naam = Dagwerk.Taak };
            stand.NeemDag(Wereld.Klok.Vandaag());
            db.Add(stand);
            await db.SaveChangesAsync();
        }

        Assert.Equal(new(null, null, null, null), await AchterAsync());

        Wereld.Klok.ZetOp(new DateTimeOffset(donderdag).AddMinutes(16));
        Assert.Equal(new(donderdag, null, null, null), await AchterAsync());

        // The work of Friday may take an hour after midnight.
        Op(6, 3, new TimeOnly(0, 30));
        Assert.Equal(new(donderdag, null, null, null), await AchterAsync());
        Op(7, 3, new TimeOnly(0, 30));
        Assert.Equal(new(donderdag, null, null, new DateOnly(2026, 3, 6)), await AchterAsync());

        // Friday and Monday are the working days for the letter.
        Op(10, 3);
        Assert.Equal(new(donderdag, new DateOnly(2026, 3, 5), null, new DateOnly(2026, 3, 6)), await AchterAsync());
    }

    private async Task ZetAsync(DeclaratieId id, DeclaratieStatus status, Wachtreden? wachtreden, DateOnly betaaldOp)
    {
        await using var db = Db();
        var rij = db.Entry(await db.Declaraties.SingleAsync(d => d.Id == id));
        rij.Property(d => d.Status).CurrentValue = status;
        rij.Property(d => d.Wachtreden).CurrentValue = wachtreden;
        rij.Property(d => d.BetaaldOp).CurrentValue = betaaldOp;
        await db.SaveChangesAsync();
    }

    private async Task<Achterstanden?> AchterAsync()
    {
        using var status = Status();
        return (await status.LeesAsync(CancellationToken.None)).Achter;
    }

    private Portaalstatus Status() =>
        new(Database.Opties, Wereld.Klok, new Mapkanaal(new(Path.GetTempPath())), new Geenmail(), Taakinstellingen.Standaard);

    private static async Task<(bool, Verzendstand)> LeesAsync(Portaalstatus status)
    {
        var stand = await status.LeesAsync(CancellationToken.None);
        return (stand.Database, stand.Verzending);
    }
}
