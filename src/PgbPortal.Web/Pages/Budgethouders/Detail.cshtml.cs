using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budgethouders;

/// <summary>What the own organisation has of one budgethouder.</summary>
public sealed class DetailModel(BudgethouderBekijken bekijken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public BudgethouderBekijken.Dossier Dossier { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Dossier = await bekijken.ExecuteAsync(new(new BudgethouderId(Id)), cancellationToken);
}
