using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Somebody says that a letter is in the post. The notices in it were not read in the portal, and stay there.</summary>
[ToegankelijkVoor(Rol.KlantcontactmedewerkerSvb)]
public sealed class BriefVersturen(UseCaseContext context) : UseCase<BriefVersturen.Input, bool>(context)
{
    public sealed record Input(BriefId Id);

    // The second who says so finds that it was said.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>False when it was said before.</returns>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var brief = await Db.Brieven.SingleOrDefaultAsync(b => b.Id == input.Id, cancellationToken) ?? throw new NietGevondenException(nameof(Brief));
        Context.Betreft(brief.BudgethouderId, nameof(Brief), brief.Id.Waarde);
        var nieuw = brief.MeldVerzonden(Sessie.MedewerkerId, NuUtc);
        await BewaarAsync(Db, cancellationToken);
        return nieuw;
    }
}
