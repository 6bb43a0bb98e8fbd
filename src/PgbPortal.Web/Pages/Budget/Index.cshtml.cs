using PgbPortal.Application.Budgetten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>The budget of the dossier that is open, per zorgfunctie.</summary>
public sealed class IndexModel(BudgetBekijken bekijken) : Portaalpagina
{
    public BudgetBekijken.Overzicht Budget { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Budget = await bekijken.ExecuteAsync(new(), cancellationToken);
}
