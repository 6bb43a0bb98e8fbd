using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Huisstijl;

/// <summary>The administrator of a verstrekker sets its name, colour, contact data and logo.</summary>
[RequestSizeLimit(Uploadgrens.Bytes)]
[Uploadgrens(typeof(LogoZetten))]
public sealed class IndexModel(
    HuisstijlBekijken bekijken, HuisstijlInstellen instellen, LogoZetten zetten, LogoVerwijderen verwijderen, HuidigeSessie huidig) : Uploadpagina
{
    private static readonly FormulierValidator Validator = new();
    private static readonly LogoformulierValidator Logovalidator = new();

    private bool _isGevuld;

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    [BindProperty]
    public Logoformulier Logo { get; set; } = new();

    public HuisstijlBekijken.Stand Stand { get; private set; } = null!;

    protected override string Bestandsveld => "Logo.Bestand";

    public async Task<IActionResult> OnPostStijlAsync(CancellationToken cancellationToken)
    {
        _isGevuld = true;
        Menu.Eis(huidig.Sessie, typeof(HuisstijlInstellen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await instellen.ExecuteAsync(Invoer.NaarInput(), cancellationToken);
        TempData.Meld("De huisstijl is opgeslagen.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostLogoAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(LogoZetten));
        (await Logovalidator.ValidateAsync(Logo, cancellationToken)).AddToModelState(ModelState, nameof(Logo));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        using var inhoud = new MemoryStream((int)Logo.Bestand!.Length);
        await Logo.Bestand.CopyToAsync(inhoud, cancellationToken);
        await zetten.ExecuteAsync(new(inhoud.ToArray()), cancellationToken);
        TempData.Meld("Het logo is opgeslagen.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostLogowegAsync(CancellationToken cancellationToken)
    {
        await verwijderen.ExecuteAsync(new(), cancellationToken);
        TempData.Meld("Het logo is weg. Boven de pagina staat nu de naam.");
        return RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Stand = await bekijken.ExecuteAsync(new(), cancellationToken);
        if (!_isGevuld)
        {
            Invoer = Formulier.Van(Stand.Huisstijl);
        }
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "HS-001" => "Invoer.Accentkleur",
        "HS-002" => "Invoer.Website",
        "HS-010" or "HS-011" or "HS-012" => "Logo.Bestand",
        _ => null,
    };

    public sealed record Formulier
    {
        public string? Weergavenaam { get; init; }

        public string? Accentkleur { get; init; }

        public string? Telefoon { get; init; }

        public string? Website { get; init; }

        public string? Openingstijden { get; init; }

        public static Formulier Van(Domain.Verstrekkers.Huisstijl stijl) => new()
        {
            Weergavenaam = stijl.Weergavenaam,
            Accentkleur = stijl.Accentkleur?.ToString(),
            Telefoon = stijl.Telefoon,
            Website = stijl.Website?.AbsoluteUri,
            Openingstijden = stijl.Openingstijden,
        };

        public Domain.Verstrekkers.Huisstijl NaarInput() => new(
            Leeg(Weergavenaam),
            Kleur.TryParse(Accentkleur, out var kleur) ? kleur : null,
            Telefoon?.Trim() ?? "",
            Uri.TryCreate(Leeg(Website), UriKind.Absolute, out var site) ? site : null,
            Leeg(Openingstijden));

        private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
    }

    public sealed record Logoformulier
    {
        public IFormFile? Bestand { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        private const int MeesteNaam = 60;
        private const int MeesteTijden = 120;
        private const int MeesteSite = 200;
        private const int MeesteNummer = 20;
        private const int MinsteCijfers = 4;

        public FormulierValidator()
        {
            RuleFor(f => f.Weergavenaam).Must(n => (n?.Length ?? 0) <= MeesteNaam).WithMessage("Maak de naam korter: hoogstens 60 tekens.");
            RuleFor(f => f.Accentkleur).Must(k => string.IsNullOrWhiteSpace(k) || Kleur.TryParse(k, out _))
                .WithMessage("Schrijf de kleur met zes cijfers en letters (a tot en met f), bijvoorbeeld #1b3d6e.");
            RuleFor(f => f.Telefoon).Must(IsNummer).WithMessage("Vul een telefoonnummer in, met alleen cijfers, spaties, + en -.");
            RuleFor(f => f.Website).Must(s => string.IsNullOrWhiteSpace(s) || (s.Length <= MeesteSite && Uri.TryCreate(s.Trim(), UriKind.Absolute, out _)))
                .WithMessage("Schrijf een heel adres, zoals https://www.voorbeeld.nl.");
            RuleFor(f => f.Openingstijden).Must(t => (t?.Length ?? 0) <= MeesteTijden).WithMessage("Maak dit korter: hoogstens 120 tekens.");
        }

        private static bool IsNummer(string? tekst) => string.IsNullOrWhiteSpace(tekst)
            || (tekst.Trim().Length <= MeesteNummer && tekst.Count(char.IsAsciiDigit) >= MinsteCijfers && tekst.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+'));
    }

    public sealed class LogoformulierValidator : AbstractValidator<Logoformulier>
    {
        public LogoformulierValidator() => RuleFor(f => f.Bestand).NotNull().WithMessage("Kies een bestand.")
            .Must(b => b is null or { Length: > 0 }).WithMessage("Dit bestand is leeg. Kies een ander bestand.")
            .Must(b => b is null or { Length: <= Logobeeld.MeesteBytes }).WithMessage("Dit bestand is groter dan 200 kB. Kies een kleiner bestand.");
    }
}
