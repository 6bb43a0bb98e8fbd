using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Vragen;

/// <summary>Somebody leaves a number, and the SVB calls.</summary>
public sealed class TerugbellenModel(TerugbellenVoorbereiden voorbereiden, TerugbellenVragen vragen, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    public static IReadOnlyList<Keuze> Momenten { get; } = Keuze.Van<Belmoment>(moment => moment switch
    {
        Belmoment.Ochtend => "In de ochtend",
        Belmoment.Middag => "In de middag",
        _ => "Dat maakt mij niet uit",
    });

    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = Guid.CreateVersion7() };

    public TerugbellenVoorbereiden.Opzet Opzet { get; private set; } = null!;

    /// <summary>A zorgverlener says about whom; the others have one dossier open.</summary>
    public IReadOnlyList<Keuze> Overeenkomsten => [.. Opzet.Overeenkomsten.Select(o => new Keuze($"{o.Id.Waarde}", o.Budgethouder, IsNaam: true))];

    public bool KanVragen => HeeftDossier || Overeenkomsten.Count > 0;

    private bool HeeftDossier => huidig.Sessie.Dossier?.BudgethouderId is not null;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Opzet = await voorbereiden.ExecuteAsync(new(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(TerugbellenVragen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!HeeftDossier && Invoer.Overeenkomst is null)
        {
            ModelState.AddModelError("Invoer.Overeenkomst", "Kies over welke budgethouder het gaat.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        ZorgovereenkomstId? overeenkomst = HeeftDossier ? null : new ZorgovereenkomstId(Invoer.Overeenkomst!.Value);
        var id = await vragen.ExecuteAsync(
            new(new VraagId(Invoer.Id), overeenkomst, Invoer.Nummer!, Invoer.Moment!.Value, Invoer.Waarover!), cancellationToken);
        TempData.Meld("Uw verzoek is verstuurd. De SVB belt u.");
        return RedirectToPage("Detail", new { id = id.Waarde });
    }

    protected internal override string? VeldVoor(string code) => code == "VRAAG-01" ? "Invoer.Waarover" : null;

    public sealed record Formulier
    {
        /// <summary>Of the question: sending it twice asks it once.</summary>
        public Guid Id { get; init; }

        /// <summary>Of a zorgverlener only.</summary>
        public Guid? Overeenkomst { get; init; }

        public Telefoonnummer? Nummer { get; init; }

        public Belmoment? Moment { get; init; }

        public string? Waarover { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Nummer).NotNull().WithMessage("Vul het nummer in waarop wij u kunnen bellen.");
            RuleFor(f => f.Moment).NotNull().WithMessage("Kies wanneer wij u kunnen bellen.");
            RuleFor(f => f.Waarover).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Schrijf in een paar woorden waar het over gaat.");
            RuleFor(f => f.Waarover).MaximumLength(Vraag.LangsteBelreden).WithMessage($"Maak het korter: hoogstens {Vraag.LangsteBelreden} tekens.");
        }
    }
}
