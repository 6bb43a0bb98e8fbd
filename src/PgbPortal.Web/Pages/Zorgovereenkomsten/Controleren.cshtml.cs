using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Fifth step: all answers, what the controles say, what it will cost; then the zorgverlener gets to see it.</summary>
public sealed class ControlerenModel(ZorgovereenkomstconceptBekijken bekijken, ZorgovereenkomstDelen delen, ZorgovereenkomstBekijken overeenkomst) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; init; }

    public Overeenkomstconcept Concept { get; private set; } = null!;

    /// <summary>What blocks comes first.</summary>
    public IEnumerable<Zorgovereenkomstbevinding> Bevindingen =>
        Concept.Bevindingen.OrderByDescending(b => b.Zwaarte == Zwaarte.Blokkerend);

    public bool IsGeblokkeerd => Concept.Bevindingen.HeeftBlokkade;

    public Bedrag Kosten => Bedrag.Som(Concept.Kosten.Select(k => k.Kosten));

    /// <summary>Shared and not changed since: sharing again changes nothing.</summary>
    public bool IsAlGedeeld => Concept.Status == ZorgovereenkomstStatus.Gedeeld;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Concept.IsAanpasbaar ? Page() : Redirect($"/overeenkomsten/{Id}");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Concept = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await delen.ExecuteAsync(new(new(Id)), cancellationToken);
        var beeld = await overeenkomst.ExecuteAsync(new(new(Id)), cancellationToken);
        TempData.Meld($"De overeenkomst is gedeeld. Uw zorgverlener kan nu tekenen. {Overeenkomstwoorden.Hierna(beeld)}");
        return Redirect($"/overeenkomsten/{Id}");
    }

    public string Budgetnaam(Regelafspraak regel) =>
        Concept.Budgetten.FirstOrDefault(b => b.VerstrekkerId == regel.VerstrekkerId && b.Wet == regel.Wet && b.Zorgfunctie == regel.Zorgfunctie) is { } budget
            ? $"{budget.Naam}, {budget.Verstrekker}"
            : "geen budget in deze periode";
}
