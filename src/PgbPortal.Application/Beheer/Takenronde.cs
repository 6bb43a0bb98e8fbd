using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Beheer;

/// <summary>
/// One round along all tasks: what is due and free is taken, done and given back. A task that fails is logged and tried in
/// the next round; the others go on.
/// </summary>
public sealed class Takenronde(
    IServiceScopeFactory scopes, Taakslot slot, Taakinstellingen instellingen, TimeProvider klok, ILogger<Takenronde> logger,
    Leesstand? leesstand = null)
{
    /// <returns>The tasks that this instance did; none while the portal is only to be read.</returns>
    public async Task<IReadOnlyList<string>> LoopAsync(CancellationToken cancellationToken)
    {
        var nu = klok.NuLokaal();
        var gedaan = await slot.GedaanAsync(cancellationToken);
        bool IsKlaar(Achtergrondtaak taak) =>
            taak.PerDag && gedaan.TryGetValue(taak.Naam, out var dag) && dag >= DateOnly.FromDateTime(nu);
        List<string> klaar = [];
        foreach (var taak in Achtergrondtaak.Alle(instellingen).Where(t => t.IsHetTijd(nu) && !IsKlaar(t)))
        {
            if (leesstand is not null && await leesstand.TotUtcAsync(cancellationToken) is not null)
            {
                break;
            }

            if (await slot.NeemAsync(taak.Naam, cancellationToken) && await DoeAsync(taak, cancellationToken))
            {
                klaar.Add(taak.Naam);
            }
        }

        return klaar;
    }

    private async Task<bool> DoeAsync(Achtergrondtaak taak, CancellationToken cancellationToken)
    {
        using var klaar = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var hartslag = HoudVastAsync(taak.Naam, klaar.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(Sessie.Machine(Rol.Klok));
            await taak.DoeAsync(scope.ServiceProvider, cancellationToken);
            Meetpunten.TaakKlaar(taak.Naam, gelukt: true);
            return true;
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            logger.LogError(fout, "Taak {Taak} is mislukt en wordt opnieuw geprobeerd", taak.Naam);
            Meetpunten.TaakKlaar(taak.Naam, gelukt: false);
            return false;
        }
        finally
        {
            await klaar.CancelAsync();
            await hartslag;
            await slot.GeefTerugAsync(taak.Naam, CancellationToken.None);
        }
    }

    // Whoever loses the lease goes on all the same: the version of the task decides whose work counts.
    private async Task HoudVastAsync(string taak, CancellationToken cancellationToken)
    {
        try
        {
            using var tik = new PeriodicTimer(Taakslot.Duur / 4, klok);
            while (await tik.WaitForNextTickAsync(cancellationToken))
            {
                await slot.VerlengAsync(taak, cancellationToken);
            }
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            logger.LogWarning(fout, "Taak {Taak} kon niet worden vastgehouden", taak);
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }
}
