using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Werklijst;

/// <summary>Who stands in for whom, and when.</summary>
public sealed class VervangingModel(VervangingenBekijken bekijken, VervangingInstellen instellen, VervangingStoppen stoppen) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public VervangingenBekijken.Overzicht Overzicht { get; private set; } = null!;

    public IEnumerable<Keuze> Keuzes => Overzicht.Collegas.Select(c => new Keuze(c.Id.Waarde.ToString(), c.IsZelf ? $"{c.Naam} (uzelf)" : c.Naam));

    public async Task<IActionResult> OnPostNieuwAsync(CancellationToken cancellationToken)
    {
        // Text that is no day has its own message already.
        if (ModelState.IsValid)
        {
            (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        }

        await LaadAsync(cancellationToken);
        if (!ModelState.IsValid || Invoer is not { Voor: { } voor, Door: { } door, Van: { } van, TotEnMet: { } totEnMet })
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await instellen.ExecuteAsync(new(new(voor), new(door), new(van, totEnMet)), cancellationToken);
        TempData.Meld("De vervanging is opgeslagen.");
        return RedirectToPage("Vervanging");
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancellationToken)
    {
        await stoppen.ExecuteAsync(new(new VervangingId(id)), cancellationToken);
        TempData.Meld("De vervanging is gestopt.");
        return RedirectToPage("Vervanging");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Overzicht = await bekijken.ExecuteAsync(new(), cancellationToken);

    protected internal override string? VeldVoor(string code) => code switch
    {
        "WL-003" => "Invoer.Door",
        "WL-004" => "Invoer.TotEnMet",
        _ => null,
    };

    public sealed record Formulier
    {
        public Guid? Voor { get; init; }

        public Guid? Door { get; init; }

        public DateOnly? Van { get; init; }

        public DateOnly? TotEnMet { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Voor).NotNull().WithMessage("Kies wie er weg is.");
            RuleFor(f => f.Door).NotNull().WithMessage("Kies wie vervangt.");
            RuleFor(f => f.Van).NotNull().WithMessage("Vul de eerste dag in.");
            RuleFor(f => f.TotEnMet).NotNull().WithMessage("Vul de laatste dag in.")
                .GreaterThanOrEqualTo(f => f.Van).WithMessage("De laatste dag ligt voor de eerste dag.");
        }
    }
}
