using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Budgetten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>The budget of the dossier that is open, per zorgfunctie.</summary>
public sealed class IndexModel(BudgetBekijken bekijken, TimeProvider klok) : Portaalpagina
{
    /// <summary>As it was at the end of this day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    public BudgetBekijken.Overzicht Budget { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Op = Terugblik.Dag(this, Op, klok.Vandaag());
        Budget = await bekijken.ExecuteAsync(new(Op: Op), cancellationToken);
    }
}
