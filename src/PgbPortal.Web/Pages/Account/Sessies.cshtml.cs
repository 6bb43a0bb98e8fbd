using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Account;

/// <summary>Where somebody is signed in; one session or all of them can be ended here.</summary>
public sealed class SessiesModel(
    SessiesBekijken bekijken, SessieBeeindigen beeindigen, Aanmeldinstellingen instellingen, Lokaalinstellingen lokaal, HuidigeSessie huidig) : Portaalpagina
{
    public IReadOnlyList<SessiesBekijken.Regel> Sessies { get; private set; } = [];

    /// <summary>Signed in with an account of this portal.</summary>
    public bool HeeftWachtwoord => lokaal.Wegen.Any(w => w.Sleutel == huidig.Sessie.Weg);

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Sessies = await bekijken.ExecuteAsync(new(), cancellationToken);

    public async Task<IActionResult> OnPostEenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await beeindigen.ExecuteAsync(new(id), cancellationToken))
        {
            return await WegAsync();
        }

        TempData.Meld("U bent daar uitgelogd.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAlleAsync(CancellationToken cancellationToken)
    {
        await beeindigen.ExecuteAsync(new(null), cancellationToken);
        return await WegAsync();
    }

    public string Weg(string sleutel) => instellingen.Wegen.FirstOrDefault(w => w.Sleutel == sleutel)?.Naam
        ?? (lokaal.Wegen.Any(w => w.Sleutel == sleutel) ? "een wachtwoord en een code" : "de oefenwereld");

    public static string Apparaat(Apparaatsoort soort) => soort switch
    {
        Apparaatsoort.Computer => "Computer",
        Apparaatsoort.Telefoon => "Telefoon",
        Apparaatsoort.Tablet => "Tablet",
        _ => "Onbekend apparaat",
    };

    public static string Wanneer(DateTime moment) =>
        $"{DateOnly.FromDateTime(moment).Voluit()} om {moment.ToString("HH.mm", CultureInfo.InvariantCulture)} uur";

    private async Task<IActionResult> WegAsync()
    {
        await HttpContext.SignOutAsync();
        return RedirectToPage("Afmelden");
    }
}
