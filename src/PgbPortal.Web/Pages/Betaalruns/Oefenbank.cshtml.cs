using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>In the oefenwereld there is no bank: this page hands out what one would send. Outside of it the page does not exist.</summary>
public sealed class OefenbankModel(BetaalbestandOphalen ophalen, Paginakader kader) : Portaalpagina
{
    /// <summary>What the stand-in bank sends.</summary>
    public enum Bericht
    {
        Gelukt,
        Geweigerd,
        Afschrift,
    }

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public Bericht Wat { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (kader.Oefendag is not { } vandaag || !ModelState.IsValid)
        {
            return NotFound();
        }

        var bestand = await ophalen.ExecuteAsync(new(new BetaalrunId(Id)), cancellationToken);
        await using var inhoud = bestand.Inhoud;
        var opdracht = Bankopdracht.Lees(inhoud);
        var (soort, bytes) = Wat switch
        {
            Bericht.Gelukt => ("antwoord", Oefenbank.Antwoord(opdracht, Banklot.Goed, opdracht.MsgId)),
            Bericht.Geweigerd => ("weigering", Oefenbank.Antwoord(opdracht, Banklot.EersteGeweigerd(opdracht), opdracht.MsgId)),
            _ => ("afschrift", Oefenbank.Afschrift(opdracht.Rekening, vandaag, [.. Oefenbank.Posten(opdracht, Banklot.Goed)], opdracht.MsgId)),
        };
        return File(bytes, "application/xml", $"{soort}-{bestand.Naam}");
    }
}
