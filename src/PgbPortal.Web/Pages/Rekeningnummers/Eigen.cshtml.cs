using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Rekeningnummers;

/// <summary>A zorgverlener looks at and changes the own account.</summary>
public sealed class EigenModel(RekeningnummerBekijken bekijken, IbanWijzigen wijzigen, HuidigeSessie huidig, TimeProvider klok)
    : Rekeningnummerpagina(huidig, klok)
{
    public RekeningnummerBekijken.Stand Stand { get; private set; } = null!;

    public override string? Huidig => Stand.Rekeningnummer;

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Stand = await bekijken.ExecuteAsync(new(), cancellationToken);

    protected override async Task<string> WijzigAsync(Iban iban, CancellationToken cancellationToken)
    {
        await wijzigen.ExecuteAsync(new(Stand.Zorgverlener, iban), cancellationToken);
        return "Uw nieuwe rekeningnummer is verstuurd. Wij controleren het eerst en betalen zolang niet. U krijgt bericht als het nummer klopt.";
    }
}
