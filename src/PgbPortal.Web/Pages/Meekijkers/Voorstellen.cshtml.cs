using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Toekenningen;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Meekijkers;

/// <summary>The beheerder proposes who will manage the budget.</summary>
public sealed class VoorstellenModel(MeekijkersBekijken bekijken, VertegenwoordigerVoorstellen voorstellen, HuidigeSessie huidig)
    : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public MeekijkersBekijken.Overzicht Overzicht { get; private set; } = null!;

    public IReadOnlyList<Keuze> Soorten => Keuze.Van(Vertegenwoordigersoorten.Naam, Enum.GetValues<Vertegenwoordigersoort>().Where(KanBeheren));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Invoer = new() { Id = VertegenwoordigingId.Nieuw().Waarde };
        return await base.OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await LaadAsync(cancellationToken);
        var stand = await voorstellen.ExecuteAsync(
            new(new VertegenwoordigingId(Invoer.Id), Overzicht.Budgethouder, Invoer.Bsn!, Invoer.Soort!.Value), cancellationToken);
        TempData.Meld(string.Join(' ', stand.Bevindingen.Select(b => b.Tekst).Prepend("Uw voorstel is verstuurd.")));
        return RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(VertegenwoordigerVoorstellen));
        Overzicht = await bekijken.ExecuteAsync(new(), cancellationToken);
    }

    // When another proposal waits there is no form, so no field to put it at.
    protected internal override string? VeldVoor(string code) =>
        code is "ZO-007" or "STATUS" && Overzicht.Voorstel is null ? "Invoer.Bsn" : null;

    private static bool KanBeheren(Vertegenwoordigersoort soort) =>
        soort is not (Vertegenwoordigersoort.Meekijker or Vertegenwoordigersoort.Contactpersoon);

    public sealed record Formulier
    {
        /// <summary>Made when the page is shown, so that sending it twice gives one proposal.</summary>
        public Guid Id { get; init; }

        public Bsn? Bsn { get; init; }

        public Vertegenwoordigersoort? Soort { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Bsn).NotNull().WithMessage("Vul het BSN van de vertegenwoordiger in.");
            RuleFor(f => f.Soort).Must(s => s is { } soort && Enum.IsDefined(soort) && KanBeheren(soort))
                .WithMessage("Kies wat voor vertegenwoordiger dit wordt.");
            RuleFor(f => f.Id).NotEmpty().WithMessage("Open deze pagina opnieuw.");
        }
    }
}
