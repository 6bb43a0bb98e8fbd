using Microsoft.EntityFrameworkCore;
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
    public sealed record Detail(
        KennisgevingId Id, Kennisgevingsoort Soort, Guid OnderwerpId, DateOnly Op, string Over, bool IsGearchiveerd);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var kennisgeving = await Db.Kennisgevingen.SingleOrDefaultAsync(k => k.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Kennisgeving));
        Context.Betreft(kennisgeving.BudgethouderId, nameof(Kennisgeving), input.Id.Waarde);
        var over = await Db.Budgethouders.Where(b => b.Id == kennisgeving.BudgethouderId).Select(b => b.Naam).SingleOrDefaultAsync(cancellationToken);
        if (kennisgeving.GelezenOpUtc is null)
        {
            kennisgeving.MarkeerGelezen(NuUtc);
            await BewaarAsync(Db, cancellationToken);
        }

        return new(
            kennisgeving.Id, kennisgeving.Soort, kennisgeving.OnderwerpId, kennisgeving.Op, over ?? "", kennisgeving.GearchiveerdOpUtc is not null);
    }
}
