using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Vragen;

/// <summary>A question to gemeente, zorgkantoor or SVB, about what was open or about the dossier.</summary>
[BewaartKlad]
public sealed class NieuwModel(VraagVoorbereiden voorbereiden, VraagStellen stellen) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromQuery]
    public Vraagonderwerp Soort { get; set; }

    /// <summary>The agreement, claim, payment or budget; null for a general question.</summary>
    [FromQuery]
    public Guid? Over { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = Guid.CreateVersion7() };

    public VraagVoorbereiden.Opzet Opzet { get; private set; } = null!;

    public IReadOnlyList<Keuze> Adressen => [.. Opzet.Adressen.Index().Select(a => new Keuze($"{a.Index}", Naam(a.Item)))];

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Opzet = await voorbereiden.ExecuteAsync(new(Soort, Over), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await LaadAsync(cancellationToken);
        if (Opzet.Adressen.ElementAtOrDefault(Invoer.Aan!.Value) is not { } aan)
        {
            ModelState.AddModelError("Invoer.Aan", "Kies aan wie u de vraag stelt.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var id = await stellen.ExecuteAsync(new(new VraagId(Invoer.Id), Soort, Over, aan.Verstrekker, aan.Wet, Invoer.Tekst!), cancellationToken);
        TempData.Meld($"Uw vraag is verstuurd aan {Naam(aan)}. U krijgt uiterlijk {Opzet.Uiterlijk.Voluit()} antwoord.", aan.Naam);
        return RedirectToPage("Detail", new { id = id.Waarde });
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "VRAAG-01" => "Invoer.Tekst",
        "VRAAG-03" => "Invoer.Aan",
        _ => null,
    };

    private static string Naam(Vraagadres adres) => adres.Wet is { } wet ? $"{adres.Naam} ({wet.Naam})" : adres.Naam;

    public sealed record Formulier
    {
        /// <summary>Of the question: sending it twice asks it once.</summary>
        public Guid Id { get; init; }

        /// <summary>Place in the list of organisations.</summary>
        public int? Aan { get; init; }

        public string? Tekst { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Aan).NotNull().WithMessage("Kies aan wie u de vraag stelt.");
            RuleFor(f => f.Tekst).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Schrijf uw vraag op.");
            RuleFor(f => f.Tekst).MaximumLength(Vraag.LangsteTekst).WithMessage($"Maak uw vraag korter: hoogstens {Vraag.LangsteTekst} tekens.");
        }
    }
}
