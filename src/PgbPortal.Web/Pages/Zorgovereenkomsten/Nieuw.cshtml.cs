using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>First step: who gives the care. Found by number, and only then a draft is made.</summary>
public sealed class NieuwModel(ZorgverlenerZoeken zoeken, ZorgovereenkomstOpstellen opstellen, HuidigeSessie sessie) : Portaalpagina
{
    private const string Verder = "verder";
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    [FromForm(Name = "actie")]
    public string? Actie { get; init; }

    /// <summary>Whose number it is; null as long as it was not looked up.</summary>
    public GevondenZorgverlener? Gevonden { get; private set; }

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        // Only the beheerder of the open dossier starts an agreement.
        if (!Menu.Mag(sessie.Sessie, typeof(ZorgovereenkomstOpstellen)))
        {
            throw new ToegangGeweigerdException(nameof(ZorgovereenkomstOpstellen));
        }

        return Task.CompletedTask;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Invoer = new() { Id = ZorgovereenkomstId.Nieuw().Waarde };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        var dossier = sessie.Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(nameof(ZorgovereenkomstOpstellen));
        var (agb, bsn) = Invoer.Gelezen();
        // Also before the draft is made: it shows the name as well.
        var gevonden = await zoeken.ExecuteAsync(new(dossier, agb, bsn, bsn is null ? null : Invoer.Geboren), cancellationToken);
        if (Actie != Verder)
        {
            Gevonden = gevonden;
            return Page();
        }

        var stand = await opstellen.ExecuteAsync(
            new(new(Invoer.Id), dossier, agb, bsn, null, new(null, Onderneming: false, Big: false), null, null, []), cancellationToken);
        return Redirect($"/overeenkomsten/{stand.Id.Waarde}/soort");
    }

    protected internal override string? VeldVoor(string code) =>
        code is "ZO-007" or "ZO-008" or "ZO-022" ? $"{nameof(Invoer)}.{nameof(Formulier.Nummer)}" : null;

    public sealed record Formulier
    {
        /// <summary>Made when the page is shown, so that sending it twice gives one draft.</summary>
        public Guid Id { get; init; }

        /// <summary>A BSN (9 digits) or an AGB code (8 digits).</summary>
        public string? Nummer { get; init; }

        /// <summary>Of a person: a BSN alone shows no name.</summary>
        public DateOnly? Geboren { get; init; }

        public (Agb? Agb, Bsn? Bsn) Gelezen() =>
            Agb.TryParse(Nummer, out var agb) ? (agb, null)
            : Bsn.TryParse(Nummer, out var bsn) ? (null, bsn)
            : (null, null);
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Nummer).NotEmpty().WithMessage("Vul het nummer van uw zorgverlener in.");
            RuleFor(f => f.Nummer)
                .Must((formulier, _) => formulier.Gelezen() is not (null, null))
                .When(f => !string.IsNullOrWhiteSpace(f.Nummer))
                .WithMessage("Dit nummer klopt niet. Een BSN heeft 9 cijfers, een AGB-code heeft 8 cijfers.");
            RuleFor(f => f.Geboren).NotNull().When(f => f.Gelezen().Bsn is not null)
                .WithMessage("Vul de geboortedatum van uw zorgverlener in.");
            RuleFor(f => f.Id).NotEmpty().WithMessage("Open deze pagina opnieuw.");
        }
    }
}
