using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PgbPortal.TestSupport;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Tests.Infrastructure.Aanmelden;

/// <summary>What the portal itself asks of an identity provider: only of who has a good certificate, and only where it was told to ask.</summary>
public sealed class BackchannelTests : IAsyncLifetime
{
    private readonly Inlogportaal _portaal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _portaal.InitializeAsync();

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Theory]
    [InlineData(Certificaatfout.ZelfOndertekend)]
    [InlineData(Certificaatfout.Verlopen)]
    [InlineData(Certificaatfout.AndereNaam)]
    public async Task Check23_een_inlogdienst_met_een_certificaat_dat_niet_klopt_hoort_niets_van_ons(Certificaatfout fout)
    {
        await using var server = new Tlsserver(fout);
        _portaal.Portaal.Instellingen["Aanmelden:Burger:Authority"] = server.Adres.OriginalString.TrimEnd('/');

        var naar = await _portaal.Browser().GetAsync("/aanmelden/naar/burger", Ct);

        Assert.Equal("/aanmelden/mislukt?reden=storing&weg=burger", naar.Headers.Location!.OriginalString);
        var geweigerd = await Assert.ThrowsAsync<HttpRequestException>(() => Achterdeur.GetAsync(server.Adres, Ct));
        Assert.IsType<AuthenticationException>(geweigerd.InnerException);
        Assert.Equal(0, server.Vertrouwd);
        Assert.True(server.Gebeld >= 2);

        // Who believes what signed itself does get an answer, so it was the certificate.
        using var goedgelovig = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, certificaat, _, _) => certificaat is not null && certificaat.Subject == certificaat.Issuer },
        });
        Assert.Equal(HttpStatusCode.OK, (await goedgelovig.GetAsync(server.Adres, Ct)).StatusCode);
        Assert.Equal(1, server.Vertrouwd);
    }

    [Fact]
    public async Task Een_inlogdienst_die_ons_naar_een_ander_adres_stuurt_wordt_niet_gevolgd()
    {
        using var elders = new TcpListener(IPAddress.Loopback, 0);
        using var dienst = new TcpListener(IPAddress.Loopback, 0);
        elders.Start();
        dienst.Start();
        var antwoord = StuurDoorAsync(dienst, ((IPEndPoint)elders.LocalEndpoint).Port);

        var status = (await Achterdeur.GetAsync(new Uri($"http://127.0.0.1:{((IPEndPoint)dienst.LocalEndpoint).Port}/"), Ct)).StatusCode;
        await antwoord;

        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.False(elders.Pending());
    }

    /// <summary>The client with which the portal asks, as the portal made it.</summary>
    private HttpClient Achterdeur => _portaal.Portaal.Services.GetRequiredService<IOptionsMonitor<OidcOptions>>().Get("burger").Backchannel;

    private static async Task StuurDoorAsync(TcpListener dienst, int naar)
    {
        using var client = await dienst.AcceptTcpClientAsync(Ct);
        await using var lijn = client.GetStream();
        _ = await lijn.ReadAsync(new byte[4096], Ct);
        await lijn.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{naar}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Ct);
    }
}
