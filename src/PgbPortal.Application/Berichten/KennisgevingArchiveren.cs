using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Berichten;

/// <summary>Puts a notice away, or back in the list; nothing is ever thrown away.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen, Mandaatrecht.Beoordelen)]
public sealed class KennisgevingArchiveren(UseCaseContext context) : UseCase<KennisgevingArchiveren.Input, bool>(context)
{
    /// <param name="Terug">Back from the archive.</param>
    public sealed record Input(KennisgevingId Id, bool Terug = false);

    protected override bool HerhaaltBijBotsing => true;

    /// <returns>Whether it lies in the archive now.</returns>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var kennisgeving = await Db.Kennisgevingen.VoorRol(Sessie.Rol).SingleOrDefaultAsync(k => k.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Kennisgeving));
        Context.Betreft(kennisgeving.BudgethouderId, nameof(Kennisgeving), input.Id.Waarde);
        if (input.Terug)
        {
            kennisgeving.ZetTerug();
        }
        else
        {
            kennisgeving.Archiveer(NuUtc);
        }

        await BewaarAsync(Db, cancellationToken);
        return kennisgeving.GearchiveerdOpUtc is not null;
    }
}
