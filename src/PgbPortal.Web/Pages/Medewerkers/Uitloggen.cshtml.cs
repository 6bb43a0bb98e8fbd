using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Medewerkers;

/// <summary>Signs an employee of the own organisation out, and ends the account when that is chosen.</summary>
public sealed class UitloggenModel(MedewerkerBekijken bekijken, MedewerkerUitloggen uitloggen) : Portaalpagina
{
    private const string Nu = "nu";
    private const string VoorGoed = "voorgoed";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Hoe { get; set; }

    public string Naam { get; private set; } = "";

    public static IReadOnlyList<Keuze> Keuzes =>
    [
        new(Nu, "Nu overal uitloggen", "De medewerker kan daarna opnieuw inloggen, zolang uw organisatie dat toelaat."),
        new(VoorGoed, "Het account beëindigen", "De medewerker kan nooit meer inloggen met dit account. Dit is niet terug te draaien."),
    ];

    public override async Task LaadAsync(CancellationToken cancellationToken) => Naam = await bekijken.ExecuteAsync(new(Id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Hoe is not (Nu or VoorGoed))
        {
            ModelState.AddModelError(nameof(Hoe), "Kies wat er moet gebeuren.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await uitloggen.ExecuteAsync(new(Id, Hoe == VoorGoed), cancellationToken);
        TempData.Meld(Hoe == VoorGoed ? "Het account is beëindigd." : "De medewerker is overal uitgelogd.");
        return RedirectToPage("Index");
    }
}
