using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Rekeningnummers;

/// <summary>The SVB confirms changed accounts of budgethouders.</summary>
public sealed class BudgethoudersModel(BudgethouderrekeningenBekijken bekijken, BudgethouderIbanGoedkeuren goedkeuren) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<BudgethouderrekeningenBekijken.Regel> Bladzijde { get; private set; } = null!;

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Budgethouders", new { voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Budgethouders", new { na = sleutel }) : null;

    public async Task<IActionResult> OnPostAsync(Guid budgethouder, int versie, CancellationToken cancellationToken)
    {
        await goedkeuren.ExecuteAsync(new(new BudgethouderId(budgethouder), versie), cancellationToken);
        TempData.Meld("Het rekeningnummer is goedgekeurd. Betalingen die erop wachtten, gaan mee in de volgende betaalrun.");
        return RedirectToPage("Budgethouders");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Na is { } na ? new BudgethouderId(na) : null, Voor is { } voor ? new BudgethouderId(voor) : null), cancellationToken);
}
