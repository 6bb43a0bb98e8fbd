using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>Tells what withdrawing a grant means, and does it.</summary>
public sealed class IntrekkenModel(ToekenningBekijken bekijken, ToekenningWijzigen wijzigen, TimeProvider klok) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public ToekenningBekijken.Detail Toekenning { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Toekenning = await bekijken.ExecuteAsync(new(new ToekenningId(Id)), cancellationToken);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Invoer = new() { Budgetnummer = Budgetnummerregels.Voorstel(Toekenning.Wet, klok.Vandaag()) };
        return Toekenning.KanWijzigen ? Page() : RedirectToPage("Detail", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        var stand = await wijzigen.ExecuteAsync(
            new(new ToekenningId(Id), Toekenningwijziging.Intrekken, Invoer.Budgetnummer!.Trim(), Id: new ToekenningId(Invoer.Id)),
            cancellationToken);
        TempData.Meld("De toekenning is ingetrokken.");
        TempData.Waarschuw(stand.Bevindingen);
        return RedirectToPage("Detail", new { id = stand.Id.Waarde });
    }

    protected internal override string? VeldVoor(string code) => code == "TK-008" ? "Invoer.Budgetnummer" : null;

    public sealed record Formulier
    {
        /// <summary>Of the grant that will be made: sending it twice makes one.</summary>
        public Guid Id { get; init; } = Guid.CreateVersion7();

        public string? Budgetnummer { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator() => RuleFor(f => f.Budgetnummer).Cascade(CascadeMode.Stop).IsBudgetnummer();
    }
}
