using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>
/// Counts sign-ins that failed, per source and per account, in this instance. Who is over the limit waits, and gets the same answer
/// whether the account exists or not. A sign-in that works costs nothing.
/// </summary>
internal sealed class Aanmeldrem(TimeProvider klok, Aanmeldinstellingen instellingen)
{
    private const int Opruimen = 10_000;

    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Begin, int Aantal)> _mislukt = new(StringComparer.Ordinal);

    public bool IsBronVol(HttpContext http) => IsVol(Bron(http), instellingen.PogingenPerBron);

    /// <param name="onderwerp">Who it is at the provider.</param>
    public bool IsAccountVol(Aanmeldweg weg, string onderwerp) => IsVol(Account(weg, onderwerp), instellingen.PogingenPerAccount);

    public void Mislukt(HttpContext http, Aanmeldweg weg, string? onderwerp = null)
    {
        Tel(Bron(http));
        if (!string.IsNullOrEmpty(onderwerp))
        {
            Tel(Account(weg, onderwerp));
        }
    }

    /// <summary>The same for an account of the portal: its own tries are counted in the database.</summary>
    public void Mislukt(HttpContext http) => Tel(Bron(http));

    private bool IsVol(string sleutel, int hoogstens) =>
        _mislukt.TryGetValue(sleutel, out var stand) && stand.Aantal >= hoogstens && klok.GetUtcNow() < stand.Begin + Venster;

    private void Tel(string sleutel)
    {
        var nu = klok.GetUtcNow();
        if (_mislukt.Count >= Opruimen)
        {
            foreach (var oud in _mislukt.Where(s => s.Value.Begin + Venster <= nu).Select(s => s.Key).ToList())
            {
                _mislukt.TryRemove(oud, out _);
            }
        }

        _mislukt.AddOrUpdate(sleutel, (nu, 1), (_, stand) => stand.Begin + Venster <= nu ? (nu, 1) : (stand.Begin, stand.Aantal + 1));
    }

    private static string Account(Aanmeldweg weg, string onderwerp) => $"account {weg.Sleutel} {onderwerp}";

    // One household or office has a whole /64 of IPv6.
    private static string Bron(HttpContext http)
    {
        var adres = http.Connection.RemoteIpAddress;
        if (adres is { IsIPv4MappedToIPv6: true })
        {
            adres = adres.MapToIPv4();
        }

        return adres is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? $"bron {new IPAddress([.. adres.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0])}"
            : $"bron {adres}";
    }
}
