using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;

namespace PgbPortal.Application.Bewaren;

/// <summary>The case is over: the dossier is erased when its terms are.</summary>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class BewaarplichtOpheffen(UseCaseContext context) : UseCase<BewaarplichtOpheffen.Input, Opheffingsgrond>(context)
{
    public sealed record Input(Guid Id, Opheffingsgrond Grond);

    /// <exception cref="NietGevondenException">None of the own organisation.</exception>
    /// <exception cref="RegelOvertredenException">BP-004: it was lifted before.</exception>
    protected override async Task<Opheffingsgrond> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("een dossier niet langer bewaren");
        var eigen = Toegang.VerstrekkerId;
        var plicht = await db.Bewaarplichten.SingleOrDefaultAsync(p => p.Id == input.Id && p.VerstrekkerId == eigen, cancellationToken)
            ?? throw new NietGevondenException(nameof(Bewaarplicht));
        Context.Betreft(plicht.BudgethouderId, nameof(Budgethouder), plicht.BudgethouderId.Waarde);
        plicht.HefOp(input.Grond, Sessie.GebruikerId ?? throw new ToegangGeweigerdException(nameof(BewaarplichtOpheffen)), NuUtc);
        await BewaarAsync(db, cancellationToken);
        return input.Grond;
    }
}
