using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using Wachtsoort = PgbPortal.Application.Betalingen.BetaalrunWachtBekijken.Wachtsoort;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>What a run does not take along now, and why.</summary>
public sealed class WachtModel(BetaalrunWachtBekijken bekijken) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public Guid? Na { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Voor { get; set; }

    public Bladzijde<BetaalrunWachtBekijken.Regel> Bladzijde { get; private set; } = null!;

    public string? Vorige => Bladzijde.Vorige is { } sleutel ? Url.Page("Wacht", new { voor = sleutel }) : null;

    public string? Volgende => Bladzijde.Volgende is { } sleutel ? Url.Page("Wacht", new { na = sleutel }) : null;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Bladzijde = await bekijken.ExecuteAsync(
        new(Na is { } na ? new DeclaratieId(na) : null, Voor is { } voor ? new DeclaratieId(voor) : null), cancellationToken);

    public static string Waarom(Wachtsoort reden) => reden switch
    {
        Wachtsoort.Budget => "Er is te weinig budget. De budgethouder kiest.",
        Wachtsoort.Declaratiestop => "Er is meer besteed dan het budget toestaat. De verstrekker lost dat op.",
        Wachtsoort.RekeningInControle => "Het rekeningnummer is gewijzigd en wacht op controle.",
        Wachtsoort.RekeningGeblokkeerd => "De bank weigerde het rekeningnummer. De zorgverlener geeft een ander op.",
        Wachtsoort.GeenRekening => "De zorgverlener heeft nog geen rekeningnummer.",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };
}
