using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages;

/// <summary>A mark for the portal, and why; after an important step, or on one's own initiative.</summary>
public sealed class ErvaringModel(ErvaringVragen vragen, ErvaringGeven geven) : Portaalpagina
{
    private const string Overslaan = "overslaan";

    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Kernmoment Moment { get; set; } = Kernmoment.Zelf;

    [BindProperty]
    public string? Terug { get; set; }

    [BindProperty]
    public Ervaringformulier Ervaring { get; set; } = new();

    /// <summary>False: was asked not long ago.</summary>
    public bool MagNu { get; private set; }

    public Ervaringvraag Vraag => new(Moment, Verder, Ervaring);

    private string Verder => Binnenkomst.IsVanOns(Terug) ? Terug! : "/";

    public override async Task LaadAsync(CancellationToken cancellationToken) => MagNu = await vragen.ExecuteAsync(new(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        if (actie == Overslaan)
        {
            await geven.ExecuteAsync(new(Moment, null, null), cancellationToken);
            return LocalRedirect(Verder);
        }

        (await Validator.ValidateAsync(Ervaring, cancellationToken)).AddToModelState(ModelState, nameof(Ervaring));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await geven.ExecuteAsync(new(Moment, Ervaring.Cijfer, Ervaring.Toelichting), cancellationToken);
        TempData.Meld("Dank u wel. Wij gebruiken dit om het portaal beter te maken.");
        return LocalRedirect(Verder);
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "ERV-01" => "Ervaring.Cijfer",
        "ERV-02" => "Ervaring.Toelichting",
        _ => null,
    };

    public sealed class FormulierValidator : AbstractValidator<Ervaringformulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Cijfer).NotNull().WithMessage("Kies een cijfer, of kies Niet nu.");
            RuleFor(f => f.Toelichting).MaximumLength(Domain.Ervaringen.Ervaring.LangsteToelichting)
                .WithMessage($"Maak uw tekst korter: hoogstens {Domain.Ervaringen.Ervaring.LangsteToelichting} tekens.");
        }
    }
}
