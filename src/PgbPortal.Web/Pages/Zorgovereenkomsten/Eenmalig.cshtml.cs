using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>After a death, the beheerder or the SVB asks for one more payment to the zorgverlener.</summary>
public sealed class EenmaligModel(UitkeringVoorbereiden voorbereiden, EenmaligeUitkeringAanvragen aanvragen, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = DeclaratieId.Nieuw().Waarde };

    public UitkeringVoorbereiden.Ruimte Ruimte { get; private set; } = null!;

    public string Adres => $"/overeenkomsten/{Id}";

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && Invoer.Bedrag is null)
        {
            ModelState.AddModelError("Invoer.Bedrag", "Vul een bedrag in, bijvoorbeeld 500,00.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        var stand = await aanvragen.ExecuteAsync(new(new(Invoer.Id), new(Id), Invoer.Bedrag!.Value), cancellationToken);
        return Redirect($"/declaraties/{stand.Id.Waarde}/bevestiging");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Ruimte = await voorbereiden.ExecuteAsync(new(new ZorgovereenkomstId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(EenmaligeUitkeringAanvragen));
    }

    protected internal override string? VeldVoor(string code) => code is "DC-032" or "DC-036" ? "Invoer.Bedrag" : null;

    public sealed record Formulier
    {
        /// <summary>Of the request: sending it twice makes one.</summary>
        public Guid Id { get; init; }

        public Bedrag? Bedrag { get; init; }
    }
}
