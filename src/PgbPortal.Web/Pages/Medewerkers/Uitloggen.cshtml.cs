using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Medewerkers;

/// <summary>Signs an employee of the own organisation out, and ends the account when that is chosen.</summary>
public sealed class UitloggenModel(MedewerkerBekijken bekijken, MedewerkerUitloggen uitloggen, UitnodigingVernieuwen vernieuwen, UitnodigingGoedkeuren goedkeuren) : Portaalpagina
{
    private const string Nu = "nu";
    private const string VoorGoed = "voorgoed";
    private const string Opnieuw = "opnieuw";
    private const string Goed = "goed";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Hoe { get; set; }

    public MedewerkerBekijken.Detail Medewerker { get; private set; } = null!;

    public Uitnodiging? Uitnodiging { get; private set; }

    public IReadOnlyList<Keuze> Keuzes => Medewerker.MagGoedkeuren
        ? [new(Goed, "De code goedkeuren", "Een collega gaf deze code. Vraag eerst aan de medewerker zelf of het klopt."), .. Gewoon]
        : Gewoon;

    private IReadOnlyList<Keuze> Gewoon => Medewerker.IsLokaal
        ? [.. Altijd, new(Opnieuw, "Het account opnieuw laten instellen", "Voor wie zijn wachtwoord of app kwijt is. U krijgt een nieuwe code. De oude manier van inloggen werkt niet meer.")]
        : Altijd;

    private static IReadOnlyList<Keuze> Altijd =>
    [
        new(Nu, "Nu overal uitloggen", "De medewerker kan daarna opnieuw inloggen, zolang uw organisatie dat toelaat."),
        new(VoorGoed, "Het account beëindigen", "De medewerker kan nooit meer inloggen met dit account. Dit is niet terug te draaien."),
    ];

    public override async Task LaadAsync(CancellationToken cancellationToken) => Medewerker = await bekijken.ExecuteAsync(new(Id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Hoe == Opnieuw)
        {
            Uitnodiging = await vernieuwen.ExecuteAsync(new(Id), cancellationToken);
            await LaadAsync(cancellationToken);
            return Page();
        }

        if (Hoe == Goed)
        {
            await goedkeuren.ExecuteAsync(new(Id), cancellationToken);
            TempData.Meld("De code is goedgekeurd. De medewerker kan het account nu instellen.");
            return RedirectToPage("Index");
        }

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
