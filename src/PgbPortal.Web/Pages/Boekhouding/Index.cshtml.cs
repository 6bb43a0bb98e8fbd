using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Boekhouding;

/// <summary>What the daily check of the ledger found.</summary>
public sealed class IndexModel(BoekhoudfoutenBekijken bekijken) : Portaalpagina
{
    public BoekhoudfoutenBekijken.Resultaat Fouten { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) => Fouten = await bekijken.ExecuteAsync(new(), cancellationToken);
}
