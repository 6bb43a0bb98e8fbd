using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>Every line lies in a chain without gap, whoever writes it, at once or later, undone or not (ADR 18; check 60).</summary>
public sealed class LogketenTests : Logboekproef
{
    [Fact]
    public void Een_regel_heeft_de_hash_die_hier_met_de_hand_is_uitgerekend()
    {
        var regel = new Logregel
        {
            Id = new("01900000-0000-7000-8000-000000000001"),
            TijdUtc = new(2026, 3, 1, 12, 0, 0, 123, DateTimeKind.Utc),
            Gebeurtenis = "Proef",
            Wijziging = false,
            Resultaat = Logresultaat.Toegestaan,
            Rol = Rol.Burger,
        };
        var stand = regel.Verketen(new("01900000-0000-7000-8000-0000000000aa"), Logstand.Begin);

        const string Tekst = "019000000000700080000000000000aa|1|01900000000070008000000000000001|2026-03-01T12:00:00.123|5:Proef|Lezen|False|Toegestaan||Burger|||||:||:||False|:||:|:|:";
        var verwacht = System.Security.Cryptography.SHA256.HashData([.. new byte[32], .. System.Text.Encoding.UTF8.GetBytes(Tekst)]);
        Assert.Equal((1L, Convert.ToHexString(verwacht)), (stand.Volgnummer, Convert.ToHexString(stand.Hash)));
        Assert.Equal(regel.Hash, stand.Hash);
    }

    [Fact]
    public async Task Een_verhaal_met_wijzigingen_blikken_en_weigeringen_is_een_gave_keten()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();
        await Assert.ThrowsAsync<NietGevondenException>(() => Wereld.AlsAsync<Bekijken, Bekijken.Input, BudgethouderId>(
            "delft.cons", new(Dossierobject.Zorgovereenkomst, overeenkomst.Waarde)));

        var rapport = await ControleerAsync();

        Assert.Empty(rapport.Afwijkingen);
        Assert.True(rapport.Regels > 10);
        await using var db = Db();
        Assert.Equal(rapport.Regels, await db.Logregels.LongCountAsync());
        Assert.Equal(0, rapport.VoorDeKetens);
    }

    [Fact]
    public async Task Twee_portalen_die_tegelijk_schrijven_maken_gave_ketens()
    {
        var (provider, verbinding) = Database.Instelling;
        var tweede = DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(provider), verbinding, Testsleutels.Ring);

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            await SchrijfAsync(i % 2 == 0 ? Database.Opties : tweede, Enumerable.Range(0, 1 + (i % 3)).Select(_ => Regel())));

        var rapport = await ControleerAsync();
        Assert.Empty(rapport.Afwijkingen);
        Assert.Equal(399, rapport.Regels);
        Assert.InRange(rapport.Ketens, 2, 17);
    }

    [Fact]
    public async Task Wat_wordt_teruggedraaid_laat_geen_gat_achter()
    {
        await SchrijfAsync(Database.Opties, Regel());
        await using (var db = Db())
        {
            foreach (var einde in new[] { "dispose", "rollback", "commit", "dispose" })
            {
                await using var transactie = await db.Database.BeginTransactionAsync();
                db.Add(Regel());
                await db.SaveChangesAsync();
                db.Add(Regel());
                await db.SaveChangesAsync();
                if (einde == "commit")
                {
                    await transactie.CommitAsync();
                }
                else if (einde == "rollback")
                {
                    await transactie.RollbackAsync();
                }

                db.ChangeTracker.Clear();
            }

            db.Add(Regel());
            await db.SaveChangesAsync();
        }

        await SchrijfAsync(Database.Opties, Regel());

        var rapport = await ControleerAsync();
        Assert.Empty(rapport.Afwijkingen);
        Assert.Equal((5L, 1), (rapport.Regels, rapport.Ketens));
    }

    [Fact]
    public async Task Na_een_teruggedraaide_transactie_bevestigt_een_bewaren_zonder_regel_niets()
    {
        await SchrijfAsync(Database.Opties, Regel());
        await using (var db = Db())
        {
            await using (await db.Database.BeginTransactionAsync())
            {
                db.Add(Regel());
                await db.SaveChangesAsync();
            }

            db.ChangeTracker.Clear();
            db.Add(new Taakstand { Naam = "proef" });
            await db.SaveChangesAsync();
        }

        await SchrijfAsync(Database.Opties, Regel());

        var rapport = await ControleerAsync();
        Assert.Empty(rapport.Afwijkingen);
        Assert.Equal((2L, 1), (rapport.Regels, rapport.Ketens));
    }

    [Fact]
    public async Task Na_een_mislukt_bewaren_gaat_dezelfde_context_gewoon_verder()
    {
        var dubbel = Regel();
        await SchrijfAsync(Database.Opties, dubbel);
        await using var db = Db();
        await using (var transactie = await db.Database.BeginTransactionAsync())
        {
            db.Add(Regel());
            await db.SaveChangesAsync();
            await transactie.CommitAsync();
        }

        var zelfde = new Logregel
        {
            Id = dubbel.Id, TijdUtc = dubbel.TijdUtc, Gebeurtenis = "Proef", Wijziging = false, Resultaat = Logresultaat.Toegestaan, Rol = Rol.Burger,
        };
        db.Add(zelfde);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();
        db.Add(Regel());
        await db.SaveChangesAsync();

        var rapport = await ControleerAsync();
        Assert.Empty(rapport.Afwijkingen);
        Assert.Equal(3, rapport.Regels);
    }

    [Fact]
    public async Task Een_bevestiging_die_niet_terugkwam_kost_een_keten_maar_geen_regel()
    {
        var onderbreker = new Onderbreker();
        var opties = new DbContextOptionsBuilder<PgbDbContext>(Database.Opties).AddInterceptors(onderbreker).Options;
        await SchrijfAsync(opties, Regel());
        onderbreker.Breek = true;
        await using (var db = new PgbDbContext(opties, Toegang.Systeem("test")))
        {
            await using var transactie = await db.Database.BeginTransactionAsync();
            db.Add(Regel());
            await db.SaveChangesAsync();
            await Assert.ThrowsAsync<TimeoutException>(() => transactie.CommitAsync());
        }

        onderbreker.Breek = false;
        await SchrijfAsync(opties, Regel());

        var rapport = await ControleerAsync();
        Assert.Empty(rapport.Afwijkingen);
        Assert.Equal(2, rapport.Ketens);
    }

    [Fact]
    public async Task Een_bewaren_dat_wordt_afgebroken_laat_geen_gat_achter_in_dezelfde_context()
    {
        await SchrijfAsync(Database.Opties, Regel());
        await using (var db = Db())
        {
            db.Add(Regel());
            using var weg = new CancellationTokenSource();
            await weg.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(weg.Token));
            await db.SaveChangesAsync();
        }

        await SchrijfAsync(Database.Opties, Regel());
        var rapport = await ControleerAsync();
        Assert.Empty(rapport.Afwijkingen);
        Assert.Equal(3, rapport.Regels);
    }

    private sealed class Onderbreker : DbTransactionInterceptor
    {
        public bool Breek { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            Breek ? throw new TimeoutException("De verbinding viel weg.") : new(result);
    }
}
