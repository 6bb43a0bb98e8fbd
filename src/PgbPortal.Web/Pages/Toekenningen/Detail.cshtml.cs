using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>One grant with its balances and its history.</summary>
public sealed class DetailModel(ToekenningBekijken bekijken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public ToekenningBekijken.Detail Toekenning { get; private set; } = null!;

    /// <summary>The grant right after this one; null when this is the newest.</summary>
    public ToekenningBekijken.Schakel? VervangenDoor { get; private set; }

    /// <summary>When this grant came in.</summary>
    public DateOnly VastgelegdOp => Toekenning.Geschiedenis.First(s => s.Id == Toekenning.Id).OntvangenOp;

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Toekenning = await bekijken.ExecuteAsync(new(new ToekenningId(Id)), cancellationToken);
        VervangenDoor = Toekenning.Geschiedenis.TakeWhile(s => s.Id != Toekenning.Id).LastOrDefault();
    }
}
