using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>There is not enough money: the beheerder chooses what happens.</summary>
public sealed class TekortModel(DeclaratieBekijken bekijken, TekortOplossen oplossen, BudgetBekijken budget, HuidigeSessie huidig, Betaalinstellingen rekening)
    : Portaalpagina
{
    /// <summary>The account to which own money is paid.</summary>
    public Betaalinstellingen Rekening => rekening;

    public static IReadOnlyList<Keuze> Keuzes { get; } =
    [
        new(
            nameof(Tekortkeuze.Deels),
            "Betaal wat er nog over is",
            "De rest wordt niet betaald uit uw budget. Spreek met uw zorgverlener af wie de rest betaalt."),
        new(
            nameof(Tekortkeuze.Storten),
            "Betaal de rest zelf",
            "Wij zetten apart wat er nog over is. U maakt de rest over. Daarna betalen wij alles samen."),
        new(nameof(Tekortkeuze.Annuleren), "Betaal niets", "De declaratie wordt ingetrokken."),
    ];

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Tekortkeuze? Keuze { get; set; }

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    /// <summary>Who can give more budget.</summary>
    public IReadOnlyList<(string Naam, string Telefoon)> Verstrekkers { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Keuze is not { } keuze)
        {
            ModelState.TryAddModelError(nameof(Keuze), "Kies wat u wilt doen.");
            return await ToonFoutenAsync(cancellationToken);
        }

        var stand = await oplossen.ExecuteAsync(new(new DeclaratieId(Id), keuze), cancellationToken);
        TempData.Meld(keuze switch
        {
            Tekortkeuze.Annuleren => "U heeft de declaratie ingetrokken. Er wordt niets betaald.",
            Tekortkeuze.Storten => $"Maak {stand.Tekort} over. Zodra wij het hebben, betalen wij uw zorgverlener.",
            _ => "Wij betalen wat er nog over is. De rest is afgewezen.",
        });
        if (keuze == Tekortkeuze.Storten)
        {
            return RedirectToPage("Tekort", new { id = Id });
        }

        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(TekortOplossen));
        if (Declaratie.Mag.TekortOplossen)
        {
            Verstrekkers = [.. (await budget.ExecuteAsync(new(), cancellationToken)).Lopend.Select(d => (d.Verstrekker, d.Telefoon)).Distinct()];
        }
    }

    protected internal override string? VeldVoor(string code) => code is "STORTING" or "DC-015" ? nameof(Keuze) : null;
}
