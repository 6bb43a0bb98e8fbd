using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What was asked back, the newest first: what is still open, or what is closed.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class VorderingenBekijken(UseCaseContext context)
    : UseCase<VorderingenBekijken.Input, Bladzijde<VorderingenBekijken.Regel>>(context)
{
    /// <param name="Alles">The whole list at once, for a download, which asks for a recent sign-in; at most <see cref="Bladzijde.RijenInBestand"/>.</param>
    public sealed record Input(bool Afgesloten = false, VorderingId? Na = null, VorderingId? Voor = null, bool Alles = false);

    /// <param name="Vervaldag">Of the first term that was not paid; null when there are no terms.</param>
    public sealed record Regel(
        VorderingId Id, string Debiteur, string Budgethouder, Bedrag Bedrag, Bedrag Open, VorderingStatus Status, DateOnly BeslotenOp, DateOnly? Vervaldag)
    {
        public string Kenmerk => Vorderingkenmerk.Van(Id);
    }

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.Alles)
        {
            Context.HaaltOp();
        }

        var gesloten = Vorderingqueries.Gesloten;
        var vorderingen = Db.Vorderingen.AsNoTracking().Where(v => gesloten.Contains(v.Status) == input.Afgesloten);
        var volgorde = input switch
        {
            { Voor: { } voor } => vorderingen.Where(v => v.Id > voor).OrderBy(v => v.Id),
            { Na: { } na } => vorderingen.Where(v => v.Id < na).OrderByDescending(v => v.Id),
            _ => vorderingen.OrderByDescending(v => v.Id),
        };
        var rijen = await volgorde.Take(input.Alles ? Bladzijde.RijenInBestand : Bladzijde.Rijen + 1)
            .Select(v => new
            {
                v.Id,
                v.Debiteur,
                v.BudgethouderId,
                v.Bedrag,
                v.Open,
                v.Status,
                v.BeslotenOp,
                Vervaldag = v.Termijnen.Where(t => t.OntvangenOp == null).Min(t => (DateOnly?)t.Vervaldag),
            }).ToListAsync(cancellationToken);
        var budgethouders = rijen.Select(r => r.BudgethouderId).Distinct().ToList();
        var namen = await Db.Budgethouders.AsNoTracking().Where(b => budgethouders.Contains(b.Id))
            .Select(b => new { b.Id, b.Naam }).ToDictionaryAsync(b => b.Id, b => b.Naam, cancellationToken);
        var regels = rijen.ConvertAll(r => new Regel(
            r.Id,
            r.Debiteur,
            namen[r.BudgethouderId],
            r.Bedrag,
            r.Open,
            r.Status,
            r.BeslotenOp,
            r.Status == VorderingStatus.Regeling ? r.Vervaldag : null));
        return input.Alles ? new(regels, null, null) : Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }
}
