using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Gegevens;

/// <summary>What somebody can ask about the own data, and the file with all of it.</summary>
public sealed class IndexModel(HuidigeSessie huidig) : Portaalpagina
{
    public bool MagInzien => Menu.Mag(huidig.Sessie, typeof(InzagesBekijken));

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(GegevensOphalen));
        return Task.CompletedTask;
    }
}
