using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Tests.Persistence;

public sealed class ZijlijnTests : Wereldproef
{
    private static readonly IReadOnlyCollection<int>[] Groepen = [[1, 2, 3], [4], [5, 6, 7, 8], [9, 10]];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Alles_gebeurt_een_keer_en_een_groep_blijft_bij_elkaar_en_in_volgorde(bool tweeLijnen)
    {
        await using var db = Db();
        var gedaan = new ConcurrentQueue<(PgbDbContext Db, int Stuk)>();

        await new Zijlijn(db, tweeLijnen ? Db : null).LoopAsync(
            Groepen,
            2,
            (eigen, stukken, _) =>
            {
                Assert.InRange(stukken.Count, 1, 2);
                stukken.ForEach(s => gedaan.Enqueue((eigen, s)));
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, 10), gedaan.Select(g => g.Stuk).Order());
        Assert.Equal(tweeLijnen ? 2 : 1, gedaan.Select(g => g.Db).Distinct().Count());
        Assert.All(Groepen, groep =>
        {
            var eigen = gedaan.Where(g => groep.Contains(g.Stuk)).ToList();
            Assert.Equal(groep, eigen.Select(g => g.Stuk));
            Assert.Single(eigen.Select(g => g.Db).Distinct());
        });
    }

    [Fact]
    public async Task Wat_een_ander_tegelijk_wijzigde_wordt_nog_eens_gedaan_en_blijvend_mislukt_het()
    {
        await using var db = Db();
        var (beurten, blijvend) = (0, 0);
        await new Zijlijn(db, null).LoopAsync(
            [[1]], 2, (_, _, _) => ++beurten < 3 ? throw new DbUpdateConcurrencyException() : Task.CompletedTask, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => new Zijlijn(db, null).LoopAsync(
            [[1], [2]], 1, (_, _, _) => ++blijvend > 0 ? throw new DbUpdateConcurrencyException() : Task.CompletedTask, TestContext.Current.CancellationToken));
        Assert.Equal((3, 3), (beurten, blijvend));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Vooruit_lezen_geeft_alles_in_volgorde_en_houdt_op_bij_de_eerste_fout(bool tweeLijnen)
    {
        await using var db = Db();
        var gelezen = new List<(int Stuk, bool Eigen)>();
        var lijn = new Zijlijn(db, tweeLijnen ? Db : null);

        await foreach (var pagina in lijn.VooruitAsync([1, 2, 3], (lezer, stuk, _) => Task.FromResult((stuk, lezer != db)), TestContext.Current.CancellationToken))
        {
            gelezen.Add(pagina);
        }

        Assert.Equal([(1, tweeLijnen), (2, tweeLijnen), (3, tweeLijnen)], gelezen);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var stuk in lijn.VooruitAsync(
                [1, 2, 3], (_, s, _) => s == 2 ? throw new InvalidOperationException() : Task.FromResult(s), TestContext.Current.CancellationToken))
            {
                Assert.Equal(1, stuk);
            }
        });
    }
}
