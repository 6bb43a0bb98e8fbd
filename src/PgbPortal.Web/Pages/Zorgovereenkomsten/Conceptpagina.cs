using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>A page on which the beheerder writes one part of an agreement; each save is a draft to come back to.</summary>
public abstract class Conceptpagina(ZorgovereenkomstconceptBekijken bekijken) : Portaalpagina
{
    private const string Bewaren = "bewaren";

    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>Came from "controleer uw antwoorden", and goes back there.</summary>
    [FromQuery(Name = "terug")]
    public bool IsTerug { get; init; }

    [FromForm(Name = "actie")]
    public string? Actie { get; init; }

    public Overeenkomstconcept Concept { get; private set; } = null!;

    public string Detailadres => $"/overeenkomsten/{Id}";

    public string Controleeradres => $"/overeenkomsten/{Id}/controleren";

    protected abstract Conceptstap Stap { get; }

    /// <summary>What the controles say about this step; as it was saved, not as it is typed.</summary>
    public IEnumerable<Zorgovereenkomstbevinding> Bevindingen => Concept.Bevindingen.Where(HoortHier);

    protected ZorgovereenkomstId OvereenkomstId => new(Id);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (!Concept.IsAanpasbaar)
        {
            return Redirect(Detailadres);
        }

        VulIn();
        return Page();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Concept = await bekijken.ExecuteAsync(new(OvereenkomstId), cancellationToken);

    /// <summary>Fills the form with what was saved.</summary>
    protected abstract void VulIn();

    protected virtual bool HoortHier(Zorgovereenkomstbevinding bevinding) => Conceptstappen.Van(bevinding) == Stap;

    /// <summary>Where to go after a save: the overview, the check, or the next step.</summary>
    protected RedirectResult Verder(string volgende)
    {
        if (Actie == Bewaren)
        {
            TempData.Meld("Uw concept is bewaard. U kunt later verder.");
            return Redirect(Detailadres);
        }

        return Redirect(IsTerug ? Controleeradres : volgende);
    }
}
