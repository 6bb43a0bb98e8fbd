using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Opens one notice; from then on it is read. At a verstrekker a colleague who reads it reads it for all.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker)]
public sealed class KennisgevingLezen(UseCaseContext context) : UseCase<KennisgevingLezen.Input, KennisgevingLezen.Detail>(context)
{
    public sealed record Input(KennisgevingId Id);

    /// <param name="OnderwerpId">The toekenning, overeenkomst or declaratie that it is about.</param>
    /// <param name="Over">The budgethouder whose dossier it is about, by name.</param>
    /// <param name="IsAfgehandeld">What it asked for does not wait any more.</param>
    public sealed record Detail(
        KennisgevingId Id, Kennisgevingsoort Soort, Guid OnderwerpId, DateOnly Op, string Over, bool IsGearchiveerd, bool IsAfgehandeld);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var kennisgeving = await Db.Kennisgevingen.VoorRol(Sessie.Rol).SingleOrDefaultAsync(k => k.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Kennisgeving));
        Context.Betreft(kennisgeving.BudgethouderId, nameof(Kennisgeving), input.Id.Waarde);
        var over = await Db.Budgethouders.Where(b => b.Id == kennisgeving.BudgethouderId).Select(b => b.Naam).SingleOrDefaultAsync(cancellationToken);
        if (kennisgeving.GelezenOpUtc is null)
        {
            kennisgeving.MarkeerGelezen(NuUtc);
            await BewaarAsync(Db, cancellationToken);
        }

        var stand = await Berichtstand.LaadAsync(Db, Sessie, Vandaag, [kennisgeving.Soort], cancellationToken);
        return new(
            kennisgeving.Id,
            kennisgeving.Soort,
            kennisgeving.OnderwerpId,
            kennisgeving.Op,
            over ?? "",
            kennisgeving.GearchiveerdOpUtc is not null,
            stand.IsAfgehandeld(kennisgeving.Soort, kennisgeving.OnderwerpId));
    }
}
