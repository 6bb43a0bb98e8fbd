using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The agreement on paper, as far as this reader may see it.</summary>
public sealed class AfdrukkenModel(ZorgovereenkomstBekijken bekijken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; init; }

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);
}
