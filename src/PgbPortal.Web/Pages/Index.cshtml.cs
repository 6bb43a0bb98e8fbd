using PgbPortal.Application.Start;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages;

/// <summary>Opens with what to do, not with a menu.</summary>
public sealed class IndexModel(StartBekijken start) : Portaalpagina
{
    public StartBekijken.Resultaat Start { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Start = await start.ExecuteAsync(new(), cancellationToken);
}
