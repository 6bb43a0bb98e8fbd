using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>One letter, to print and to post.</summary>
[ToegankelijkVoor(Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
public sealed class BriefBekijken(UseCaseContext context) : UseCase<BriefBekijken.Input, BriefBekijken.Detail>(context)
{
    public sealed record Input(BriefId Id);

    /// <param name="Over">The budgethouder it is about, when that is not who it goes to; empty for a zorgverlener.</param>
    public sealed record Detail(BriefId Id, string Aan, string Over, DateOnly Op, DateTime? VerzondenOpUtc, IReadOnlyList<Regel> Regels);

    /// <summary>What happened, on which day.</summary>
    public sealed record Regel(Kennisgevingsoort Soort, DateOnly Op);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var brief = await Db.Brieven.AsNoTracking().SingleOrDefaultAsync(b => b.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Brief));
        Context.Betreft(brief.BudgethouderId, nameof(Brief), brief.Id.Waarde);
        Context.Doet(Logactie.Afdrukken);
        var db = Breed("een brief afdrukken");
        BriefId? id = brief.Id;
        var regels = await db.Kennisgevingen.AsNoTracking().Where(k => k.BriefId == id).OrderBy(k => k.Id)
            .Select(k => new Regel(k.Soort, k.Op)).ToListAsync(cancellationToken);
        var aan = (await Briefnamen.LaadAsync(db, [brief], cancellationToken)).Van(brief);
        var over = await db.Budgethouders.AsNoTracking().Where(b => b.Id == brief.BudgethouderId && b.PersoonId != brief.AanPersoonId)
            .Select(b => b.Naam).SingleOrDefaultAsync(cancellationToken);
        return new(brief.Id, aan, over ?? "", brief.Op, brief.VerzondenOpUtc, regels);
    }
}
