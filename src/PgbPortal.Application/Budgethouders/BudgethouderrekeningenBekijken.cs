using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The accounts of budgethouders that wait for a check of the SVB, and those that the bank refused.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class BudgethouderrekeningenBekijken(UseCaseContext context)
    : UseCase<BudgethouderrekeningenBekijken.Input, Bladzijde<BudgethouderrekeningenBekijken.Regel>>(context)
{
    public sealed record Input(BudgethouderId? Na = null, BudgethouderId? Voor = null);

    /// <param name="Iban">In full: the check compares it with what the budgethouder handed over.</param>
    /// <param name="Vorige">Before the change; null when there was none.</param>
    /// <param name="Versie">What was looked at; approving another version is refused.</param>
    public sealed record Regel(BudgethouderId Id, string Naam, Iban? Iban, Iban? Vorige, IbanStatus Status, int Versie);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("rekeningnummers van budgethouders bekijken");
        var wachtend =
            from b in db.Budgethouders.AsNoTracking()
            join p in db.Personen.AsNoTracking() on b.PersoonId equals p.Id
            where p.IbanInControle || p.IbanGeblokkeerd
            select new { b.Id, b.Naam, Persoon = p };
        var volgorde = input switch
        {
            { Voor: { } voor } => wachtend.Where(w => w.Id > voor).OrderBy(w => w.Id),
            { Na: { } na } => wachtend.Where(w => w.Id < na).OrderByDescending(w => w.Id),
            _ => wachtend.OrderByDescending(w => w.Id),
        };
        var rijen = (await volgorde.Take(Bladzijde.Rijen + 1).ToListAsync(cancellationToken)).ConvertAll(w => new Regel(
            w.Id, w.Naam, w.Persoon.Iban, w.Persoon.VorigeIban, w.Persoon.IbanStatus, w.Persoon.Versie));
        return Bladzijde.Maak(rijen, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }
}
