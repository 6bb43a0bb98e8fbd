using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Berichten;

/// <summary>One message with its outcome.</summary>
public sealed class DetailModel(BerichtBekijken bekijken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public BerichtBekijken.Detail Bericht { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Bericht = await bekijken.ExecuteAsync(new(new BerichtId(Id)), cancellationToken);
}
