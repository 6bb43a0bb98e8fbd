using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Random sequences of money events against the model, with I1 to I6 after every commit and all sixteen after every tenth. A failure prints the seed;
/// PGB_ZAAD replays it, PGB_LANG=1 runs on for as long as PGB_STAPPEN says.
/// </summary>
public sealed class GeldmodelTests(ITestOutputHelper uit)
{
    private const int Lengte = 100;

    private static readonly VasteKlok Klok = new(new(2026, 4, 2));

    /// <summary>On each of the two databases of test.sh; more with PGB_STAPPEN.</summary>
    private static int Stappen => int.TryParse(Environment.GetEnvironmentVariable("PGB_STAPPEN"), out var stappen) ? stappen : Zaad.IsLang ? 1_000_000 : 400;

    [Fact]
    public async Task Elke_volgorde_van_geldgebeurtenissen_geeft_wat_het_model_zegt()
    {
        var zaad = Zaad.Kies(uit);
        var begin = Stopwatch.GetTimestamp();
        await using var kopieen = new Kopieen();
        var leeg = await kopieen.NieuwAsync();
        await Geldloop.VulAsync(kopieen.Opties(leeg));
        await kopieen.LaatLosAsync(leeg);
        var (gedaan, geweigerd) = (0, 0);
        var eigenschap = Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ArrayOf(Lengte).ToArbitrary(), getallen =>
        {
            var telling = Task.Run(() => SpeelAsync(kopieen, leeg, getallen)).GetAwaiter().GetResult();
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

    private static async Task<(int Gedaan, int Geweigerd)> SpeelAsync(Kopieen kopieen, string leeg, int[] getallen)
    {
        var naam = await kopieen.KopieAsync(leeg);
        try
        {
            var loop = new Geldloop(kopieen.Opties(naam), Klok);
            await loop.SpeelAsync(getallen);
            return loop.Telling;
        }
        finally
        {
            await kopieen.VerwijderAsync(naam);
        }
    }
}
