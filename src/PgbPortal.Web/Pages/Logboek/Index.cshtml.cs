using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Inzage;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Logboek;

/// <summary>Whoever watches over privacy searches the log. What is searched for never stands in the address in clear.</summary>
public sealed class IndexModel(LogboekDoorzoeken doorzoeken, Formulierkluis kluis) : Portaalpagina
{
    /// <summary>In the list of employees: whoever searched this log.</summary>
    private const string Lezers = "logboek";

    private static readonly FormulierValidator Validator = new();

    /// <summary>What was asked, closed.</summary>
    [FromQuery]
    public string? Vraag { get; set; }

    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public LogboekDoorzoeken.Resultaat Resultaat { get; private set; } = null!;

    public static IReadOnlyList<Keuze> Redenen { get; } = Keuze.Van<Inzagereden>(r => r switch
    {
        Inzagereden.VraagVanBetrokkene => "Een vraag van de budgethouder",
        Inzagereden.Klacht => "Een klacht",
        Inzagereden.VermoedenVanMisbruik => "Een vermoeden van misbruik",
        Inzagereden.Datalek => "Een onderzoek naar een datalek",
        Inzagereden.PeriodiekeControle => "Een vaste controle",
        Inzagereden.VerzoekToezichthouder => "Een vraag van wie toezicht houdt",
        _ => throw new ArgumentOutOfRangeException(nameof(r)),
    });

    public IReadOnlyList<Keuze> Medewerkers =>
        [new(Lezers, "Wie in het logboek zocht"), .. Resultaat.Medewerkers.Select(m => new Keuze(m.Account.ToString(), $"{m.Naam} ({Hoedanigheden.Van(m.Rol)}{(m.Organisatie is { } organisatie ? $" van {organisatie}" : "")})"))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        return ModelState.IsValid
            ? RedirectToPage(new { vraag = kluis.Bewaar(new Gevraagd(Invoer.Reden!.Value, Invoer.Bsn?.Waarde, Invoer.Medewerker, Invoer.Van, Invoer.TotEnMet)) })
            : await ToonFoutenAsync(cancellationToken);
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var vraag = HttpMethods.IsGet(Request.Method) ? kluis.Lees<Gevraagd>(Vraag) : null;
        if (vraag is not null)
        {
            Invoer = new() { Reden = vraag.Reden, Medewerker = vraag.Medewerker, Van = vraag.Van, TotEnMet = vraag.TotEnMet };
        }

        Resultaat = await doorzoeken.ExecuteAsync(
            vraag is null
                ? new()
                : new(
                    vraag.Reden, vraag.Bsn is null ? null : Bsn.Parse(vraag.Bsn),
                    Guid.TryParse(vraag.Medewerker, out var medewerker) ? medewerker : null, vraag.Van, vraag.TotEnMet, Na, Voor, vraag.Medewerker == Lezers),
            cancellationToken);
    }

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) =>
        sleutel is null ? null : $"/logboek?vraag={Uri.EscapeDataString(Vraag!)}&{kant}={sleutel}";

    /// <summary>"2 april 2026, 9.10 uur".</summary>
    public static string Moment(DateTime utc)
    {
        var lokaal = Klok.Lokaal(utc);
        return $"{DateOnly.FromDateTime(lokaal).Lang()}, {lokaal.Hour}.{lokaal.Minute:00} uur";
    }

    /// <summary>Who did it: of the own organisation with the name.</summary>
    public static string Wie(LogboekDoorzoeken.Regel regel) =>
        regel.Medewerker is not { } naam ? Logzinnen.Wie(regel.Inzage)
            : regel.Inzage.Namens is { } gever ? $"{naam} ({Hoedanigheden.Van(regel.Inzage.Rol)} van {regel.Inzage.Verstrekker}, namens {gever})"
            : $"{naam} ({Hoedanigheden.Van(regel.Inzage.Rol)})";

    public sealed record Formulier
    {
        public Inzagereden? Reden { get; init; }

        public Bsn? Bsn { get; init; }

        /// <summary>Key of the account.</summary>
        public string? Medewerker { get; init; }

        public DateOnly? Van { get; init; }

        public DateOnly? TotEnMet { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Reden).NotNull().WithMessage("Kies waarom u in het logboek kijkt.");
            RuleFor(f => f.Bsn).NotNull().When(f => string.IsNullOrEmpty(f.Medewerker)).WithMessage("Vul een BSN in, of kies een medewerker.");
            RuleFor(f => f.TotEnMet).GreaterThanOrEqualTo(f => f.Van).When(f => f.Van is not null)
                .WithMessage("De laatste dag ligt voor de eerste dag.");
        }
    }

    private sealed record Gevraagd(Inzagereden Reden, string? Bsn, string? Medewerker, DateOnly? Van, DateOnly? TotEnMet);
}
