using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Third step: from when, and how long.</summary>
public sealed class PeriodeModel(ZorgovereenkomstconceptBekijken bekijken, ZorgovereenkomstAanpassen aanpassen) : Conceptpagina(bekijken)
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    protected override Conceptstap Stap => Conceptstap.Periode;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await aanpassen.ExecuteAsync(
            new(OvereenkomstId, Van: Invoer.Van, VasteEinddatum: true, TotEnMet: Invoer.TotEnMet), cancellationToken);
        return Verder($"/overeenkomsten/{Id}/zorg/1");
    }

    protected internal override string? VeldVoor(string code) => code == "ZO-002" ? "Invoer.TotEnMet" : null;

    protected override void VulIn() => Invoer = new() { Van = Concept.Van, TotEnMet = Concept.TotEnMet };

    public sealed record Formulier
    {
        public DateOnly? Van { get; init; }

        public DateOnly? TotEnMet { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Van).NotNull().WithMessage("Vul de eerste dag in.");
            RuleFor(f => f.TotEnMet).GreaterThanOrEqualTo(f => f.Van).When(f => f.Van is not null)
                .WithMessage("De laatste dag ligt voor de eerste dag.");
        }
    }
}
