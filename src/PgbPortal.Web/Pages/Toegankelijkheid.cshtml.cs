using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages;

/// <summary>How far the portal is with accessibility, with the figures of the last walk along its pages.</summary>
public sealed class ToegankelijkheidModel(IWebHostEnvironment omgeving) : Portaalpagina
{
    public Toegankelijkheidsmeting? Meting { get; private set; }

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Meting = Toegankelijkheidsmeting.Lees(omgeving.ContentRootPath);
        return Task.CompletedTask;
    }
}
