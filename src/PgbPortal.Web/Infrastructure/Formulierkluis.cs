using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// Carries what somebody typed to the next step, in a hidden field or an address, so that only the portal can read it and
/// only for who typed it: no name and no BSN stands there in clear.
/// </summary>
public sealed class Formulierkluis(IDataProtectionProvider bescherming, HuidigeSessie huidig)
{
    private static readonly TimeSpan Houdbaarheid = TimeSpan.FromHours(8);

    public string Bewaar<T>(T gegevens)
        where T : class => Slot<T>().Protect(JsonSerializer.Serialize(gegevens), Houdbaarheid);

    /// <returns>Null when there is nothing, it is too old, or it was made by or for somebody else.</returns>
    public T? Lees<T>(string? tekst)
        where T : class
    {
        if (string.IsNullOrEmpty(tekst))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(Slot<T>().Unprotect(tekst));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Slot<T>() => bescherming
        .CreateProtector(nameof(Formulierkluis), typeof(T).FullName!, huidig.Sessie.GebruikerId?.ToString("N") ?? "niemand")
        .ToTimeLimitedDataProtector();
}
