using FluentValidation;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>The invoice behind a claim, as it was typed; empty when there is none.</summary>
public sealed record Factuurinvoer
{
    public string? Nummer { get; init; }

    public DateOnly? Datum { get; init; }

    public Bedrag? Tarief { get; init; }

    public Bedrag? Totaal { get; init; }

    public bool IsIngevuld => !string.IsNullOrWhiteSpace(Nummer) || Datum is not null || Tarief is not null || Totaal is not null;

    public static Factuurinvoer Van(Factuur? factuur) =>
        new() { Nummer = factuur?.Nummer, Datum = factuur?.Datum, Tarief = factuur?.Tarief, Totaal = factuur?.Totaal };

    public Factuur? NaarFactuur() =>
        Nummer is { } nummer && Datum is { } datum ? new(nummer.Trim(), datum, Tarief, Totaal) : null;

    /// <summary>The field below this form to which a finding about the invoice belongs.</summary>
    public static string? VeldVoor(string code) => code switch
    {
        "DC-008" => nameof(Tarief),
        "DC-014" => nameof(Totaal),
        "DC-022" => nameof(Nummer),
        _ => null,
    };

    public sealed class Validator : AbstractValidator<Factuurinvoer>
    {
        private const int LangsteNummer = 40;

        public Validator()
        {
            RuleFor(f => f.Nummer)
                .NotEmpty().When(f => f.IsIngevuld).WithMessage("Vul het nummer van de factuur in.")
                .MaximumLength(LangsteNummer).WithMessage("Een factuurnummer heeft hoogstens 40 tekens.");
            RuleFor(f => f.Datum).NotNull().When(f => f.IsIngevuld).WithMessage("Vul de datum van de factuur in.");
        }
    }
}
