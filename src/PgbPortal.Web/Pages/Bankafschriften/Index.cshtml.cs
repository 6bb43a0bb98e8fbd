using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Bankafschriften;

/// <summary>Takes in statements of the bank and lists those that were taken in.</summary>
[RequestSizeLimit(Uploadgrens.Bytes)]
[Uploadgrens(typeof(BankafschriftVerwerken))]
public sealed class IndexModel(BankafschriftenBekijken bekijken, BankafschriftVerwerken verwerken, HuidigeSessie huidig) : Uploadpagina
{
    [BindProperty]
    public IFormFile? Bestand { get; set; }

    protected override string Bestandsveld => nameof(Bestand);

    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public BankafschriftenBekijken.Overzicht Overzicht { get; private set; } = null!;

    public bool MagInlezen => Menu.Mag(huidig.Sessie, typeof(BankafschriftVerwerken));

    public string? Vorige => Overzicht.Afschriften.Vorige is { } sleutel ? Url.Page("Index", new { voor = sleutel }) : null;

    public string? Volgende => Overzicht.Afschriften.Volgende is { } sleutel ? Url.Page("Index", new { na = sleutel }) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Bestand is not { Length: > 0 } bestand)
        {
            ModelState.AddModelError(nameof(Bestand), "Kies het bestand dat u van de bank kreeg.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await using var inhoud = bestand.OpenReadStream();
        var resultaat = await verwerken.ExecuteAsync(new(inhoud), cancellationToken);
        TempData.Meld($"Het afschrift is ingelezen. Verwerkt: {resultaat.Verwerkt}. Uit te zoeken: {resultaat.Geparkeerd}.");
        return resultaat.Afschriften is [var id] ? RedirectToPage("Detail", new { id = id.Waarde }) : RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Overzicht = await bekijken.ExecuteAsync(
        new(Na is { } na ? new BankafschriftId(na) : null, Voor is { } voor ? new BankafschriftId(voor) : null), cancellationToken);

    protected internal override string? VeldVoor(string code) => code == "BANKBESTAND" ? nameof(Bestand) : null;
}
