using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Medewerkers;

/// <summary>The review of rights of this quarter.</summary>
public sealed class RechtencontroleModel(RechtencontroleBekijken bekijken, RechtBevestigen bevestigen) : Portaalpagina
{
    [BindProperty]
    public Guid Account { get; set; }

    public RechtencontroleBekijken.Controle Controle { get; private set; } = null!;

    public static string Dag(DateTime? momentUtc) => momentUtc is { } moment ? DateOnly.FromDateTime(Klok.Lokaal(moment)).Lang() : "Nooit";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await bevestigen.ExecuteAsync(new(Account), cancellationToken);
        TempData.Meld("Dat is vastgelegd.");
        return RedirectToPage();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Controle = await bekijken.ExecuteAsync(new(), cancellationToken);
}
