using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Declaraties;

public sealed class BeoordelenModel(
    DeclaratieBekijken bekijken, DeclaratieBeoordelen beoordelen, DeclaratievoorraadBekijken voorraad, HuidigeSessie huidig) : Portaalpagina
{
    private const string Ja = "ja";
    private const string Nee = "nee";

    private static readonly FormulierValidator Validator = new();

    public static IReadOnlyList<Keuze> Antwoorden { get; } =
    [
        new(Ja, "Ja, laat betalen", "U geeft opdracht om te betalen. U zegt daarmee dat de zorg echt is gegeven."),
        new(Nee, "Nee, stuur terug", "De zorgverlener past de declaratie aan en stuurt haar opnieuw."),
    ];

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    /// <summary>How many wait beside this one.</summary>
    public int Daarna { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        var stand = await beoordelen.ExecuteAsync(
            new(new DeclaratieId(Id), Invoer.Antwoord == Ja, Invoer.Antwoord == Ja ? null : Invoer.Toelichting?.Trim()),
            cancellationToken);
        TempData.Meld($"{Uitkomst(stand)} Het kenmerk is {Declaratiekenmerk.Van(stand.Id)}.", Voorraadtekst.Volgende(await voorraad.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken), "beoordelen"));
        TempData.VraagErvaring(Kernmoment.DeclaratieBeoordeeld);
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(DeclaratieBeoordelen));
        if (Declaratie.Mag.Beoordelen)
        {
            Daarna = (await voorraad.ExecuteAsync(new(), cancellationToken)).Aantal - 1;
        }
    }

    private static string Uitkomst(Declaratiestand stand) => stand switch
    {
        { Status: DeclaratieStatus.Teruggestuurd } => "U heeft de declaratie teruggestuurd. De zorgverlener krijgt bericht.",
        { Status: DeclaratieStatus.Aangehouden, Tekort.IsPositief: true } =>
            $"U bent akkoord, maar er is {stand.Tekort} te weinig budget. Kies hieronder wat u wilt doen.",
        { Status: DeclaratieStatus.Aangehouden } =>
            "U bent akkoord. Wij controleren eerst het rekeningnummer van de zorgverlener.",
        { Status: DeclaratieStatus.HandmatigeToets } => "U bent akkoord. Een medewerker kijkt de declaratie nog na.",
        { VerwachteBetaaldag: { } dag } => $"U bent akkoord. Wij betalen naar verwachting op {dag.Voluit()}.",
        _ => "U bent akkoord.",
    };

    public sealed record Formulier
    {
        public string? Antwoord { get; init; }

        public string? Toelichting { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        private const int LangsteToelichting = 1000;

        public FormulierValidator()
        {
            RuleFor(f => f.Antwoord).Must(a => a is Ja or Nee).WithMessage("Kies ja of nee.");
            RuleFor(f => f.Toelichting)
                .NotEmpty().When(f => f.Antwoord == Nee).WithMessage("Schrijf op wat er niet klopt. De zorgverlener leest dit.")
                .MaximumLength(LangsteToelichting).WithMessage("Schrijf hoogstens 1.000 tekens.");
        }
    }
}
