using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Declaraties;

namespace PgbPortal.Web.Pages;

/// <summary>Opens with what to do, not with a menu.</summary>
public sealed class IndexModel(StartBekijken start, HuidigeSessie huidig) : Portaalpagina
{
    public StartBekijken.Resultaat Start { get; private set; } = null!;

    public bool HeeftWerklijst => Menu.Mag(huidig.Sessie, typeof(WerklijstBekijken));

    /// <summary>Claiming is what a zorgverlener comes for, also when nothing waits.</summary>
    public bool Declareert => Kijkers.Van(huidig.Sessie) == Kijker.Zorgverlener && Menu.Mag(huidig.Sessie, typeof(DeclaratieIndienen));

    /// <summary>Somebody else acts for the budgethouder: the reader only looks.</summary>
    public bool IsKijker => huidig.Sessie.Dossier?.Rol is Dossierrol.Budgethouder or Dossierrol.Meekijker;

    public bool IsBudgethouder => huidig.Sessie.Dossier?.Rol == Dossierrol.Budgethouder;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Start = await start.ExecuteAsync(new(), cancellationToken);
}
