using System.Net;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class NetwerkTests
{
    [Theory]
    [InlineData("192.0.2.77", "192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.77", "192.0.2.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48")]
    [InlineData(null, "onbekend")]
    public void Van_een_adres_blijft_alleen_het_netwerk(string? adres, string verwacht) =>
        Assert.Equal(verwacht, Netwerk.Van(adres is null ? null : IPAddress.Parse(adres)));
}
