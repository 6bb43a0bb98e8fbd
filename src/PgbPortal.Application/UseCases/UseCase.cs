using System.Diagnostics;
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

    /// <summary>True: also done while the portal is only to be read, because it protects somebody.</summary>
    protected virtual bool BlijftMogelijk => false;

    private protected UseCaseContext Context => context;

    /// <summary>The database as this user may see it.</summary>
    private protected PgbDbContext Db => context.Db;

    /// <exception cref="ToegangGeweigerdException">This kind of actor, or this role in the dossier, never does this.</exception>
    /// <exception cref="NietGevondenException">Does not exist for this user.</exception>
    /// <exception cref="RegelOvertredenException">A rule forbids it now.</exception>
    /// <exception cref="BevestigingNodigException">The last sign-in is too long ago for this.</exception>
    /// <exception cref="RedenNodigException">Klantcontact did not say yet why this dossier is opened.</exception>
    /// <exception cref="GelijktijdigGewijzigdException">Somebody else was first.</exception>
    public async Task<TResult> ExecuteAsync(TInput input, CancellationToken cancellationToken = default)
    {
        var begin = Stopwatch.GetTimestamp();
        using var span = Meetpunten.Begin(GetType().Name, ActivityKind.Internal);
        var uitkomst = Meetpunten.Fout;
        try
        {
            var resultaat = await VoerUitAsync(input, cancellationToken);
            uitkomst = Meetpunten.Toegestaan;
            return resultaat;
        }
        catch (Exception fout) when (IsWeigering(fout) || fout is GelijktijdigGewijzigdException)
        {
            uitkomst = Meetpunten.Geweigerd;
            throw;
        }
        finally
        {
            Meetpunten.UseCaseKlaar(span, GetType().Name, uitkomst, Stopwatch.GetElapsedTime(begin));
        }
    }

    private static bool IsWeigering(Exception fout) =>
        fout is ToegangGeweigerdException or NietGevondenException or RegelOvertredenException
            or BevestigingNodigException or RedenNodigException;

    private async Task<TResult> VoerUitAsync(TInput input, CancellationToken cancellationToken)
    {
        _bewaard = false;
        context.VraagtReden = VraagtRedenAttribute.GeldtVoor(GetType());
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
        catch (Exception fout) when (IsWeigering(fout))
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

    /// <summary>Long work saves before its end, so whether it may change anything is asked before it begins.</summary>
    private protected async Task<Zijlijn> ZijlijnAsync(string reden, CancellationToken cancellationToken)
    {
        await EisSchrijvenAsync(Breed(reden), cancellationToken);
        return context.Zijlijn(reden);
    }

    /// <exception cref="RegelOvertredenException">The portal is only to be read now.</exception>
    private protected async Task EisSchrijvenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        if (!BlijftMogelijk)
        {
            await context.EisSchrijvenAsync(db, cancellationToken);
        }
    }

    private protected async Task BewaarAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        // What was begun may be finished: a release that books page by page is not left half-way.
        if (!_bewaard)
        {
            await EisSchrijvenAsync(db, cancellationToken);
        }

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
        if (ToegankelijkVoorAttribute.Van(GetType()) is not { } attribuut || !attribuut.Rollen.Contains(Sessie.Rol)
            || !InMandaatAttribute.Laat(GetType(), Sessie))
        {
            throw new ToegangGeweigerdException(GetType().Name);
        }
    }
}
