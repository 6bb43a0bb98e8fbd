using PgbPortal.Application.Identity;
using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages;

/// <summary>Opens with what to do, not with a menu.</summary>
public sealed class IndexModel(StartBekijken start, HuidigeSessie huidig) : Portaalpagina
{
    public StartBekijken.Resultaat Start { get; private set; } = null!;

    public bool HeeftWerklijst => Menu.Mag(huidig.Sessie, typeof(WerklijstBekijken));

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Start = await start.ExecuteAsync(new(), cancellationToken);
}
