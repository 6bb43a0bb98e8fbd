using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Bankafschriften;

/// <summary>One statement with its lines.</summary>
public sealed class DetailModel(BankafschriftBekijken bekijken, BankregelsBekijken regels) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public BankafschriftBekijken.Detail Afschrift { get; private set; } = null!;

    public Bladzijde<BankregelsBekijken.Regel> Regels { get; private set; } = null!;

    public string? Vorige => Regels.Vorige is { } sleutel ? Url.Page("Detail", new { Id, voor = sleutel }) : null;

    public string? Volgende => Regels.Volgende is { } sleutel ? Url.Page("Detail", new { Id, na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Afschrift = await bekijken.ExecuteAsync(new(new BankafschriftId(Id)), cancellationToken);
        Regels = await regels.ExecuteAsync(
            new(new BankafschriftId(Id), Na is { } na ? new BankregelId(na) : null, Voor is { } voor ? new BankregelId(voor) : null), cancellationToken);
    }

    /// <summary>With a minus when it left the account; as the bank wrote it when that is no amount in euro.</summary>
    public static string Bedrag(BankregelsBekijken.Regel regel) => regel.Bedrag is { } bedrag
        ? (regel.Richting == Bankrichting.Af ? -bedrag : bedrag).ToString()
        : regel.Bedragtekst;
}
