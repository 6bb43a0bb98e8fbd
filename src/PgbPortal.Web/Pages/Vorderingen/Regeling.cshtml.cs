using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vorderingen;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>Agrees on terms for what is still open.</summary>
public sealed class RegelingModel(VorderingBekijken bekijken, VorderingBijwerken bijwerken, HuidigeSessie huidig, TimeProvider klok)
    : Vorderingstappagina(bekijken, bijwerken, huidig)
{
    private const int MeesteTermijnen = 60;

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await new FormulierValidator(klok.Vandaag()).ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        return ModelState.IsValid
            ? await DoeAsync(
                new(new(Id), Vorderingstap.Regelen, Guid.CreateVersion7(), Termijnen: Invoer.Aantal, EersteVervaldag: Invoer.EersteVervaldag),
                "De termijnen zijn vastgelegd.",
                cancellationToken)
            : await ToonFoutenAsync(cancellationToken);
    }

    protected internal override string? VeldVoor(string code) => code == "VORDERING" ? "Invoer.Aantal" : null;

    public sealed record Formulier
    {
        public int? Aantal { get; init; }

        public DateOnly? EersteVervaldag { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator(DateOnly vandaag)
        {
            RuleFor(f => f.Aantal).NotNull().WithMessage("Vul het aantal termijnen in.")
                .InclusiveBetween(1, MeesteTermijnen).WithMessage($"Kies 1 tot en met {MeesteTermijnen} termijnen.");
            RuleFor(f => f.EersteVervaldag).NotNull().WithMessage("Vul in wanneer de eerste termijn vervalt.")
                .GreaterThan(vandaag).WithMessage("Kies een dag na vandaag.");
        }
    }
}
