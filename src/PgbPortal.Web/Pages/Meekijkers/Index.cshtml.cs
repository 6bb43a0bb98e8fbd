using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Meekijkers;

/// <summary>Who may see the dossier that is open; the beheerder lets somebody look along, or stops that.</summary>
public sealed class IndexModel(
    MeekijkersBekijken bekijken, MeekijkerToevoegen toevoegen, MeekijkerVerwijderen verwijderen, HuidigeSessie huidig)
    : Portaalpagina
{
    private const string Verwijderen = "verwijderen";

    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public MeekijkersBekijken.Overzicht Overzicht { get; private set; } = null!;

    public bool MagWijzigen => Menu.Mag(huidig.Sessie, typeof(MeekijkerToevoegen));

    public async Task<IActionResult> OnPostAsync(string? actie, Guid? meekijker, CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(MeekijkerToevoegen));
        await LaadAsync(cancellationToken);
        if (actie == Verwijderen)
        {
            ModelState.Clear();
            await verwijderen.ExecuteAsync(
                new(Overzicht.Budgethouder, new VertegenwoordigingId(meekijker ?? Guid.Empty)), cancellationToken);
            TempData.Meld("Deze persoon kijkt niet meer mee.");
            return RedirectToPage();
        }

        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await toevoegen.ExecuteAsync(new(Overzicht.Budgethouder, Invoer.Bsn!), cancellationToken);
        TempData.Meld("Deze persoon kan vanaf nu meekijken.");
        return RedirectToPage();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Overzicht = await bekijken.ExecuteAsync(new(), cancellationToken);

    protected internal override string? VeldVoor(string code) => code is "ZO-007" or "MEEKIJKER" ? "Invoer.Bsn" : null;

    public sealed record Formulier
    {
        public Bsn? Bsn { get; init; }

        public bool Akkoord { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Bsn).NotNull().WithMessage("Vul het BSN in van wie mag meekijken.");
            RuleFor(f => f.Akkoord).Equal(true).WithMessage("Zet een vinkje als deze persoon alles mag zien.");
        }
    }
}
