using System.Globalization;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Dossiers;

/// <summary>The emergency button: wider sight for half an hour, with a reason.</summary>
public sealed class NoodknopModel(NoodknopGebruiken gebruiken, OpeningSluiten sluiten, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Openingsinvoer Invoer { get; set; } = new();

    /// <summary>As "14.32"; null when it is not on.</summary>
    public string? OpenTot => huidig.Sessie.Opening is { IsNoodgeval: true } opening
        ? Klok.Lokaal(opening.TotUtc).ToString("HH.mm", CultureInfo.InvariantCulture) : null;

    public string Bereik => huidig.Sessie.Rol.IsSvb ? "alle dossiers." : "alle dossiers van uw organisatie, ook van andere wetten.";

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(NoodknopGebruiken));
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(NoodknopGebruiken));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await gebruiken.ExecuteAsync(new(Invoer.NaarReden(), Invoer.Kenmerk!), cancellationToken);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSluitenAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(NoodknopGebruiken));
        await sluiten.ExecuteAsync(new(), cancellationToken);
        TempData.Meld("De noodknop is uit.");
        return Redirect("/");
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "DO-002" => "Invoer.Reden",
        "DO-003" => "Invoer.Kenmerk",
        _ => null,
    };

    public sealed class FormulierValidator() : Openingsvalidator<Openingsinvoer>(Openingen.Nood);
}
