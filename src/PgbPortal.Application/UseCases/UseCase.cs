using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.UseCases;

/// <summary>One thing that a user can do. The role is checked here, every refusal is logged, nothing is half done.</summary>
public abstract class UseCase<TInput, TResult>(UseCaseContext context)
{
    private bool _bewaard;

    protected Sessie Sessie => context.Sessie;

    protected Toegang Toegang => context.Sessie.Toegang;

    protected DateOnly Vandaag => context.Klok.Vandaag();

    protected DateTime NuUtc => context.Klok.NuUtc();

    /// <summary>False when a look is no look at a person (reference data, the own name).</summary>
    protected virtual bool WordtGelogd => true;

    /// <summary>
    /// Two at once: the second is done again on what the first made of it, so that the rules tell what happened. False when
    /// doing it again could undo the work of the first.
    /// </summary>
    protected virtual bool HerhaaltBijBotsing => false;

    private protected UseCaseContext Context => context;

    /// <summary>The database as this user may see it.</summary>
    private protected PgbDbContext Db => context.Db;

    /// <exception cref="ToegangGeweigerdException">This kind of actor, or this role in the dossier, never does this.</exception>
    /// <exception cref="NietGevondenException">Does not exist for this user.</exception>
    /// <exception cref="RegelOvertredenException">A rule forbids it now.</exception>
    /// <exception cref="BevestigingNodigException">The last sign-in is too long ago for this.</exception>
    /// <exception cref="GelijktijdigGewijzigdException">Somebody else was first.</exception>
    public async Task<TResult> ExecuteAsync(TInput input, CancellationToken cancellationToken = default)
    {
        _bewaard = false;
        try
        {
            ControleerRol();
            if (VraagtBevestigingAttribute.GeldtVoor(GetType()))
            {
                Sessie.EisBevestiging(NuUtc);
            }

            var resultaat = await ProbeerAsync(input, cancellationToken);
            if (!_bewaard && WordtGelogd)
            {
                await context.LogBlikAsync(GetType().Name, cancellationToken);
            }

            return resultaat;
        }
        catch (Exception fout) when (fout is ToegangGeweigerdException or NietGevondenException or RegelOvertredenException or BevestigingNodigException)
        {
            await context.LogWeigeringAsync(GetType().Name, cancellationToken);
            throw;
        }
        catch (DbUpdateConcurrencyException)
        {
            await context.LogWeigeringAsync(GetType().Name, cancellationToken);
            throw new GelijktijdigGewijzigdException();
        }
        finally
        {
            await context.VergeetAsync();
        }
    }

    protected abstract Task<TResult> HandleAsync(TInput input, CancellationToken cancellationToken);

    private protected PgbDbContext Breed(string reden) => context.Breed(reden);

    private protected async Task BewaarAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        await context.BewaarAsync(db, GetType().Name, cancellationToken);
        _bewaard = true;
    }

    private async Task<TResult> ProbeerAsync(TInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await HandleAsync(input, cancellationToken);
        }
        catch (DbUpdateException) when (HerhaaltBijBotsing)
        {
            await context.VergeetAsync();
            return await HandleAsync(input, cancellationToken);
        }
    }

    private void ControleerRol()
    {
        if (ToegankelijkVoorAttribute.Van(GetType()) is not { } attribuut || !attribuut.Rollen.Contains(Sessie.Rol))
        {
            throw new ToegangGeweigerdException(GetType().Name);
        }
    }
}
