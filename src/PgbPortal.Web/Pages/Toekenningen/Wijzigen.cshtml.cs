using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>A consulent gives a complete new picture of a grant (OP501): the form, the check, and then it counts.</summary>
[BewaartKlad]
public sealed class WijzigenModel(
    ToekenningBekijken bekijken, ToekenningWijzigen wijzigen, Formulierkluis kluis, TimeProvider klok, HuidigeSessie huidig) : Functiebudgetpagina
{
    private static readonly NummerValidator Validator = new();

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Budgetnummer { get; set; }

    /// <summary>What was filled in, on its way from the check to the end.</summary>
    [BindProperty]
    public string? Concept { get; set; }

    public ToekenningBekijken.Detail Toekenning { get; private set; } = null!;

    public override Wet FunctiesVan => Toekenning.Wet;

    public override int AantalVast => Toekenning.Functiebudgetten.Count;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Toekenning = await bekijken.ExecuteAsync(new(new ToekenningId(Id)), cancellationToken);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (!Toekenning.KanWijzigen)
        {
            return RedirectToPage("Detail", new { Id });
        }

        Budgetnummer = Budgetnummerregels.Voorstel(FunctiesVan, klok.Vandaag());
        Functiebudgetten =
        [
            .. Toekenning.Functiebudgetten.Select(f => new Functiebudgetinvoer
            {
                Zorgfunctie = f.Zorgfunctie,
                Van = f.Periode.Van,
                TotEnMet = f.Periode.TotEnMet,
                Bedrag = f.InToekenning,
                VerantwoordingsvrijBedrag = f.VerantwoordingsvrijBedrag.IsPositief ? f.VerantwoordingsvrijBedrag : null,
            }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(ToekenningWijzigen));
        await LaadAsync(cancellationToken);

        // What was granted for stays, whatever a form says.
        for (var i = 0; i < Math.Min(AantalVast, Functiebudgetten.Count); i++)
        {
            Functiebudgetten[i] = Functiebudgetten[i] with { Zorgfunctie = Toekenning.Functiebudgetten[i].Zorgfunctie };
        }

        if (actie is "vastleggen" or "aanpassen")
        {
            return await VanControleAsync(actie, cancellationToken);
        }

        if (IsRijactie(actie))
        {
            return Page();
        }

        (await Validator.ValidateAsync(this, cancellationToken)).AddToModelState(ModelState, "");
        await ValideerRijenAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        Concept = kluis.Bewaar(new Gegevens(Guid.CreateVersion7(), Id, Budgetnummer!.Trim(), Functiebudgetten));
        IsControle = true;
        return Page();
    }

    protected internal override string? VeldVoor(Bevinding bevinding) =>
        Veld(bevinding, bsn: "", nameof(Budgetnummer), relatie: null, soort: null, afgiftedatum: null);

    private async Task<IActionResult> VanControleAsync(string actie, CancellationToken cancellationToken)
    {
        if (kluis.Lees<Gegevens>(Concept) is not { } gegevens || gegevens.Oud != Id)
        {
            ModelState.AddModelError("", "Deze pagina stond te lang open. Vul de wijziging opnieuw in.");
            await OnGetAsync(cancellationToken);
            return await ToonFoutenAsync(cancellationToken);
        }

        (Budgetnummer, Functiebudgetten) = (gegevens.Budgetnummer, gegevens.Functiebudgetten);
        if (actie == "aanpassen")
        {
            return Page();
        }

        var stand = await wijzigen.ExecuteAsync(
            new(
                new ToekenningId(Id),
                Toekenningwijziging.Wijzigen,
                Budgetnummer,
                [.. Functiebudgetten.Select(f => f.NaarRegel())],
                Id: new ToekenningId(gegevens.Id)),
            cancellationToken);
        TempData.Meld($"De wijziging is vastgelegd. Het nieuwe budgetnummer is {Budgetnummer}. Het geldt meteen.");
        TempData.Waarschuw(stand.Bevindingen);
        return RedirectToPage("Detail", new { id = stand.Id.Waarde });
    }

    /// <param name="Id">Of the grant that will be made: sending it twice makes one.</param>
    public sealed record Gegevens(Guid Id, Guid Oud, string Budgetnummer, List<Functiebudgetinvoer> Functiebudgetten);

    public sealed class NummerValidator : AbstractValidator<WijzigenModel>
    {
        public NummerValidator() => RuleFor(m => m.Budgetnummer).IsBudgetnummer();
    }
}
