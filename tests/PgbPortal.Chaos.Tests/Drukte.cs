using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Budgethouders who order, and employees of the SVB who bring run after run to the bank, all over HTTP. It remembers which
/// orders the portal acknowledged; what was sent without an answer is sent again, with the same key.
/// </summary>
internal sealed class Drukte(DbContextOptions<PgbDbContext> opties, Drukwereld wereld, IReadOnlyList<Uri> portalen) : IDisposable
{
    private static readonly TimeSpan Adempauze = TimeSpan.FromMilliseconds(60);

    // The clock was a moment earlier, or the request before it went on without its sender.
    private const string AlSamengesteld = "Er is net al een run samengesteld.";

    private readonly ConcurrentQueue<Opdracht> _onzeker = new();
    private readonly ConcurrentDictionary<Guid, Opdracht> _bevestigd = new();
    private readonly ConcurrentBag<string> _fouten = [];
    private readonly List<Klant> _besteldoor = [];
    private readonly List<Klant> _svb = [];
    private readonly Dictionary<string, int> _account = new(StringComparer.Ordinal);

    /// <summary>False: the clock composes the runs, and people only check and release them.</summary>
    public bool SteltSamen { get; init; } = true;

    /// <summary>Orders that the portal said yes to.</summary>
    public IReadOnlyCollection<Guid> Bevestigd => [.. _bevestigd.Keys];

    /// <summary>Orders that got no answer yet: nobody knows whether they happened.</summary>
    public IReadOnlyCollection<Guid> Onzeker => [.. _onzeker.Select(o => o.Id)];

    /// <summary>Answers that nobody should get.</summary>
    public IReadOnlyCollection<string> Fouten => _fouten;

    /// <summary>Everybody signs in, each at the next portal.</summary>
    public async Task MeldAanAsync()
    {
        var nummer = 0;
        foreach (var naam in wereld.Accounts.Keys.Where(n => n.StartsWith("bh", StringComparison.Ordinal)))
        {
            _account[naam] = _besteldoor.Count;
            _besteldoor.Add(await Klant.MeldAanAsync(portalen[nummer++ % portalen.Count], wereld.Accounts[naam]));
        }

        foreach (var naam in new[] { "svb.fin1", "svb.fin2", "svb.fin3" })
        {
            _svb.Add(await Klant.MeldAanAsync(portalen[nummer++ % portalen.Count], wereld.Accounts[naam]));
        }
    }

    /// <summary>Goes on until it is told to stop, or there is nothing left to order.</summary>
    public Task LoopAsync(int bestellers, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, bestellers).Select(_ => BestelAsync(stop)).Append(BetaalAsync(stop)));

    /// <summary>Until so many orders more are acknowledged.</summary>
    public async Task WachtOpAsync(int aantal, TimeSpan hoogstens)
    {
        var (doel, begin) = (_bevestigd.Count + aantal, Stopwatch.GetTimestamp());
        while (_bevestigd.Count < doel)
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < hoogstens, $"Binnen {hoogstens.TotalSeconds:0} s kwamen er geen {aantal} opdrachten door. {_fouten.FirstOrDefault()}");
            await Task.Delay(10);
        }
    }

    /// <summary>Sends again what got no answer, until nothing is uncertain.</summary>
    public async Task MaakAfAsync()
    {
        while (_onzeker.TryDequeue(out var opdracht))
        {
            await StuurAsync(opdracht);
        }
    }

    /// <summary>
    /// Brings the last run at least to its file, whatever of it was left half done. Sending may wait: the lease of the portal that was killed
    /// ends by the clock of the test, which stands still.
    /// </summary>
    public async Task BetaalUitAsync(TimeSpan hoogstens)
    {
        var begin = Stopwatch.GetTimestamp();
        while ((await LaatsteAsync())?.Status is var status
            and not (BetaalrunStatus.Bevroren or BetaalrunStatus.Aangeboden or BetaalrunStatus.Bevestigd or BetaalrunStatus.DeelsAfgewezen))
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < hoogstens, $"De laatste run staat na {hoogstens.TotalSeconds:0} s nog op {status}.");
            await RunAsync();
        }
    }

    public void Dispose()
    {
        foreach (var klant in _besteldoor.Concat(_svb))
        {
            klant.Dispose();
        }
    }

    private async Task BestelAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && (_onzeker.TryDequeue(out var opdracht) || wereld.Opdrachten.TryDequeue(out opdracht)))
        {
            if (!await StuurAsync(opdracht))
            {
                await Task.Delay(Adempauze, CancellationToken.None);
            }
        }
    }

    private async Task<bool> StuurAsync(Opdracht opdracht)
    {
        var klant = _besteldoor[_account[opdracht.Account]];
        var antwoord = await ProbeerAsync(() => klant.StuurAsync(opdracht.Pad, opdracht.Velden));
        if (antwoord is null || antwoord.IsOnzeker)
        {
            _onzeker.Enqueue(opdracht);
            return false;
        }

        if (!antwoord.IsGelukt || !antwoord.Naar!.Contains(opdracht.Id.ToString(), StringComparison.Ordinal))
        {
            _fouten.Add($"{opdracht.Account} {opdracht.Dag:O}: {antwoord}");
            return false;
        }

        _bevestigd[opdracht.Id] = opdracht;
        return true;
    }

    // Each step is that of another employee; where the run stands, the database says.
    private async Task BetaalAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (await RunAsync() is { IsGelukt: false, IsOnzeker: false } antwoord && !antwoord.Tekst.Contains(AlSamengesteld, StringComparison.Ordinal))
            {
                _fouten.Add($"betaalrun: {antwoord}");
            }

            await Task.Delay(Adempauze, CancellationToken.None);
        }
    }

    private async Task<Antwoord?> RunAsync()
    {
        var run = await LaatsteAsync();
        return run?.Status switch
        {
            null or BetaalrunStatus.Bevestigd or BetaalrunStatus.DeelsAfgewezen =>
                SteltSamen ? await ProbeerAsync(() => _svb[0].StuurAsync("/betaalruns", [])) : null,
            BetaalrunStatus.Samengesteld => await ProbeerAsync(() => _svb[1].StuurAsync($"/betaalruns/{run.Id.Waarde}?handler=Controleren", [])),
            BetaalrunStatus.Gecontroleerd or BetaalrunStatus.InVrijgave => await ProbeerAsync(() => _svb[2].StuurAsync($"/betaalruns/{run.Id.Waarde}?handler=Vrijgeven", [])),
            BetaalrunStatus.Aangeboden => await ProbeerAsync(() => AntwoordAsync(run.Id)),
            _ => null,
        };
    }

    // The bank refuses one payment in fifty, but not when every payment is counted.
    private async Task<Antwoord> AntwoordAsync(BetaalrunId run)
    {
        var bestand = await _svb[0].HaalAsync($"/betaalruns/{run.Waarde}/bestand");
        if (bestand.Status != HttpStatusCode.OK)
        {
            return bestand with { Status = HttpStatusCode.ServiceUnavailable };
        }

        using var inhoud = new MemoryStream(Encoding.UTF8.GetBytes(bestand.Tekst));
        var opdracht = Bankopdracht.Lees(inhoud);
        return await _svb[0].StuurBestandAsync(
            "/betaalruns/antwoord", "Bestand", Oefenbank.Antwoord(opdracht, SteltSamen ? Lot(opdracht) : Banklot.Goed, $"ANTWOORD-{run.Waarde:N}"[..35]));
    }

    private static Banklot Lot(Bankopdracht opdracht) => new()
    {
        Geweigerd = opdracht.Betalingen.Where((_, i) => i % 50 == 0).ToDictionary(b => b.EndToEndId, _ => "AC01", StringComparer.Ordinal),
    };

    private async Task<Runstand?> LaatsteAsync()
    {
        try
        {
            await using var db = new PgbDbContext(opties, Toegang.Systeem("hoe ver is de run"));
            return await db.Betaalruns.AsNoTracking().Where(r => r.Status != BetaalrunStatus.Vervallen)
                .OrderByDescending(r => r.Id).Select(r => new Runstand(r.Id, r.Status)).FirstOrDefaultAsync();
        }
        catch (Exception fout) when (fout is System.Data.Common.DbException or InvalidOperationException)
        {
            // The database was killed too.
            return new(default, BetaalrunStatus.Open);
        }
    }

    private static async Task<Antwoord?> ProbeerAsync(Func<Task<Antwoord>> vraag)
    {
        try
        {
            return await vraag();
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    private sealed record Runstand(BetaalrunId Id, BetaalrunStatus Status);
}
