using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Bankafschriften;

/// <summary>Finds out what a line of the bank is: books its money where it belongs, or writes down what it is.</summary>
public sealed class VerklarenModel(
    BankregelBekijken bekijken, BankregelBoeken boeken, BankregelVerklaren verklaren, HuidigeSessie huidig, Formulierkluis kluis) : Portaalpagina
{
    private const string Budgethouder = "budgethouder:";
    private const string Vordering = "vordering:";

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The search text, closed: a name or BSN never stands in the address in clear.</summary>
    [FromQuery]
    public string? Gezocht { get; set; }

    [BindProperty]
    public string? Zoek { get; set; }

    [BindProperty]
    public string? Doel { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    public BankregelBekijken.Overzicht Regel { get; private set; } = null!;

    public IReadOnlyList<Keuze> Doelen =>
    [
        .. Regel.Kandidaten.Select(k => k.Vordering is { } vordering
            ? new Keuze($"{Vordering}{vordering.Waarde}", $"Vordering {k.Kenmerk} op {k.Naam}", $"Open: {k.Wacht}.")
            : new Keuze($"{Budgethouder}{k.Budgethouder.Waarde}", $"Eigen geld van {k.Naam}", k.Wacht.IsNul
                ? $"Klantnummer {k.Kenmerk}. Geen declaratie wacht op eigen geld."
                : $"Klantnummer {k.Kenmerk}. Een declaratie wacht op {k.Wacht}.")),
    ];

    public IActionResult OnPostZoeken()
    {
        Menu.Eis(huidig.Sessie, typeof(BankregelBoeken));
        return RedirectToPage("Verklaren", new { Id, gezocht = string.IsNullOrWhiteSpace(Zoek) ? null : kluis.Bewaar(Zoek.Trim()) });
    }

    public async Task<IActionResult> OnPostBoekenAsync(CancellationToken cancellationToken)
    {
        var budgethouder = Sleutel(Budgethouder);
        var vordering = Sleutel(Vordering);
        if (budgethouder is null && vordering is null)
        {
            ModelState.AddModelError(nameof(Doel), "Kies waar dit geld bij hoort.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await boeken.ExecuteAsync(
            new(new(Id), budgethouder is { } b ? new BudgethouderId(b) : null, vordering is { } v ? new VorderingId(v) : null), cancellationToken);
        TempData.Meld("Het bedrag is geboekt.");
        return RedirectToPage("Uitzoeken");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Toelichting))
        {
            ModelState.AddModelError(nameof(Toelichting), "Schrijf op wat deze regel is.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await verklaren.ExecuteAsync(new(new BankregelId(Id), Toelichting), cancellationToken);
        TempData.Meld("De regel is verklaard.");
        return RedirectToPage("Uitzoeken");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(BankregelVerklaren));
        var zoek = kluis.Lees<string>(Gezocht);
        Zoek ??= zoek;
        Regel = await bekijken.ExecuteAsync(new(new(Id), zoek), cancellationToken);
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "TOELICHTING" => nameof(Toelichting),
        "BANKREGEL" or "STORTING" or "VORDERING" => nameof(Doel),
        _ => null,
    };

    private Guid? Sleutel(string soort) =>
        Doel?.StartsWith(soort, StringComparison.Ordinal) is true && Guid.TryParse(Doel[soort.Length..], out var sleutel) ? sleutel : null;
}
