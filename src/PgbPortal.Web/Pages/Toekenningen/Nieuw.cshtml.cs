using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>A consulent enters a grant: the law, the form, the check, and then it counts.</summary>
[BewaartKlad]
public sealed class NieuwModel(ToekenningRegistreren registreren, HuidigeSessie huidig, Formulierkluis kluis, TimeProvider klok)
    : Functiebudgetpagina
{
    private static readonly FormulierValidator Validator = new();

    public enum Onderdeel
    {
        Formulier,
        Wet,
        Controle,
    }

    [FromQuery]
    public string? Wet { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    /// <summary>What was filled in, on its way from the check to the end.</summary>
    [BindProperty]
    public string? Concept { get; set; }

    public Onderdeel Stap { get; private set; }

    /// <summary>Who belongs to each BSN, on the check.</summary>
    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is unusual but allowed, on the check.</summary>
    public IReadOnlyList<string> Waarschuwingen { get; private set; } = [];

    public string Wie(string? bsn) =>
        Bsninvoer.Cijfers(bsn) is { } cijfers && Namen.TryGetValue(cijfers, out var naam) ? $"{bsn}: {naam}" : bsn ?? "";

    public override Wet FunctiesVan => Enum.TryParse<Wet>(Wet, ignoreCase: true, out var wet) ? wet : Eigen[0];

    public IEnumerable<Keuze> Wetten => Eigen.Select(w => new Keuze(w.ToString(), w.Naam, w.Toelichting));

    public IEnumerable<Keuze> Soorten => Vertegenwoordigersoorten.Voor(FunctiesVan);

    public string? VertegenwoordigerInWoorden => Invoer.VertegenwoordigerSoort is { } soort
        ? $"{Soorten.First(s => s.Waarde == soort).Tekst}, BSN {Wie(Invoer.VertegenwoordigerBsn)}"
        : "Geen";

    private IReadOnlyList<Wet> Eigen => huidig.Sessie.Toegang.Schrijfwetten;

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        EisRecht();
        if (Wet is null && Eigen.Count > 1)
        {
            Stap = Onderdeel.Wet;
        }

        Invoer = new() { Budgetnummer = Budgetnummerregels.Voorstel(FunctiesVan, klok.Vandaag()), Afgiftedatum = klok.Vandaag() };
        Functiebudgetten = [new()];
        return Task.FromResult<IActionResult>(Page());
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        EisRecht();
        if (actie is "vastleggen" or "aanpassen")
        {
            return await VanControleAsync(actie, cancellationToken);
        }

        if (IsRijactie(actie))
        {
            return Page();
        }

        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        await ValideerRijenAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        // What would be refused is told now, at its field; and whose number it is, so that a typing error is seen.
        var proef = await registreren.ExecuteAsync(
            Invoer.NaarInput(ToekenningId.Nieuw(), FunctiesVan, Functiebudgetten) with { IsProef = true }, cancellationToken);
        (Namen, Waarschuwingen) = (proef.Namen!, [.. proef.Bevindingen.Select(b => b.Tekst)]);
        Concept = kluis.Bewaar(new Gegevens(Guid.CreateVersion7(), Invoer, Functiebudgetten));
        Stap = Onderdeel.Controle;
        return Page();
    }

    protected internal override string? VeldVoor(Bevinding bevinding) => Veld(
        bevinding, "Invoer.Bsn", "Invoer.Budgetnummer", "Invoer.VertegenwoordigerBsn", "Invoer.VertegenwoordigerSoort", "Invoer.Afgiftedatum");

    private async Task<IActionResult> VanControleAsync(string actie, CancellationToken cancellationToken)
    {
        if (kluis.Lees<Gegevens>(Concept) is not { } gegevens)
        {
            Functiebudgetten = [new()];
            ModelState.AddModelError("", "Deze pagina stond te lang open. Vul de toekenning opnieuw in.");
            return await ToonFoutenAsync(cancellationToken);
        }

        (Invoer, Functiebudgetten) = (gegevens.Invoer, gegevens.Functiebudgetten);
        if (actie == "aanpassen")
        {
            return Page();
        }

        var stand = await registreren.ExecuteAsync(Invoer.NaarInput(new(gegevens.Id), FunctiesVan, Functiebudgetten), cancellationToken);
        TempData.Meld($"De toekenning is vastgelegd. Het budgetnummer is {Invoer.Budgetnummer}. De budgethouder krijgt bericht.");
        TempData.Waarschuw(stand.Bevindingen);
        TempData.VraagErvaring(Kernmoment.ToekenningVastgelegd);
        return RedirectToPage("Detail", new { id = stand.Id.Waarde });
    }

    // A law that is not one of the user's does not exist here.
    private void EisRecht()
    {
        Menu.Eis(huidig.Sessie, typeof(ToekenningRegistreren));
        if (Wet is not null && !(Enum.TryParse<Wet>(Wet, ignoreCase: true, out var wet) && Eigen.Contains(wet)))
        {
            throw new NietGevondenException(nameof(Toekenning));
        }
    }

    /// <param name="Id">Of the grant that will be made: sending it twice makes one.</param>
    public sealed record Gegevens(Guid Id, Formulier Invoer, List<Functiebudgetinvoer> Functiebudgetten);

    public sealed record Formulier
    {
        public string? Bsn { get; init; }

        public string? Budgetnummer { get; init; }

        public DateOnly? Afgiftedatum { get; init; }

        public string? VertegenwoordigerBsn { get; init; }

        public string? VertegenwoordigerSoort { get; init; }

        public Toekenninginvoer NaarInput(ToekenningId id, Wet wet, IEnumerable<Functiebudgetinvoer> functiebudgetten) => new(
            wet,
            Bsninvoer.Cijfers(Bsn),
            Budgetnummer!.Trim(),
            Oud: null,
            Afgiftedatum,
            [.. functiebudgetten.Select(f => f.NaarRegel())],
            VertegenwoordigerSoort is { } soort
                ? [Vertegenwoordigersoorten.Relatie(soort, Bsninvoer.Cijfers(VertegenwoordigerBsn))]
                : [],
            id);
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Bsn).NotEmpty().WithMessage("Vul het BSN van de budgethouder in.")
                .Must(Bsninvoer.IsCompleet).WithMessage("Een BSN heeft 9 cijfers. Kijk het nummer na.");
            RuleFor(f => f.Budgetnummer).Cascade(CascadeMode.Stop).IsBudgetnummer();
            RuleFor(f => f.VertegenwoordigerBsn)
                .NotEmpty().When(f => !string.IsNullOrEmpty(f.VertegenwoordigerSoort))
                .WithMessage("Vul het BSN van de vertegenwoordiger in. Of kies: geen vertegenwoordiger.");
            RuleFor(f => f.VertegenwoordigerBsn)
                .Must(Bsninvoer.IsCompleet).When(f => !string.IsNullOrWhiteSpace(f.VertegenwoordigerBsn))
                .WithMessage("Een BSN heeft 9 cijfers. Kijk het nummer na.");
            RuleFor(f => f.VertegenwoordigerSoort)
                .NotEmpty().When(f => !string.IsNullOrWhiteSpace(f.VertegenwoordigerBsn))
                .WithMessage("Kies wat voor vertegenwoordiger dit is.");
            RuleFor(f => f.VertegenwoordigerSoort)
                .Must(s => string.IsNullOrEmpty(s) || Vertegenwoordigersoorten.Bestaat(s)).WithMessage("Kies een soort uit de lijst.");
        }
    }
}
