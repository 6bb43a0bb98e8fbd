using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What somebody has to pay back, the newest first: what is still open, or what is closed.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class TerugbetalingenBekijken(UseCaseContext context)
    : UseCase<TerugbetalingenBekijken.Input, Bladzijde<TerugbetalingenBekijken.Regel>>(context)
{
    /// <param name="Alles">The whole list at once, for a download, which asks for a recent sign-in; at most <see cref="Bladzijde.RijenInBestand"/>.</param>
    public sealed record Input(bool Afgesloten = false, VorderingId? Na = null, VorderingId? Voor = null, bool Alles = false);

    /// <param name="Vervaldag">Of the first term that was not paid; null when there are no terms.</param>
    public sealed record Regel(
        VorderingId Id, string Budgethouder, Bedrag Bedrag, Bedrag Open, VorderingStatus Status, DateOnly BeslotenOp, DateOnly? Vervaldag)
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
        var vorderingen = Db.EigenVorderingen().Where(v => gesloten.Contains(v.Status) == input.Afgesloten);
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
                v.ZorgovereenkomstId,
                v.Bedrag,
                v.Open,
                v.Status,
                v.BeslotenOp,
                Vervaldag = v.Termijnen.Where(t => t.OntvangenOp == null).Min(t => (DateOnly?)t.Vervaldag),
            }).ToListAsync(cancellationToken);
        var overeenkomsten = rijen.Select(r => r.ZorgovereenkomstId).Distinct().ToList();

        // Who left the dossier still owes: the name of the budgethouder is all that is told beside the debt.
        var namen = await Breed("de eigen vorderingen bekijken").Zorgovereenkomsten.AsNoTracking().Where(z => overeenkomsten.Contains(z.Id))
            .Select(z => new { z.Id, z.BudgethouderNaam }).ToDictionaryAsync(z => z.Id, z => z.BudgethouderNaam, cancellationToken);
        var regels = rijen.ConvertAll(r => new Regel(
            r.Id,
            namen[r.ZorgovereenkomstId],
            r.Bedrag,
            r.Open,
            r.Status,
            r.BeslotenOp,
            r.Status == VorderingStatus.Regeling ? r.Vervaldag : null));
        return input.Alles ? new(regels, null, null) : Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }
}
