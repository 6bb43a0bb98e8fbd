using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Logboek;

/// <summary>What the portal noticed in the log, and what came of it.</summary>
public sealed class SignalenModel(InzagesignalenBekijken bekijken, InzagesignaalAfhandelen afhandelen) : Portaalpagina
{
    private const string Adres = "/logboek/signalen";

    [BindProperty]
    public Guid Signaal { get; set; }

    [BindProperty]
    public Signaaloordeel? Oordeel { get; set; }

    [FromQuery]
    public Guid? Na { get; init; }

    [FromQuery]
    public Guid? Voor { get; init; }

    public Bladzijde<InzagesignalenBekijken.Regel> Bladzijde { get; private set; } = new([], null, null);

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? $"{Adres}?voor={sleutel}" : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? $"{Adres}?na={sleutel}" : null;

    public static IReadOnlyList<Keuze> Oordelen { get; } = Keuze.Van<Signaaloordeel>(Woord);

    public static string Woord(Signaaloordeel oordeel) => oordeel switch
    {
        Signaaloordeel.Verklaard => "Het werk verklaart het",
        Signaaloordeel.Besproken => "Besproken met de medewerker",
        Signaaloordeel.GemeldAlsIncident => "Gemeld als incident",
        _ => throw new ArgumentOutOfRangeException(nameof(oordeel)),
    };

    public static string Zin(InzagesignalenBekijken.Regel regel) => regel.Soort switch
    {
        Signaalsoort.VeelDossiers when regel.Gever is { } gever =>
            $"{regel.Medewerker} ({regel.Gemandateerde}) opende op één dag {regel.Aantal} dossiers met een mandaat van {gever}",
        Signaalsoort.VeelDossiersInWeek when regel.Gever is { } gever =>
            $"{regel.Medewerker} ({regel.Gemandateerde}) opende in zeven dagen {regel.Aantal} dossiers met een mandaat van {gever}",
        Signaalsoort.VeelDossiers => $"{regel.Medewerker} opende op één dag {regel.Aantal} dossiers",
        Signaalsoort.VeelDossiersInWeek => $"{regel.Medewerker} opende in zeven dagen {regel.Aantal} dossiers",
        Signaalsoort.CodeVernieuwd => $"Een beheerder gaf een nieuwe code voor het account van {regel.Medewerker}. Vraag na of {regel.Medewerker} hem kreeg",
        Signaalsoort.TweedeAccount => $"Een beheerder nodigde {regel.Medewerker} uit. Iemand met die naam heeft al een account",
        _ => regel.Aantal == 1 ? "1 regel van het logboek klopt niet" : $"{regel.Aantal} regels van het logboek kloppen niet",
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Oordeel is not { } oordeel || !Enum.IsDefined(oordeel))
        {
            ModelState.AddModelError(nameof(Oordeel), "Kies wat u met het signaal deed.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await afhandelen.ExecuteAsync(new(Signaal, oordeel), cancellationToken);
        TempData.Meld("Het signaal is afgehandeld.");
        return RedirectToPage();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Bladzijde = await bekijken.ExecuteAsync(new(Na, Voor), cancellationToken);
}
