using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Terugbetalen;

/// <summary>One vordering as the debtor sees it.</summary>
public sealed class DetailModel(TerugbetalingBekijken bekijken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public TerugbetalingBekijken.Detail Terugbetaling { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Terugbetaling = await bekijken.ExecuteAsync(new(new VorderingId(Id)), cancellationToken);
}
