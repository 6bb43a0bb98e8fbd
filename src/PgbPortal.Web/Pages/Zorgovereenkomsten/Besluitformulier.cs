using FluentValidation;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The answer of who judges: agreed, or refused with a reason of the closed list and an explanation.</summary>
public sealed record Besluitformulier
{
    public Besluit? Besluit { get; init; }

    public Afwijsreden? Reden { get; init; }

    public string? Toelichting { get; init; }

    /// <summary>The change that was on the screen; null: the agreement itself.</summary>
    public Guid? Wijziging { get; init; }

    public OvereenkomstwijzigingId? WijzigingId => Wijziging is { } id ? new OvereenkomstwijzigingId(id) : null;

    /// <summary>A reason belongs to a refusal only.</summary>
    public Afwijsreden? GeldigeReden => Besluit == Domain.Zorgovereenkomsten.Besluit.Afwijzen ? Reden : null;

    public string? GeldigeToelichting => string.IsNullOrWhiteSpace(Toelichting) ? null : Toelichting.Trim();
}

/// <param name="redenen">The reasons that this judge may give.</param>
public sealed class BesluitformulierValidator : AbstractValidator<Besluitformulier>
{
    public BesluitformulierValidator(IReadOnlyList<Keuze> redenen)
    {
        RuleFor(f => f.Besluit).NotNull().WithMessage("Kies akkoord of afwijzen.");
        RuleFor(f => f.Reden).Must(r => redenen.Any(k => k.Waarde == r.ToString()))
            .When(f => f.Besluit == Besluit.Afwijzen).WithMessage("Kies een reden. Zonder reden kunt u niet afwijzen.");
        RuleFor(f => f.Toelichting).NotEmpty()
            .When(f => f.Besluit == Besluit.Afwijzen).WithMessage("Leg in gewone woorden uit waarom u afwijst.");
        RuleFor(f => f.Toelichting).MaximumLength(1000).WithMessage("Gebruik hoogstens 1.000 tekens.");
    }
}
