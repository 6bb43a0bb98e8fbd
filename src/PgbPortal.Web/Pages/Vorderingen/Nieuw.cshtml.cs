using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;
using Rol = PgbPortal.Application.Vorderingen.VorderingVoorbereiden.Debiteurrol;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>Decides that open credit on an agreement has to be paid back, and by whom.</summary>
public sealed class NieuwModel(VorderingVoorbereiden voorbereiden, VorderingInstellen instellen) : Portaalpagina
{
    [FromRoute]
    public Guid OvereenkomstId { get; set; }

    /// <summary>What was paid with own money of the budgethouder, instead of what the budget paid.</summary>
    [BindProperty(SupportsGet = true)]
    public bool EigenGeld { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = VorderingId.Nieuw().Waarde };

    public VorderingVoorbereiden.Voorstel Voorstel { get; private set; } = null!;

    /// <summary>By their place in the list: the form holds no name.</summary>
    public IReadOnlyList<Keuze> Debiteuren =>
        [.. Voorstel.Debiteuren.Select((d, i) => new Keuze(i.ToString(CultureInfo.InvariantCulture), d.Naam, Woord(d.Rol)))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (!int.TryParse(Invoer.Debiteur, NumberStyles.None, CultureInfo.InvariantCulture, out var plaats) || plaats >= Voorstel.Debiteuren.Count)
        {
            ModelState.AddModelError("Invoer.Debiteur", "Kies wie het geld moet terugbetalen.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        var debiteur = Voorstel.Debiteuren[plaats];
        var vorderingen = await instellen.ExecuteAsync(
            new(new(Invoer.Id), new(OvereenkomstId), debiteur.Persoon, debiteur.Zorgverlener, Invoer.Bedrag, EigenGeld), cancellationToken);
        TempData.Meld($"{Bedrag.Som(vorderingen.Select(v => v.Bedrag))} wordt teruggevraagd.");
        return vorderingen is [var enige] ? RedirectToPage("Detail", new { id = enige.Id.Waarde }) : RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Voorstel = await voorbereiden.ExecuteAsync(new(new ZorgovereenkomstId(OvereenkomstId), EigenGeld), cancellationToken);

    protected internal override string? VeldVoor(string code) => code == "VORDERING" ? "Invoer.Bedrag" : null;

    private static string Woord(Rol rol) => rol switch
    {
        Rol.Zorgverlener => "Zorgverlener",
        Rol.Budgethouder => "Budgethouder",
        Rol.Vertegenwoordiger => "Vertegenwoordiger",
        _ => throw new ArgumentOutOfRangeException(nameof(rol)),
    };

    public sealed record Formulier
    {
        public Guid Id { get; init; }

        public string? Debiteur { get; init; }

        public Bedrag? Bedrag { get; init; }
    }
}
