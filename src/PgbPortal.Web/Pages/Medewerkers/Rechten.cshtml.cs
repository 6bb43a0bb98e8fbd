using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Medewerkers;

/// <summary>Another function or other laws for somebody of the own staff.</summary>
public sealed class RechtenModel(MedewerkerBekijken bekijken, MedewerkerRechtenWijzigen wijzigen) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public MedewerkerBekijken.Detail Medewerker { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Invoer = new() { Rol = Medewerker.Rol.ToString(), Wetten = [.. Medewerker.Wetten.Select(w => w.ToString())] };
        return Page();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Medewerker = await bekijken.ExecuteAsync(new(Id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await wijzigen.ExecuteAsync(new(Id, Invoer.NaarRol(), Invoer.NaarWetten()), cancellationToken);
        TempData.Meld("De functie en wetten zijn gewijzigd. Dat geldt meteen.");
        return RedirectToPage("Index");
    }

    protected internal override string? VeldVoor(string code) => code == "MW-004" ? "Invoer.Wetten" : null;

    public sealed record Formulier : Rechtinvoer;

    public sealed class FormulierValidator : Rechtvalidator<Formulier>;
}
