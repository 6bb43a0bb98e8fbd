using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>One vordering with its terms, every booking on it and where it came from.</summary>
public sealed class DetailModel(VorderingBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public VorderingBekijken.Detail Vordering { get; private set; } = null!;

    public bool MagBijwerken => Menu.Mag(huidig.Sessie, typeof(VorderingBijwerken));

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Vordering = await bekijken.ExecuteAsync(new(new VorderingId(Id)), cancellationToken);
}
