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
[BewaartKlad]
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
            Regels = Stand(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Declaratie.Correcties.Any(c => c.Id.Waarde == Invoer.Id))
        {
            // Sent twice: it was done the first time.
            return await CorrigeerAsync([], cancellationToken);
        }

        if (IsVeranderd())
        {
            ModelState.Clear();
            ModelState.AddModelError("", "De regels zijn intussen veranderd. Kijk de nieuwe cijfers na en verstuur opnieuw.");
            Invoer = Invoer with { Regels = Stand() };
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

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

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        return await CorrigeerAsync(verschillen, cancellationToken);
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(DeclaratieCorrigeren));
    }

    /// <summary>A line that changes, as it was understood.</summary>
    public sealed record Verandering(DeclaratieBekijken.Regel Regel, string Was, string Wordt);

    /// <summary>What changes, as it was understood.</summary>
    public IEnumerable<Verandering> Veranderingen()
    {
        foreach (var invoer in Invoer.Regels)
        {
            var regel = Declaratie.Regels.First(r => r.Id.Waarde == invoer.Id);
            if (Lees(regel, invoer.Nieuw) is { } nieuw && nieuw != invoer.Was)
            {
                yield return new(regel, regel.Eenheid.Hoeveelheid(invoer.Was), regel.Eenheid.Hoeveelheid(nieuw));
            }

            if (Afstand.TryParse(invoer.Kilometers, out var afstand) && afstand.Meters != invoer.WasMeters)
            {
                yield return new(regel, $"{new Afstand(invoer.WasMeters)}", $"{afstand}");
            }
        }
    }

    private async Task<IActionResult> CorrigeerAsync(IReadOnlyList<Regelinvoer> verschillen, CancellationToken cancellationToken)
    {
        var stand = await corrigeren.ExecuteAsync(new(new(Invoer.Id), Declaratie.Id, verschillen), cancellationToken);
        TempData.Meld(stand.Totaal.IsNegatief
            ? $"De correctie is verwerkt. {-stand.Totaal} gaat af van volgende betalingen aan {Declaratie.Zorgverlener}."
            : "De correctie is verwerkt.");
        return RedirectToPage("Detail", new { id = stand.Id.Waarde });
    }

    private List<Regel> Stand() =>
    [
        .. Declaratie.Regels.Select(r => new Regel
        {
            Id = r.Id.Waarde,
            Was = r.Nu,
            WasMeters = r.NuMeters,
            Nieuw = Tekst(r, r.Nu),
            Kilometers = r.ReisMeters is null ? null : new Afstand(r.NuMeters).InKilometers,
        }),
    ];

    // Somebody else corrected it since this form was opened.
    private bool IsVeranderd() => Invoer.Regels.Exists(i =>
        Declaratie.Regels.FirstOrDefault(r => r.Id.Waarde == i.Id) is { } regel && (regel.Nu, regel.NuMeters) != (i.Was, i.WasMeters));

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

        if (nieuw is not { } aantal || meters is not { } reis || (aantal == invoer.Was && reis == invoer.WasMeters))
        {
            return null;
        }

        var (verschil, minder) = (aantal - invoer.Was, reis - invoer.WasMeters);
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

        /// <summary>What stood there when the form was opened, in minutes or units: the correction is the difference.</summary>
        public int Was { get; init; }

        /// <summary>The same, travelled.</summary>
        public int WasMeters { get; init; }

        public string? Nieuw { get; init; }

        /// <summary>Travelled, as it should have been; only where kilometres were claimed.</summary>
        public string? Kilometers { get; init; }
    }
}
