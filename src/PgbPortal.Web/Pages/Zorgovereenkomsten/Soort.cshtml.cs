using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Second step: three questions that decide which kind of agreement fits.</summary>
public sealed class SoortModel(ZorgovereenkomstconceptBekijken bekijken, ZorgovereenkomstAanpassen aanpassen) : Conceptpagina(bekijken)
{
    private const string Ja = "ja";
    private const string Nee = "nee";
    private const string Passend = "Passend";
    private static readonly FormulierValidator Validator = new();

    public static IReadOnlyList<Keuze> Soorten { get; } =
    [
        new(Passend, "De soort die bij de antwoorden past", "Dit is voor de meeste mensen goed."),
        .. Keuze.Van<Overeenkomstsoort>(Overeenkomstwoorden.Soort),
    ];

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    protected override Conceptstap Stap => Conceptstap.Soort;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await LaadAsync(cancellationToken);
        var vragen = new Zorgverlenervragen(Overeenkomstwoorden.Familie(Invoer.Familie), Invoer.Onderneming == Ja, Invoer.Big == Ja);
        var soort = Enum.TryParse<Overeenkomstsoort>(Invoer.Soort, out var gekozen) ? gekozen : vragen.SoortVoor(Concept.Zorgverlenersoort);
        await aanpassen.ExecuteAsync(new(OvereenkomstId, soort, vragen, Regels: Concept.RegelsBij(vragen)), cancellationToken);
        return Verder($"/overeenkomsten/{Id}/periode");
    }

    protected internal override string? VeldVoor(string code) => code == "ZO-004" ? "Invoer.Soort" : null;

    // As long as no care was agreed the answers are ours, not those of the user.
    protected override void VulIn() => Invoer = Concept.Regels.Count == 0 && !IsTerug
        ? new() { Soort = Passend }
        : new()
        {
            Familie = Overeenkomstwoorden.Familiewaarde(Concept.Vragen.Familie),
            Onderneming = Concept.Vragen.Onderneming ? Ja : Nee,
            Big = Concept.Vragen.Big ? Ja : Nee,
            Soort = Concept.Soort == Concept.Vragen.SoortVoor(Concept.Zorgverlenersoort) ? Passend : Concept.Soort.ToString(),
        };

    public sealed record Formulier
    {
        public string? Familie { get; init; }

        public string? Onderneming { get; init; }

        public string? Big { get; init; }

        public string? Soort { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Familie).Must(f => Overeenkomstwoorden.Families.Any(k => k.Waarde == f))
                .WithMessage("Kies of de zorgverlener familie is.");
            RuleFor(f => f.Onderneming).Must(w => w is Ja or Nee).WithMessage("Kies of de zorgverlener een eigen bedrijf heeft.");
            RuleFor(f => f.Big).Must(w => w is Ja or Nee).WithMessage("Kies of de zorgverlener een BIG-registratie heeft.");
            RuleFor(f => f.Soort).Must(s => Soorten.Any(k => k.Waarde == s)).WithMessage("Kies een soort overeenkomst.");
        }
    }
}
