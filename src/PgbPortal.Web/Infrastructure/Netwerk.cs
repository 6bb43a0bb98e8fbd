using System.Net;
using System.Net.Sockets;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure;

/// <summary>From where somebody comes, without telling which house: the care log keeps no more of an address.</summary>
internal static class Netwerk
{
    private const int Ipv4 = 3;
    private const int Ipv6 = 6;

    /// <returns>"192.0.2.0/24" or "2001:db8:1::/48"; "onbekend" when there is no address.</returns>
    public static string Van(IPAddress? adres)
    {
        if (adres is null)
        {
            return "onbekend";
        }

        var kaal = adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres;
        Span<byte> bytes = stackalloc byte[16];
        _ = kaal.TryWriteBytes(bytes, out var lengte);
        var blijft = kaal.AddressFamily == AddressFamily.InterNetwork ? Ipv4 : Ipv6;
        bytes[blijft..lengte].Clear();
        return $"{new IPAddress(bytes[..lengte])}/{blijft * 8}";
    }
}

/// <summary>The network of the request that is going on.</summary>
internal sealed class Verzoeknetwerk(IHttpContextAccessor http) : INetwerk
{
    public string? Huidig => http.HttpContext is { } verzoek ? Netwerk.Van(verzoek.Connection.RemoteIpAddress) : null;
}
