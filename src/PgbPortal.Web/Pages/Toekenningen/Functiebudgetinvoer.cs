using FluentValidation;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>One functiebudget as the form sends it.</summary>
public sealed record Functiebudgetinvoer
{
    public string? Zorgfunctie { get; init; }

    public DateOnly? Van { get; init; }

    public DateOnly? TotEnMet { get; init; }

    public Bedrag? Bedrag { get; init; }

    public Bedrag? VerantwoordingsvrijBedrag { get; init; }

    public Functiebudgetregel NaarRegel() =>
        new(new(Zorgfunctie!), Van!.Value, TotEnMet!.Value, Bedrag!.Value, VerantwoordingsvrijBedrag);

    public sealed class Validator : AbstractValidator<Functiebudgetinvoer>
    {
        /// <summary>The most that a message can hold.</summary>
        private static readonly Bedrag Hoogste = new(99_999_999);

        public Validator()
        {
            RuleFor(f => f.Zorgfunctie).Must(z => Domain.Waarden.Zorgfunctie.TryParse(z, out _)).WithMessage("Kies de zorgfunctie.");
            RuleFor(f => f.Van).NotNull().WithMessage("Vul de eerste dag in.");
            RuleFor(f => f.TotEnMet).NotNull().WithMessage("Vul de laatste dag in.");
            RuleFor(f => f.Bedrag).NotNull().WithMessage("Vul het bedrag in.")
                .Must(b => b is null || Past(b.Value)).WithMessage($"Vul een bedrag in van nul tot en met {Hoogste}.");
            RuleFor(f => f.VerantwoordingsvrijBedrag)
                .Must(b => b is null || Past(b.Value)).WithMessage($"Vul een bedrag in van nul tot en met {Hoogste}.");
        }

        private static bool Past(Bedrag bedrag) => !bedrag.IsNegatief && bedrag <= Hoogste;
    }
}
