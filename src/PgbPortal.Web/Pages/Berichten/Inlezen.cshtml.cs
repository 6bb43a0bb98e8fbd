using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Berichten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Berichten;

/// <summary>A consulent uploads a 501 and goes to what came of it; what nobody can read is said here.</summary>
[RequestSizeLimit(Uploadgrens.Bytes)]
[Uploadgrens(typeof(BerichtOntvangen))]
public sealed class InlezenModel(BerichtOntvangen ontvangen, HuidigeSessie huidig) : Uploadpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public IReadOnlyList<Berichtfout> Fouten { get; private set; } = [];

    protected override string Bestandsveld => "Invoer.Bestand";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(BerichtOntvangen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        using var inhoud = new MemoryStream((int)Invoer.Bestand!.Length);
        await Invoer.Bestand.CopyToAsync(inhoud, cancellationToken);
        var resultaat = await ontvangen.ExecuteAsync(new(inhoud.ToArray()), cancellationToken);
        if (resultaat.Uitkomst == Berichtuitkomst.Onleesbaar)
        {
            Fouten = resultaat.Fouten.Count > 1 ? resultaat.Fouten : [];
            ModelState.AddModelError(
                "Invoer.Bestand", Fouten.Count > 0 ? "We kunnen dit bestand niet lezen. Onderaan staat waarom." : resultaat.Fouten[0].Tekst);
            return await ToonFoutenAsync(cancellationToken);
        }

        if (resultaat.Uitkomst == Berichtuitkomst.Aanvaard)
        {
            TempData.Waarschuw(resultaat.Bevindingen);
        }

        return RedirectToPage("Detail", new { id = resultaat.Bericht.Waarde });
    }

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(BerichtOntvangen));
        return Task.CompletedTask;
    }

    protected internal override string? VeldVoor(string code) => code == "AFZENDER" ? "Invoer.Bestand" : null;

    public sealed record Formulier
    {
        public IFormFile? Bestand { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Bestand).NotNull().WithMessage("Kies een bestand.")
                .Must(b => b is null or { Length: > 0 }).WithMessage("Dit bestand is leeg. Kies een ander bestand.")
                .Must(b => b is null or { Length: <= BerichtBytes.MaximaleOmvang }).WithMessage(Uploadgrens.Melding);
        }
    }
}
