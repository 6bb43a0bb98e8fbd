using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budgethouders;

/// <summary>The consulent ends what somebody may do for a budgethouder.</summary>
public sealed class BeeindigenModel(BudgethouderBekijken bekijken, VertegenwoordigerWijzigen wijzigen) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Vertegenwoordiger { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public BudgethouderBekijken.Dossier Dossier { get; private set; } = null!;

    public BudgethouderBekijken.Vertegenwoordigerregel Regel { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await wijzigen.ExecuteAsync(
            new(
                new BudgethouderId(Id),
                null,
                Vertegenwoordigerwijziging.Beeindigen,
                Invoer.Vanaf!.Value,
                Vertegenwoordiging: new VertegenwoordigingId(Vertegenwoordiger)),
            cancellationToken);
        TempData.Meld("De vertegenwoordiger stopt. De einddatum staat in het dossier.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Dossier = await bekijken.ExecuteAsync(new(new BudgethouderId(Id)), cancellationToken);
        Regel = Dossier.Vertegenwoordigers.FirstOrDefault(v => v.Id.Waarde == Vertegenwoordiger && v.MagBeeindigd)
            ?? throw new NietGevondenException(nameof(Vertegenwoordiging));
    }

    protected internal override string? VeldVoor(string code) => code == "STATUS" ? "Invoer.Vanaf" : null;

    public sealed record Formulier
    {
        public DateOnly? Vanaf { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator() =>
            RuleFor(f => f.Vanaf).NotNull().WithMessage("Vul de eerste dag zonder deze vertegenwoordiger in.");
    }
}
