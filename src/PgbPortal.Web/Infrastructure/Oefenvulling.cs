using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// Makes a new oefenwereld while the portal listens already, so that the first page is there at once. Nothing else may use the
/// database before it is ready: see <see cref="Wereldwacht"/>.
/// </summary>
public sealed class Oefenvulling(IHostApplicationLifetime leven, ILogger<Oefenvulling> logger) : BackgroundService, IProgress<int>
{
    /// <summary>After so many seconds the portal listens again.</summary>
    private const int Wachten = 6;

    private readonly TaskCompletionSource _klaar = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<IProgress<int>, CancellationToken, Task>? _werk;
    private volatile int _procent;
    private bool _opnieuw;

    public bool IsBezig => !Klaar.IsCompleted;

    public int Procent => _procent;

    /// <summary>Ends when the portal may be used; at once when there is nothing to make.</summary>
    public Task Klaar => _werk is null ? Task.CompletedTask : _klaar.Task;

    /// <summary>Why the oefenwereld could not be made, in one line.</summary>
    public string? Fout { get; private set; }

    /// <summary>Somebody asked for a new oefenwereld: the portal stops, and starts again with one.</summary>
    public bool Opnieuw => _opnieuw && leven.ApplicationStopping.IsCancellationRequested;

    /// <summary>The story that the new oefenwereld tells; null: the ordinary one.</summary>
    public string? Verhaal { get; private set; }

    /// <summary>Begins anew when this answer was given, and sends the browser to this address when the portal listens again.</summary>
    public void BeginNa(HttpResponse antwoord, string adres, string? verhaal = null)
    {
        ArgumentNullException.ThrowIfNull(antwoord);
        antwoord.Headers["Refresh"] = $"{Wachten}; url={adres}";
        antwoord.OnCompleted(() =>
        {
            (_opnieuw, Verhaal) = (true, verhaal);
            leven.StopApplication();
            return Task.CompletedTask;
        });
    }

    /// <summary>To be called before the portal starts: this is done as soon as it listens.</summary>
    public void Doe(Func<IProgress<int>, CancellationToken, Task> werk) => _werk = werk;

    public void Report(int value) => _procent = Math.Clamp(value, 0, 100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_werk is null)
        {
            return;
        }

        try
        {
            await LuistertAsync(stoppingToken);
            await _werk(this, stoppingToken);
            _klaar.SetResult();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped halfway: what was made is gone, and the next start begins anew.
        }
        catch (InstellingOnjuistException fout)
        {
            Stop(fout.Message);
        }
        catch (Exception fout)
        {
            logger.LogCritical(fout, "De oefenwereld kon niet worden gemaakt");
            Stop($"De oefenwereld kon niet worden gemaakt ({fout.GetType().Name}). In het logboek staat waarom.");
        }
    }

    private void Stop(string fout)
    {
        Fout = fout;
        leven.StopApplication();
    }

    // The first page comes before the people.
    private async Task LuistertAsync(CancellationToken cancellationToken)
    {
        var gestart = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var melding = leven.ApplicationStarted.Register(gestart.SetResult);
        await gestart.Task.WaitAsync(cancellationToken);
    }
}
