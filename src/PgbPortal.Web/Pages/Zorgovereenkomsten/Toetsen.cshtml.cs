using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The SVB tests an agreement against labour law.</summary>
[BewaartKlad]
public sealed class ToetsenModel(
    ZorgovereenkomstBekijken bekijken, ZorgovereenkomstToetsen toetsen, OvereenkomstvoorraadBekijken voorraad, HuidigeSessie sessie) : Portaalpagina
{
    private static readonly BesluitformulierValidator Validator = new(Overeenkomstwoorden.RedenenSvb);

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Besluitformulier Invoer { get; set; } = new();

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    /// <summary>How many wait beside this one.</summary>
    public int Daarna { get; private set; }

    /// <summary>What was decided about the newest thing that was to test.</summary>
    public IReadOnlyList<Oordeel> Oordelen => (Beeld.Wijziging?.Svb ?? Beeld.Svb) is { } svb ? [svb] : [];

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if (!Menu.Mag(sessie.Sessie, typeof(ZorgovereenkomstToetsen)))
        {
            throw new ToegangGeweigerdException(nameof(ZorgovereenkomstToetsen));
        }

        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);
        if (Beeld.Kan(Overeenkomsthandeling.Toetsen))
        {
            Daarna = (await voorraad.ExecuteAsync(new(), cancellationToken)).Aantal - 1;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await toetsen.ExecuteAsync(
            new(new(Id), Invoer.Besluit!.Value, Invoer.GeldigeReden, Invoer.GeldigeToelichting, Invoer.WijzigingId), cancellationToken);
        TempData.Meld(
            Overeenkomstwoorden.Besloten(Invoer.Besluit.Value, Invoer.Wijziging is not null),
            Voorraadtekst.Volgende(await voorraad.ExecuteAsync(new(new(Id)), cancellationToken), "toetsen"));
        TempData.VraagErvaring(Kernmoment.OvereenkomstBeoordeeld);
        return Redirect("/overeenkomsten");
    }

    protected internal override string? VeldVoor(string code) => code == "REDEN" ? "Invoer.Reden" : null;
}
