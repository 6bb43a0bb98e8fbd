using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>Gives a running grant an earlier last day.</summary>
public sealed class BeeindigenModel(ToekenningBekijken bekijken, ToekenningWijzigen wijzigen, TimeProvider klok, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public ToekenningBekijken.Detail Toekenning { get; private set; } = null!;

    /// <summary>Only then one amount says it all.</summary>
    public bool HeeftEenFunctiebudget => Toekenning.Functiebudgetten.Count == 1;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Toekenning = await bekijken.ExecuteAsync(new(new ToekenningId(Id)), cancellationToken);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        var eerste = Toekenning.Functiebudgetten[0];
        Invoer = new()
        {
            Budgetnummer = Budgetnummerregels.Voorstel(Toekenning.Wet, klok.Vandaag()),
            Bedrag = eerste.InToekenning,
            VerantwoordingsvrijBedrag = eerste.VerantwoordingsvrijBedrag.IsPositief ? eerste.VerantwoordingsvrijBedrag : null,
        };
        return Toekenning.KanWijzigen ? Page() : RedirectToPage("Detail", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(ToekenningWijzigen));
        await LaadAsync(cancellationToken);
        var validator = new FormulierValidator(Toekenning.Periode, HeeftEenFunctiebudget);
        (await validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        var stand = await wijzigen.ExecuteAsync(Invoer.NaarInput(new ToekenningId(Id), HeeftEenFunctiebudget), cancellationToken);
        TempData.Meld("De toekenning heeft een nieuwe laatste dag.");
        TempData.Waarschuw(stand.Bevindingen);
        return RedirectToPage("Detail", new { id = stand.Id.Waarde });
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "TK-008" => "Invoer.Budgetnummer",
        "TK-015" when HeeftEenFunctiebudget => "Invoer.VerantwoordingsvrijBedrag",
        _ => null,
    };

    public sealed record Formulier
    {
        /// <summary>Of the grant that will be made: sending it twice makes one.</summary>
        public Guid Id { get; init; } = Guid.CreateVersion7();

        public DateOnly? LaatsteDag { get; init; }

        public Bedrag? Bedrag { get; init; }

        public Bedrag? VerantwoordingsvrijBedrag { get; init; }

        public string? Budgetnummer { get; init; }

        public ToekenningWijzigen.Input NaarInput(ToekenningId id, bool metBedrag) => new(
            id,
            Toekenningwijziging.Beeindigen,
            Budgetnummer!.Trim(),
            LaatsteDag: LaatsteDag,
            Bedrag: metBedrag ? Bedrag : null,
            VerantwoordingsvrijBedrag: metBedrag ? VerantwoordingsvrijBedrag ?? Domain.Waarden.Bedrag.Nul : null,
            Id: new(Id));
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator(Periode periode, bool metBedrag)
        {
            RuleFor(f => f.LaatsteDag).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul de laatste dag in.")
                .GreaterThanOrEqualTo(periode.Van)
                .WithMessage($"Het budget begint op {periode.Van.Lang()}. Kies een latere dag, of trek de toekenning in.")
                .LessThan(periode.TotEnMet)
                .WithMessage($"Het budget eindigt al op {periode.TotEnMet.Lang()}. Kies een eerdere dag.");
            RuleFor(f => f.Budgetnummer).Cascade(CascadeMode.Stop).IsBudgetnummer();
            When(_ => metBedrag, () =>
            {
                RuleFor(f => f.Bedrag).NotNull().WithMessage("Vul het bedrag in.")
                    .Must(b => b is null or { IsPositief: true }).WithMessage("Vul een bedrag boven nul in, of trek de toekenning in.");
                RuleFor(f => f.VerantwoordingsvrijBedrag)
                    .Must(b => b is null or { IsNegatief: false }).WithMessage("Vul een bedrag van nul of meer in.");
            });
        }
    }
}
