using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Reading the whole agreement, or the change of it that runs, and then signing exactly what was read.</summary>
public sealed class OndertekenenModel(ZorgovereenkomstBekijken bekijken, ZorgovereenkomstOndertekenen ondertekenen, HuidigeSessie huidig)
    : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    /// <summary>Who signs when; the zorgverlener signs only for less.</summary>
    public string UitlegWijziging => Beeld switch
    {
        { Lezer: not Lezer.Beheerder } => "U tekent als eerste. Daarna tekent de budgethouder of de vertegenwoordiger.",
        { Wijziging.IsMinder: true } => $"{Beeld.Zorgverlener.Naam} heeft al getekend. Na uw handtekening beoordelen anderen de wijziging.",
        _ => "Uw zorgverlener hoeft hiervoor niet te tekenen. Na uw handtekening beoordelen anderen de wijziging.",
    };

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Beeld.Kan(Overeenkomsthandeling.Ondertekenen) ? Page() : Redirect($"/overeenkomsten/{Id}");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);
        if (Invoer.Inhoud is not null && Invoer.Inhoud != Beeld.Inhoud)
        {
            // What is shown now was not read yet: agreeing to it starts anew.
            ModelState.Remove("Invoer.Akkoord");
            Invoer = Invoer with { Akkoord = false };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(ZorgovereenkomstOndertekenen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await LaadAsync(cancellationToken);
        var wat = Beeld.LopendeWijziging is null ? "U heeft de overeenkomst ondertekend." : "U heeft de wijziging ondertekend.";
        await ondertekenen.ExecuteAsync(new(new(Id), Invoer.Inhoud), cancellationToken);
        await LaadAsync(cancellationToken);
        TempData.Meld($"{wat} {Overeenkomstwoorden.Hierna(Beeld)}");
        TempData.VraagErvaring(Kernmoment.OvereenkomstOndertekend);
        return Redirect($"/overeenkomsten/{Id}");
    }

    public sealed record Formulier
    {
        public bool Akkoord { get; init; }

        /// <summary>Fingerprint of what was on the screen.</summary>
        public string? Inhoud { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Akkoord).Equal(true).WithMessage("Zet een vinkje als u akkoord gaat.");
            RuleFor(f => f.Inhoud).NotEmpty().WithMessage("Open deze pagina opnieuw.");
        }
    }
}
