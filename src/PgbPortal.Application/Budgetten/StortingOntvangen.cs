using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>Own money of a budgethouder came in. Claims that wait for it go on, oldest first.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Bank)]
public sealed class StortingOntvangen(UseCaseContext context) : UseCase<StortingOntvangen.Input, StortingOntvangen.Stand>(context)
{
    /// <param name="Id">Made by the form or from the line of the bank: telling it twice gives one storting.</param>
    /// <param name="Bankkenmerk">Reference of the bank, at most 35 characters; null when somebody typed it in.</param>
    public sealed record Input(StortingId Id, BudgethouderId Budgethouder, Bedrag Bedrag, string? Bankkenmerk = null);

    /// <param name="Vrij">Own money that is neither spent nor promised now.</param>
    public sealed record Stand(StortingId Id, Bedrag Vrij);

    protected override async Task<Stand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var (db, grootboek, behandeling) = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        await grootboek.LaadStortingenAsync([input.Budgethouder], cancellationToken);
        var eerder = await db.Stortingen.AsNoTracking()
            .Where(s => s.Id == input.Id || (input.Bankkenmerk != null && s.Bankkenmerk == input.Bankkenmerk))
            .Select(s => new { s.Id, s.BudgethouderId, s.Bedrag }).FirstOrDefaultAsync(cancellationToken);
        if (eerder is not null)
        {
            return eerder.BudgethouderId == input.Budgethouder && eerder.Bedrag == input.Bedrag
                ? new(eerder.Id, grootboek.StortingVrij(input.Budgethouder))
                : throw new RegelOvertredenException("STORTING", "Deze storting is al geboekt, met andere gegevens. Kijk het kenmerk na.");
        }

        grootboek.Ontvang(Storting.Ontvang(input.Id, input.Budgethouder, input.Bedrag, Vandaag, input.Bankkenmerk));
        var wachtend = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.BudgethouderId == input.Budgethouder
                && d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Storting)
            .OrderBy(d => d.IngediendOpUtc).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        foreach (var declaratie in wachtend)
        {
            await behandeling.ProbeerStortingAsync(declaratie, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return new(input.Id, grootboek.StortingVrij(input.Budgethouder));
    }
}
