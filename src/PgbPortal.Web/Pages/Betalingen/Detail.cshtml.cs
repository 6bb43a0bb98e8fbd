using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Declaraties;

namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>The specification of one payment, to read and to print.</summary>
public sealed class DetailModel(BetalingBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public BetalingBekijken.Specificatie Betaling { get; private set; } = null!;

    public IReadOnlyList<Stap> Stappen => Betaalspoor.Van(Betaling, huidig.Sessie.Dossier?.Rol == Dossierrol.Zorgverlener);

    /// <summary>It was for the budgethouder, and the reader may give another account.</summary>
    public bool KanRekeningWijzigen => Betaling.AanBudgethouder && Menu.Mag(huidig.Sessie, typeof(BudgethouderIbanWijzigen));

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Betaling = await bekijken.ExecuteAsync(new(new BetaalopdrachtId(Id)), cancellationToken);
}
