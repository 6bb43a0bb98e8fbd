using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Reports that the zorgverlener is ill, or works again; and shows the reports before.</summary>
public sealed class ZiekteModel(MaandloonBekijken bekijken, ZiekMelden ziekMelden, HerstelMelden herstelMelden, HuidigeSessie huidig)
    : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public MaandloonBekijken.Overzicht Overzicht { get; private set; } = null!;

    public string Adres => $"/overeenkomsten/{Id}";

    public string Titel => Invoer.IsHerstel ? "Zorgverlener beter melden" : "Zorgverlener ziek melden";

    public string Vraag => Invoer.IsHerstel ? "Eerste dag weer aan het werk" : "Eerste dag ziek";

    public string Gevolg => Overzicht.Soort == Overeenkomstsoort.Arbeidsovereenkomst
        ? "Het loon gaat zes weken door. U krijgt het terug, zodat u vervanging kunt betalen."
        : "Zolang de zorgverlener ziek is, betalen wij geen loon.";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var pagina = await base.OnGetAsync(cancellationToken);
        Invoer = new() { Id = Guid.CreateVersion7(), IsHerstel = Overzicht.IsZiek };

        // After it was found: what is not yours does not exist, whatever you may do elsewhere.
        Menu.Eis(huidig.Sessie, typeof(ZiekMelden));
        return pagina;
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(ZiekMelden));
        await LaadAsync(cancellationToken);
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        if (Invoer.IsHerstel)
        {
            await herstelMelden.ExecuteAsync(new(new(Id), Invoer.Dag!.Value), cancellationToken);
            TempData.Meld("De zorgverlener is beter gemeld.");
        }
        else
        {
            await ziekMelden.ExecuteAsync(new(new ZiekmeldingId(Invoer.Id), new(Id), Invoer.Dag!.Value), cancellationToken);
            TempData.Meld("De zorgverlener is ziek gemeld. Meld het ook als hij weer werkt.");
        }

        return Redirect(Adres);
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Overzicht = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    protected internal override string? VeldVoor(string code) => code == "ZIEK" ? "Invoer.Dag" : null;

    public sealed record Formulier
    {
        public Guid Id { get; init; }

        /// <summary>What the form asked: sent twice, "works again" does not become a new illness.</summary>
        public bool IsHerstel { get; init; }

        public DateOnly? Dag { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator() => RuleFor(f => f.Dag).NotNull().WithMessage("Vul de dag in.");
    }
}
