using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>The zorgverlener changes the hours of a claim that was sent back.</summary>
public sealed class HerzienModel(DeclaratieBekijken bekijken, DeclaratieVoorbereiden voorbereiden, DeclaratieHerzien herzien)
    : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public List<Zorguren> Zorg { get; set; } = [];

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public DeclaratieVoorbereiden.Formulier Overeenkomst { get; private set; } = null!;

    public Periode Dagen => Overeenkomst.Looptijd.Doorsnede(Declaratie.Maand.Periode) ?? Declaratie.Maand.Periode;

    /// <summary>Entered per week, or in another unit than hours: this form cannot show it.</summary>
    public bool IsPerDag => Declaratie.Regels.All(r => r is { Dag: not null, Minuten: not null });

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Zorg =
        [
            .. Overeenkomst.Zorg.Where(z => z.Tarief.Eenheid == Eenheid.Uur).Select(z => new Zorguren
            {
                Afspraak = z.Id.Waarde,
                Uren = Declaratie.Regels.Where(r => r.Afspraak == z.Id && r is { Dag: not null, Minuten: not null })
                    .ToDictionary(r => Zorguren.Sleutel(r.Dag!.Value), r => (string?)Uren(r.Minuten!.Value), StringComparer.Ordinal),
            }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (nummer, zorg) in Zorg.Index())
        {
            foreach (var (veld, fout) in zorg.Fouten())
            {
                ModelState.AddModelError(string.Create(CultureInfo.InvariantCulture, $"{nameof(Zorg)}[{nummer}].{veld}"), fout);
            }
        }

        if (!Zorg.SelectMany(z => z.Ingevuld).Any())
        {
            ModelState.AddModelError($"{nameof(Zorg)}[0].{nameof(Zorguren.Uren)}", "Vul minstens op één dag uren in.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await herzien.ExecuteAsync(new(new DeclaratieId(Id), [.. Zorg.SelectMany(z => z.NaarInput())]), cancellationToken);
        TempData.Meld("U heeft de declaratie aangepast en verstuurd. De budgethouder krijgt bericht.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Overeenkomst = await voorbereiden.ExecuteAsync(new(Declaratie.ZorgovereenkomstId), cancellationToken);
    }

    protected internal override (string Veld, string Tekst) Plaats(Bevinding bevinding) =>
        Zorg.Plaats(bevinding, nameof(Zorg)) ?? base.Plaats(bevinding);

    private static string Uren(int minuten) => string.Create(CultureInfo.InvariantCulture, $"{minuten / 60}:{minuten % 60:00}");
}
