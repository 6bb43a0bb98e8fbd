using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgverleners;

/// <summary>The SVB confirms a changed account; claims that waited for it go into the next run.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class IbanGoedkeuren(UseCaseContext context) : UseCase<IbanGoedkeuren.Input, IbanStatus>(context)
{
    /// <param name="Versie">The version that was looked at; null when nobody looked (a scenario).</param>
    public sealed record Input(ZorgverlenerId Zorgverlener, int? Versie = null);

    /// <exception cref="RegelOvertredenException">STATUS: nothing to confirm, or changed since it was looked at. BT-001: the own change.</exception>
    protected override async Task<IbanStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Zorgverlener), input.Zorgverlener.Waarde);
        var zorgverlener = await Db.Zorgverleners.SingleOrDefaultAsync(z => z.Id == input.Zorgverlener, cancellationToken)
            ?? throw new NietGevondenException(nameof(Zorgverlener));
        if (input.Versie is { } versie && versie != zorgverlener.Versie)
        {
            throw new RegelOvertredenException(
                "STATUS", "Dit rekeningnummer is net gewijzigd. Bekijk het opnieuw en keur het dan goed.");
        }

        zorgverlener.KeurIbanGoed(Sessie.GebruikerId);
        new Kennisgever(Db, Context.Klok).AanZorgverlener(
            Kennisgevingsoort.RekeningnummerGoedgekeurd, zorgverlener.Id, null, zorgverlener.Id.Waarde);
        await Rekeningvrijgave.GeefVrijAsync(
            Context, Db, Db.Declaraties.Where(d => d.ZorgverlenerId == zorgverlener.Id), cancellationToken);
        await BewaarAsync(Db, cancellationToken);
        return zorgverlener.IbanStatus;
    }
}
