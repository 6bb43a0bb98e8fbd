using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PgbPortal.Application.Inzage;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// Takes the lines of looks from the pages and writes them a moment later, many at once (ADR 10). The queue is bounded: when the
/// database is slower than the pages, the pages wait. What the database refuses is tried again until it succeeds.
/// </summary>
internal sealed class Zorglogwachtrij(
    DbContextOptions<PgbDbContext> opties, ILogger<Zorglogwachtrij> logger, Zorgloginstellingen? instellingen = null) : BackgroundService, IZorglog
{
    internal const int Hoogstens = 10_000;
    private const int PerKeer = 250;
    private static readonly TimeSpan Verzameltijd = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Herhaaltijd = TimeSpan.FromSeconds(1);

    private readonly DirectZorglog _direct = new(opties);
    private readonly Dossierteller _teller = new(
        opties, (instellingen ?? Zorgloginstellingen.Standaard).DossiersPerDag, (instellingen ?? Zorgloginstellingen.Standaard).Weekgrens);
    private readonly TaskCompletionSource _haast = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<Logregel> _rij = Channel.CreateBounded<Logregel>(new BoundedChannelOptions(Hoogstens)
    {
        SingleReader = true,
        FullMode = BoundedChannelFullMode.Wait,
    });

    public async Task SchrijfAsync(Logregel regel, CancellationToken cancellationToken)
    {
        // The page was read: that the visitor went away does not undo it.
        if (_rij.Writer.TryWrite(regel))
        {
            return;
        }

        try
        {
            await _rij.Writer.WriteAsync(regel, CancellationToken.None);
        }
        catch (ChannelClosedException)
        {
            await _direct.SchrijfAsync(regel, CancellationToken.None);
        }
    }

    /// <summary>Takes no more lines, and returns when those that it has are written. A host may stop twice.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _rij.Writer.TryComplete();
        _haast.TrySetResult();
        if (ExecuteTask is { } werk)
        {
            await werk.WaitAsync(cancellationToken);
        }
    }

    // Does not look at the stopping token: it ends when the queue is closed and empty.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the host does not wait for the first line.
        await Task.Yield();
        var regels = new List<Logregel>(PerKeer);
        while (await _rij.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await VerzamelAsync();
            while (regels.Count < PerKeer && _rij.Reader.TryRead(out var regel))
            {
                regels.Add(regel);
            }

            await BewaarAsync(regels);
            await TelAsync(regels);
            regels.Clear();
        }
    }

    private async Task VerzamelAsync()
    {
        if (_rij.Reader.Count < PerKeer)
        {
            await Task.WhenAny(Task.Delay(Verzameltijd), _haast.Task);
        }
    }

    private async Task BewaarAsync(List<Logregel> regels)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                await using var db = new PgbDbContext(opties, Toegang.Systeem("zorglog"));
                db.AddRange(poging == 1 ? regels : await OntbrekendeAsync(db, regels));
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (Exception fout) when (fout is DbUpdateException or DbException or InvalidOperationException or TimeoutException)
            {
                logger.LogError(fout, "{Aantal} regels van het zorglog zijn nog niet geschreven; het wordt opnieuw geprobeerd", regels.Count);
                await Task.Delay(Herhaaltijd, CancellationToken.None);
            }
        }
    }

    // The lines are written: what goes wrong here may not stop the next ones. The next dossier of this employee counts again.
    private async Task TelAsync(List<Logregel> regels)
    {
        try
        {
            await _teller.TelAsync(regels, CancellationToken.None);
        }
        catch (Exception fout) when (fout is DbUpdateException or DbException or InvalidOperationException or TimeoutException)
        {
            logger.LogError(fout, "Het aantal dossiers per medewerker kon niet worden geteld");
        }
    }

    // A connection that broke during a commit does not tell whether it succeeded.
    private static async Task<List<Logregel>> OntbrekendeAsync(PgbDbContext db, List<Logregel> regels)
    {
        var ids = regels.ConvertAll(r => r.Id);
        var geschreven = await db.Logregels.Where(l => ids.Contains(l.Id)).Select(l => l.Id).ToListAsync(CancellationToken.None);
        return regels.FindAll(r => !geschreven.Contains(r.Id));
    }
}
