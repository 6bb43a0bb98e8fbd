using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The toetser of a verstrekker judges the own lines.</summary>
[BewaartKlad]
public sealed class BeoordelenModel(
    BeoordelingBekijken bekijken, ZorgovereenkomstBeoordelen beoordelen, OvereenkomstvoorraadBekijken voorraad) : Portaalpagina
{
    private static readonly BesluitformulierValidator Validator = new(Overeenkomstwoorden.RedenenVerstrekker);

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Besluitformulier Invoer { get; set; } = new();

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    /// <summary>How many wait beside this one.</summary>
    public int Daarna { get; private set; }

    public IReadOnlyList<Budgetverwachting> Budgetten { get; private set; } = [];

    /// <summary>What was decided about the newest thing that was to judge.</summary>
    public IReadOnlyList<Oordeel> Oordelen => Beeld.Wijziging?.Oordelen ?? Beeld.Oordelen;

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);
        (Beeld, Budgetten) = (beeld.Overeenkomst, beeld.Budgetten);
        if (Beeld.Kan(Overeenkomsthandeling.Beoordelen))
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

        await beoordelen.ExecuteAsync(
            new(new(Id), Invoer.Besluit!.Value, Invoer.GeldigeReden, Invoer.GeldigeToelichting, Invoer.WijzigingId), cancellationToken);
        TempData.Meld(
            Overeenkomstwoorden.Besloten(Invoer.Besluit.Value, Invoer.Wijziging is not null),
            Voorraadtekst.Volgende(await voorraad.ExecuteAsync(new(new(Id)), cancellationToken), "beoordelen"));
        TempData.VraagErvaring(Kernmoment.OvereenkomstBeoordeeld);
        return Redirect("/overeenkomsten");
    }

    protected internal override string? VeldVoor(string code) => code == "REDEN" ? "Invoer.Reden" : null;
}
