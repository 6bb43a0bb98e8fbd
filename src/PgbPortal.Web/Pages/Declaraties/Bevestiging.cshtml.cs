using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>After sending: the reference, what happens next and when the money comes.</summary>
public sealed class BevestigingModel(DeclaratieBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public IReadOnlyList<Stap> Stappen => Declaratieverloop.Stappen(Declaratie, Kijkers.Van(huidig.Sessie));

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
}
