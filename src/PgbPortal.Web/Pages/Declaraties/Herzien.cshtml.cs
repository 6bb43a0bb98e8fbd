using System.Globalization;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>The zorgverlener changes a claim that was sent back.</summary>
[BewaartKlad]
public sealed class HerzienModel(
    DeclaratieBekijken bekijken, DeclaratieVoorbereiden voorbereiden, DeclaratieHerzien herzien, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly Factuurinvoer.Validator Factuurvalidator = new();

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public List<Zorginvoer> Zorg { get; set; } = [];

    [BindProperty]
    public Factuurinvoer Factuur { get; set; } = new();

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public DeclaratieVoorbereiden.Formulier Overeenkomst { get; private set; } = null!;

    public Periode Dagen => Overeenkomst.Looptijd.Doorsnede(Declaratie.Maand.Periode) ?? Declaratie.Maand.Periode;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Zorg = [.. Overeenkomst.Zorg.Select(Ingevuld)];
        Factuur = Factuurinvoer.Van(Declaratie.Factuur);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        foreach (var (veld, fout) in Zorg.Fouten(nameof(Zorg)))
        {
            ModelState.AddModelError(veld, fout);
        }

        (await Factuurvalidator.ValidateAsync(Factuur, cancellationToken)).AddToModelState(ModelState, nameof(Factuur));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        await herzien.ExecuteAsync(
            new(new DeclaratieId(Id), [.. Zorg.SelectMany(z => z.NaarInput())], MetFactuur: true, Factuur.NaarFactuur()),
            cancellationToken);
        TempData.Meld($"U heeft de declaratie aangepast en verstuurd. De budgethouder krijgt bericht. Het kenmerk is {Declaratie.Kenmerk}.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(DeclaratieHerzien));
        Overeenkomst = await voorbereiden.ExecuteAsync(
            new(Declaratie.ZorgovereenkomstId ?? throw new NietGevondenException("Zorgovereenkomst"), Declaratie.Maand), cancellationToken);
    }

    /// <summary>As it was entered: per day, per week or for the month; else as is usual for this unit.</summary>
    public Zorgtijdvak Per(DeclaratieVoorbereiden.Afspraak afspraak)
    {
        var regels = Zorgregels(afspraak).ToList();
        return regels switch
        {
            [] => afspraak.Tarief.Eenheid.Invoertijdvak,
            _ when regels.Exists(r => r is { Dag: null, Week: null }) => Zorgtijdvak.Maand,
            _ => regels.Exists(r => r.Dag is null) ? Zorgtijdvak.Week : Zorgtijdvak.Dag,
        };
    }

    protected internal override (string Veld, string Tekst) Plaats(Bevinding bevinding) =>
        Zorg.Plaats(bevinding, nameof(Zorg), Declaratie.Maand) ?? base.Plaats(bevinding);

    protected internal override string? VeldVoor(string code) =>
        Factuurinvoer.VeldVoor(code) is { } veld ? $"{nameof(Factuur)}.{veld}" : null;

    // Not the line that only tells kilometres: those have a field of their own.
    private IEnumerable<DeclaratieBekijken.Regel> Zorgregels(DeclaratieVoorbereiden.Afspraak afspraak) =>
        Declaratie.Regels.Where(r => r.Afspraak == afspraak.Id && (r.Minuten is not null || r.Aantal is not null));

    private Zorginvoer Ingevuld(DeclaratieVoorbereiden.Afspraak afspraak)
    {
        var (per, isUur) = (Per(afspraak), afspraak.Tarief.Eenheid == Eenheid.Uur);
        var getypt = Zorgregels(afspraak).GroupBy(r => Sleutel(r, per)).ToDictionary(
            g => g.Key, g => (string?)Tekst(g.Sum(r => r.Minuten ?? r.Aantal ?? 0), isUur), StringComparer.Ordinal);
        var meters = Declaratie.Regels.Where(r => r.Afspraak == afspraak.Id).Sum(r => r.ReisMeters ?? 0);
        var kilometers = meters == 0 ? null : new Afstand(meters).InKilometers;
        return isUur
            ? new() { Afspraak = afspraak.Id.Waarde, Uren = getypt, Kilometers = kilometers }
            : new() { Afspraak = afspraak.Id.Waarde, Aantallen = getypt, Kilometers = kilometers };
    }

    private string Sleutel(DeclaratieBekijken.Regel regel, Zorgtijdvak per) => per switch
    {
        Zorgtijdvak.Dag => Zorginvoer.Sleutel(regel.Zorgdagen.Van),
        Zorgtijdvak.Week => IsoWeek.Van(regel.Zorgdagen.Van).ToString(),
        _ => Declaratie.Maand.ToString(),
    };

    private static string Tekst(int hoeveel, bool isUur) => isUur
        ? string.Create(CultureInfo.InvariantCulture, $"{hoeveel / 60}:{hoeveel % 60:00}")
        : hoeveel.ToString(CultureInfo.InvariantCulture);
}
