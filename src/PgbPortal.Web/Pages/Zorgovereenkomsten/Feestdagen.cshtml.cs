using System.Globalization;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The beheerder gives a zorgverlener something for the holidays.</summary>
public sealed class FeestdagenModel(UitkeringVoorbereiden voorbereiden, FeestdagenuitkeringAanvragen aanvragen, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = DeclaratieId.Nieuw().Waarde };

    public UitkeringVoorbereiden.Ruimte Ruimte { get; private set; } = null!;

    public string Adres => $"/overeenkomsten/{Id}";

    /// <summary>The years in which something can be given.</summary>
    public IReadOnlyList<Keuze> Jaren =>
    [
        .. Ruimte.Feestdagen.Where(f => f.Ruimte.Beletsel is null)
            .Select(f => new Keuze(f.Jaar.ToString(CultureInfo.InvariantCulture), $"{f.Jaar}", $"U kunt nog {f.Ruimte.Hoogstens} geven.")),
    ];

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        var stand = await aanvragen.ExecuteAsync(new(new(Invoer.Id), new(Id), Invoer.Jaar!.Value, Invoer.Bedrag!.Value), cancellationToken);
        return Redirect($"/declaraties/{stand.Id.Waarde}/bevestiging");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Ruimte = await voorbereiden.ExecuteAsync(new(new ZorgovereenkomstId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(FeestdagenuitkeringAanvragen));
    }

    protected internal override string? VeldVoor(string code) => code is "DC-031" or "DC-036" ? "Invoer.Bedrag" : null;

    public sealed record Formulier
    {
        /// <summary>Of the request: sending it twice makes one.</summary>
        public Guid Id { get; init; }

        public int? Jaar { get; init; }

        public Bedrag? Bedrag { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Jaar).NotNull().WithMessage("Kies voor welk jaar het is.");
            RuleFor(f => f.Bedrag).NotNull().WithMessage("Vul een bedrag in, bijvoorbeeld 100,00.");
        }
    }
}
