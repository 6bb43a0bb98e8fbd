using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Rekeningnummers;

/// <summary>The account of the budgethouder whose dossier is open; who acts for him changes it.</summary>
public sealed class BudgethouderModel(BudgethouderrekeningBekijken bekijken, BudgethouderIbanWijzigen wijzigen, HuidigeSessie huidig, TimeProvider klok)
    : Rekeningnummerpagina(huidig, klok)
{
    public BudgethouderrekeningBekijken.Stand Stand { get; private set; } = null!;

    public override string? Huidig => Stand.Rekeningnummer;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Stand = await bekijken.ExecuteAsync(new(), cancellationToken);

    protected override async Task<string> WijzigAsync(Iban iban, CancellationToken cancellationToken)
    {
        await wijzigen.ExecuteAsync(new(Stand.Budgethouder, iban), cancellationToken);
        return "Het nieuwe rekeningnummer is verstuurd. Wij controleren het eerst en betalen zolang niet. U krijgt bericht als het nummer klopt.";
    }
}
