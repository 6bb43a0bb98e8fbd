using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budgethouders;

/// <summary>The list of budgethouders. What is searched for is posted: a name or BSN never stands in the address in clear.</summary>
public sealed class IndexModel(BudgethoudersBekijken bekijken, HuidigeSessie huidig, Formulierkluis kluis) : Portaalpagina
{
    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    /// <summary>The search text, closed.</summary>
    [FromQuery]
    public string? Gezocht { get; set; }

    [BindProperty]
    public string? Zoek { get; set; }

    public Bladzijde<BudgethoudersBekijken.Regel> Bladzijde { get; private set; } = null!;

    public bool MagToekennen => Menu.Mag(huidig.Sessie, typeof(ToekenningRegistreren));

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Zoek = kluis.Lees<string>(Gezocht);
        Bladzijde = await bekijken.ExecuteAsync(
            new(Zoek, Na is { } na ? new BudgethouderId(na) : null, Voor is { } voor ? new BudgethouderId(voor) : null),
            cancellationToken);
    }

    public IActionResult OnPost()
    {
        Menu.Eis(huidig.Sessie, typeof(BudgethoudersBekijken));
        return RedirectToPage(string.IsNullOrWhiteSpace(Zoek) ? null : new { gezocht = kluis.Bewaar(Zoek.Trim()) });
    }

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel)
    {
        if (sleutel is null)
        {
            return null;
        }

        var query = new QueryBuilder { { kant, sleutel.Value.ToString() } };
        if (Zoek is not null)
        {
            query.Add("gezocht", Gezocht!);
        }

        return $"/budgethouders{query.ToQueryString()}";
    }
}
