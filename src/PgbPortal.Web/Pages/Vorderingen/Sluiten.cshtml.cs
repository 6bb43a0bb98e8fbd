using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>The rest need not come back, or a court decides.</summary>
public sealed class SluitenModel(VorderingBekijken bekijken, VorderingBijwerken bijwerken, HuidigeSessie huidig)
    : Vorderingstappagina(bekijken, bijwerken, huidig)
{
    [BindProperty]
    public string? Stap { get; set; }

    public IReadOnlyList<Keuze> Keuzes =>
    [
        new(nameof(Vorderingstap.Kwijtschelden), "Kwijtschelden", Vordering.IsEigenGeld
            ? "Niemand betaalt dit terug. Het was geld van de budgethouder: doe dit alleen als die het goed vindt."
            : "Niemand betaalt dit terug. De verstrekker draagt het."),
        .. Vordering.Status == VorderingStatus.Civiel
            ? Array.Empty<Keuze>()
            : [new(nameof(Vorderingstap.NaarRechter), "Naar de rechter", "De vordering blijft open tot de rechter beslist.")],
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Vorderingstap>(Stap, out var stap) || stap is not (Vorderingstap.Kwijtschelden or Vorderingstap.NaarRechter))
        {
            ModelState.AddModelError(nameof(Stap), "Kies wat er met dit bedrag gebeurt.");
            return await ToonFoutenAsync(cancellationToken);
        }

        return await DoeAsync(
            new(new(Id), stap, Guid.CreateVersion7()),
            stap == Vorderingstap.Kwijtschelden ? "De vordering is kwijtgescholden." : "De vordering ligt bij de rechter.",
            cancellationToken);
    }
}
