using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The zorgverlener proposes another description, other hours or another tariff.</summary>
[BewaartKlad]
public sealed class VoorstellenModel(ZorgovereenkomstBekijken bekijken, ZorgovereenkomstAanpassen aanpassen, HuidigeSessie huidig)
    : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (!Beeld.Kan(Overeenkomsthandeling.Voorstellen))
        {
            return Redirect($"/overeenkomsten/{Id}");
        }

        Invoer = new()
        {
            Inhoud = Beeld.Inhoud,
            Regels = [.. Beeld.Regels.Select(r => new Formulierregel { Naam = r.Naam, Omschrijving = r.Omschrijving, PerWeek = r.PerWeek, Tarief = r.Tarief.PerEenheid })],
        };
        return Page();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(ZorgovereenkomstAanpassen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await aanpassen.ExecuteAsync(
            new(
                new(Id),
                Voorstellen: [.. Invoer.Regels.Select(r => new Regelvoorstel(r.Naam!, r.Omschrijving!.Trim(), r.Tarief!.Value, r.PerWeek))],
                Inhoud: Invoer.Inhoud),
            cancellationToken);
        TempData.Meld("Uw voorstel is verstuurd. De budgethouder bekijkt het.");
        return Redirect($"/overeenkomsten/{Id}");
    }

    public sealed record Formulier
    {
        public List<Formulierregel> Regels { get; init; } = [];

        /// <summary>Fingerprint of what was on the screen.</summary>
        public string? Inhoud { get; init; }
    }

    public sealed record Formulierregel
    {
        public string? Naam { get; init; }

        public string? Omschrijving { get; init; }

        public Minuten? PerWeek { get; init; }

        public Bedrag? Tarief { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Regels).NotEmpty().WithMessage("Open deze pagina opnieuw.");
            RuleForEach(f => f.Regels).ChildRules(regel =>
            {
                regel.RuleFor(r => r.Naam).NotEmpty().WithMessage("Open deze pagina opnieuw.");
                regel.RuleFor(r => r.Omschrijving).NotEmpty().WithMessage("Beschrijf welke zorg u geeft.")
                    .MaximumLength(4000).WithMessage("Gebruik hoogstens 4.000 tekens.");
                regel.RuleFor(r => r.Tarief).NotNull().WithMessage("Vul een tarief in.")
                    .Must(t => t is null or { Centen: >= 1 and <= 9_999_999 })
                    .WithMessage("Vul een tarief in tussen € 0,01 en € 99.999,99.");
            });
        }
    }
}
