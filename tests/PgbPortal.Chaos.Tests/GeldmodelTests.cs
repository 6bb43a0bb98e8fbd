using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Random sequences of money events against the model: after every commit all balances and what the commit added, all
/// invariants after every fiftieth. A failure prints the seed; PGB_ZAAD replays it, PGB_LANG=1 runs on for as long as
/// PGB_STAPPEN says.
/// </summary>
public sealed class GeldmodelTests(ITestOutputHelper uit)
{
    private const int Lengte = 250;

    private static readonly VasteKlok Klok = new(new(2026, 4, 2));

    /// <summary>Together 20,000 on the two databases of test.sh; other numbers with PGB_STAPPEN.</summary>
    private static int Stappen => int.TryParse(Environment.GetEnvironmentVariable("PGB_STAPPEN"), out var stappen) ? stappen : Zaad.IsLang ? 1_000_000 : Kopieen.IsPostgresql ? 6_000 : 14_000;

    [Fact]
    public async Task Elke_volgorde_van_geldgebeurtenissen_geeft_wat_het_model_zegt()
    {
        var zaad = Zaad.Kies(uit);
        var begin = Stopwatch.GetTimestamp();
        await using var sjabloon = await Sjabloon.MaakAsync(Geldloop.VulAsync);
        var (gedaan, geweigerd) = (0, 0);
        var eigenschap = Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ArrayOf(Lengte).ToArbitrary(), getallen =>
        {
            var telling = Task.Run(() => sjabloon.MetKopieAsync(opties => SpeelAsync(opties, getallen))).GetAwaiter().GetResult();
            Interlocked.Add(ref gedaan, telling.Gedaan);
            Interlocked.Add(ref geweigerd, telling.Geweigerd);
            return true;
        });

        // Two at a time, each with its own seed: what fails replays by itself.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest((Stappen + (2 * Lengte) - 1) / (2 * Lengte)).WithReplay((ulong)zaad + (ulong)i, 20_260_403UL), eigenschap))));

        uit.WriteLine(
            $"geldmodel: {gedaan + geweigerd} gebeurtenissen, {geweigerd} terecht geweigerd, 0 verschillen met het model "
            + $"({TestDatabase.Soort}, zaad {zaad}, {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s)");
        Assert.True(gedaan + geweigerd >= Stappen);
    }

    private static async Task<(int Gedaan, int Geweigerd)> SpeelAsync(DbContextOptions<PgbDbContext> opties, int[] getallen)
    {
        var loop = new Geldloop(opties, Klok);
        await loop.SpeelAsync(getallen);
        return loop.Telling;
    }
}
