using System.Globalization;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Dossiers;

/// <summary>Klantcontact says why a dossier is opened, and goes on to what was asked for.</summary>
public sealed class OpenenModel(DossierOpenen openen, OpeningSluiten sluiten, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    /// <summary>Known already, from the page that was asked for; else the number is asked.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Dossier { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    /// <summary>As "14.32"; null when nothing is open.</summary>
    public string? OpenTot => huidig.Sessie.Opening is { } opening ? Klok.Lokaal(opening.TotUtc).ToString("HH.mm", CultureInfo.InvariantCulture) : null;

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(DossierOpenen));
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(DossierOpenen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (Dossier is null && Invoer.Bsn is null && ModelState.GetFieldValidationState("Invoer.Bsn") != ModelValidationState.Invalid)
        {
            ModelState.AddModelError("Invoer.Bsn", "Vul het burgerservicenummer in.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await openen.ExecuteAsync(
            new(Dossier is { } id ? new BudgethouderId(id) : null, Invoer.Bsn, Invoer.NaarReden(), Invoer.Kenmerk!), cancellationToken);
        TempData.Meld("Het dossier is een half uur open.");
        return LocalRedirect(Binnenkomst.IsVanOns(Terug) ? Terug! : "/overeenkomsten");
    }

    public async Task<IActionResult> OnPostSluitenAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(DossierOpenen));
        await sluiten.ExecuteAsync(new(), cancellationToken);
        TempData.Meld("Het dossier is gesloten.");
        return Redirect("/");
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "DO-001" when Dossier is null => "Invoer.Bsn",
        "DO-002" => "Invoer.Reden",
        "DO-003" => "Invoer.Kenmerk",
        _ => null,
    };

    public sealed record Formulier : Openingsinvoer
    {
        public Bsn? Bsn { get; init; }
    }

    public sealed class FormulierValidator() : Openingsvalidator<Formulier>(Openingen.Gewoon);
}
