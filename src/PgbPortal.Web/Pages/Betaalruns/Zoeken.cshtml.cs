using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Betaalruns;

/// <summary>Finds a payment by the number that the bank knows it by.</summary>
public sealed class ZoekenModel(BetalingZoeken zoeken, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty(SupportsGet = true)]
    public string? Kenmerk { get; set; }

    public bool IsGezocht => !string.IsNullOrWhiteSpace(Kenmerk);

    public BetalingZoeken.Gevonden? Gevonden { get; private set; }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(BetalingZoeken));
        Gevonden = IsGezocht ? await zoeken.ExecuteAsync(new(Kenmerk!), cancellationToken) : null;
    }
}
