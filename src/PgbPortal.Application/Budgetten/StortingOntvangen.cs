using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
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
        var werk = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var (id, isNieuw) = await new Stortingontvangst(werk).BoekAsync(
            input.Id, input.Budgethouder, input.Bedrag, Vandaag, input.Bankkenmerk, cancellationToken);
        if (isNieuw)
        {
            await BewaarAsync(werk.Db, cancellationToken);
        }

        return new(id, werk.Grootboek.StortingVrij(input.Budgethouder));
    }
}
