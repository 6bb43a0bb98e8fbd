using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Postvak;

/// <summary>How somebody is told that there is something new: an own address, confirmed with a code, and how often.</summary>
public sealed class InstellingenModel(
    BerichtkeuzeBekijken bekijken, BerichtkeuzeWijzigen wijzigen, EmailadresOpgeven opgeven, EmailadresBevestigen bevestigen) : Portaalpagina
{
    private const string Email = "Invoer.Email";
    private const string Code = "Invoer.Code";

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public BerichtkeuzeBekijken.Stand Stand { get; private set; } = null!;

    public static IReadOnlyList<Keuze> Wijzen { get; } =
    [
        new(nameof(Berichtwijze.Meteen), "Meteen als er iets nieuws is"),
        new(nameof(Berichtwijze.Dagelijks), "Hoogstens één keer per dag"),
        new(nameof(Berichtwijze.Nooit), "Nooit. Ik kijk zelf in het portaal"),
    ];

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Stand = await bekijken.ExecuteAsync(new(), cancellationToken);
        Invoer = Invoer with { Wijze = Invoer.Wijze ?? Stand.Wijze };
    }

    public async Task<IActionResult> OnPostAdresAsync(CancellationToken cancellationToken)
    {
        if (!Emailadres.TryParse(Invoer.Email, out var adres))
        {
            ModelState.AddModelError(
                Email,
                string.IsNullOrWhiteSpace(Invoer.Email) ? "Vul uw e-mailadres in." : "Dit is geen e-mailadres. Schrijf het zo: naam@voorbeeld.nl.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await opgeven.ExecuteAsync(new(adres), cancellationToken);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOpnieuwAsync(CancellationToken cancellationToken)
    {
        await opgeven.ExecuteAsync(new(Adres: null), cancellationToken);
        TempData.Meld("Er komt een nieuwe code. De oude werkt niet meer.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Invoer.Code))
        {
            ModelState.AddModelError(Code, "Vul de code in uit de e-mail.");
            return await ToonFoutenAsync(cancellationToken);
        }

        switch (await bevestigen.ExecuteAsync(new(Invoer.Code), cancellationToken))
        {
            case Codeuitkomst.Bevestigd:
                TempData.Meld("Uw e-mailadres is bevestigd.");
                return RedirectToPage();
            case Codeuitkomst.Onjuist:
                ModelState.AddModelError(Code, "Deze code klopt niet. Kijk de cijfers nog eens na.");
                return await ToonFoutenAsync(cancellationToken);
            default:
                ModelState.AddModelError("", "De code werkt niet meer. Vraag een nieuwe code aan.");
                return await ToonFoutenAsync(cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostKeuzeAsync(CancellationToken cancellationToken)
    {
        if (Invoer.Wijze is not { } wijze || !Enum.IsDefined(wijze))
        {
            ModelState.AddModelError("Invoer.Wijze", "Kies wanneer u een e-mail wilt.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await wijzigen.ExecuteAsync(new(wijze), cancellationToken);
        TempData.Meld(wijze switch
        {
            Berichtwijze.Meteen => "U krijgt meteen een e-mail als er iets nieuws is.",
            Berichtwijze.Dagelijks => "U krijgt hoogstens één e-mail per dag.",
            _ => "U krijgt geen e-mail meer, en ook geen brief.",
        });
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostWegAsync(CancellationToken cancellationToken) =>
        WijzigAsync(new(Wijze: null, ZonderAdres: true), "Uw e-mailadres is weg.", cancellationToken);

    public async Task<IActionResult> OnPostAndersAsync(CancellationToken cancellationToken)
    {
        await wijzigen.ExecuteAsync(new(Wijze: null, ZonderNieuwAdres: true), cancellationToken);
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostBriefAsync(CancellationToken cancellationToken) =>
        WijzigAsync(new(Berichtwijze.Meteen), "U krijgt een brief bij nieuws dat u nog niet las.", cancellationToken);

    public Task<IActionResult> OnPostGeenBriefAsync(CancellationToken cancellationToken) =>
        WijzigAsync(new(Berichtwijze.Nooit), "U krijgt geen brief meer. Kijk zelf in het portaal.", cancellationToken);

    private async Task<IActionResult> WijzigAsync(BerichtkeuzeWijzigen.Input input, string melding, CancellationToken cancellationToken)
    {
        await wijzigen.ExecuteAsync(input, cancellationToken);
        TempData.Meld(melding);
        return RedirectToPage();
    }

    public sealed record Formulier
    {
        public string? Email { get; init; }

        public string? Code { get; init; }

        public Berichtwijze? Wijze { get; init; }
    }
}
