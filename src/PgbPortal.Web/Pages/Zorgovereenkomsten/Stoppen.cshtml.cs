using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Gives notice, or ends the agreement together.</summary>
public sealed class StoppenModel(ZorgovereenkomstBekijken bekijken, ZorgovereenkomstBeeindigen beeindigen, HuidigeSessie huidig)
    : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    public string Adres => $"/overeenkomsten/{Id}";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Beeld is { Status: ZorgovereenkomstStatus.Goedgekeurd, Lezer: Lezer.Beheerder or Lezer.Zorgverlener } ? Page() : Redirect(Adres);
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(ZorgovereenkomstBeeindigen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        var laatste = await beeindigen.ExecuteAsync(new(new(Id), Invoer.LaatsteDag!.Value, Invoer.Wederzijds), cancellationToken);
        await LaadAsync(cancellationToken);
        TempData.Meld($"De overeenkomst stopt op {laatste.Lang()}. Zorg tot en met die dag kunt u nog declareren. {Overeenkomstwoorden.Hierna(Beeld)}");
        return Redirect(Adres);
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    protected internal override string? VeldVoor(string code) => code == "ZO-047" ? "Invoer.LaatsteDag" : null;

    public sealed record Formulier
    {
        public DateOnly? LaatsteDag { get; init; }

        public bool Wederzijds { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator() => RuleFor(f => f.LaatsteDag).NotNull().WithMessage("Vul de laatste dag in.");
    }
}
