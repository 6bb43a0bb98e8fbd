using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>Without the app: a recovery code.</summary>
public sealed class HerstelcodeModel(Lokaalaccounts accounts, TimeProvider klok) : Codepagina(klok)
{
    protected override string Vraag => "Vul een herstelcode in.";

    protected override async Task<bool> KloptAsync(Lokaleweg weg, Lokalestap stap, string code, CancellationToken cancellationToken)
    {
        if (await accounts.HerstelcodeAsync(weg, stap, code, cancellationToken) is not { } over)
        {
            return false;
        }

        TempData.Meld(over switch
        {
            0 => "Dit was uw laatste herstelcode. Vraag uw beheerder om uw account opnieuw in te stellen.",
            1 => "U heeft nog 1 herstelcode. Is uw app weg? Vraag uw beheerder om uw account opnieuw in te stellen.",
            _ => $"U heeft nog {over} herstelcodes. Is uw app weg? Vraag uw beheerder om uw account opnieuw in te stellen.",
        });
        return true;
    }
}
