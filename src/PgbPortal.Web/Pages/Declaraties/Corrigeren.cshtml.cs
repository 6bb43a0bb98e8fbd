using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>Too much was paid: per line what it should have been, at most what was claimed.</summary>
public sealed class CorrigerenModel(DeclaratieBekijken bekijken, DeclaratieCorrigeren corrigeren, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Invoer = new()
        {
            Id = DeclaratieId.Nieuw().Waarde,
            Regels =
            [
                .. Declaratie.Regels.Select(r => new Regel
                {
                    Id = r.Id.Waarde,
                    Nieuw = Tekst(r, r.Nu),
                    Kilometers = r.ReisMeters is null ? null : new Afstand(r.NuMeters).InKilometers,
                }),
            ],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        var verschillen = Invoer.Regels.Index().Select(r => Verschil(r.Index, r.Item)).OfType<Regelinvoer>().ToList();
        if (ModelState.IsValid && verschillen.Count == 0)
        {
            ModelState.AddModelError("", "U heeft niets gewijzigd. Pas aan wat niet klopt.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var stand = await corrigeren.ExecuteAsync(new(new(Invoer.Id), Declaratie.Id, verschillen), cancellationToken);
        TempData.Meld(stand.Totaal.IsNegatief
            ? $"De correctie is verwerkt. {-stand.Totaal} gaat af van volgende betalingen aan {Declaratie.Zorgverlener}."
            : "De correctie is verwerkt.");
        return RedirectToPage("Detail", new { id = stand.Id.Waarde });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(DeclaratieCorrigeren));
    }

    // Null when the line stays as it is, or when what was typed cannot be.
    private Regelinvoer? Verschil(int nummer, Regel invoer)
    {
        if (Declaratie.Regels.FirstOrDefault(r => r.Id.Waarde == invoer.Id) is not { } regel)
        {
            ModelState.AddModelError("", "Open dit formulier opnieuw. De regels zijn veranderd.");
            return null;
        }

        var nieuw = Lees(regel, invoer.Nieuw);
        if (nieuw is null || nieuw > (regel.Minuten ?? regel.Aantal))
        {
            var hoogstens = $"Vul voor {Regelweergave.Wanneer(regel)} hoogstens {Regelweergave.Hoeveelheid(regel)} in.";
            ModelState.AddModelError(Veld(nummer, nameof(Regel.Nieuw)), $"{hoogstens} Gaat het om extra zorg? Kies dan aanvullen.");
        }

        var meters = regel.ReisMeters is null ? regel.NuMeters : Afstand.TryParse(invoer.Kilometers, out var afstand) ? afstand.Meters : (int?)null;
        if (meters is null || meters > (regel.ReisMeters ?? 0))
        {
            ModelState.AddModelError(
                Veld(nummer, nameof(Regel.Kilometers)),
                $"Vul voor {Regelweergave.Wanneer(regel)} hoogstens {new Afstand(regel.ReisMeters ?? 0)} in.");
        }

        if (nieuw is not { } aantal || meters is not { } reis || (aantal == regel.Nu && reis == regel.NuMeters))
        {
            return null;
        }

        var (verschil, minder) = (aantal - regel.Nu, reis - regel.NuMeters);
        return new(
            regel.Afspraak!.Value,
            regel.Dag,
            regel.Week,
            regel.Minuten is null ? null : verschil,
            regel.Minuten is null ? verschil : null,
            minder == 0 ? null : minder);
    }

    private static string Veld(int nummer, string naam) =>
        string.Create(CultureInfo.InvariantCulture, $"Invoer.{nameof(Formulier.Regels)}[{nummer}].{naam}");

    private static string Tekst(DeclaratieBekijken.Regel regel, int aantal) => regel.Minuten is null
        ? aantal.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{aantal / 60}:{aantal % 60:00}");

    private static int? Lees(DeclaratieBekijken.Regel regel, string? tekst)
    {
        if (regel.Minuten is not null)
        {
            return Minuten.TryParse(tekst, out var minuten) ? minuten.Aantal : null;
        }

        return int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) ? aantal : null;
    }

    public sealed record Formulier
    {
        public Guid Id { get; init; }

        public List<Regel> Regels { get; init; } = [];
    }

    public sealed record Regel
    {
        public Guid Id { get; init; }

        public string? Nieuw { get; init; }

        /// <summary>Travelled, as it should have been; only where kilometres were claimed.</summary>
        public string? Kilometers { get; init; }
    }
}
