using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PgbPortal.TestSupport;

/// <summary>What is wrong with a certificate; nobody signed any of them but itself.</summary>
public enum Certificaatfout
{
    ZelfOndertekend,
    Verlopen,
    AndereNaam,
}

/// <summary>A TLS server on this machine that nobody should believe. It answers whoever does, over HTTP, and counts them.</summary>
public sealed class Tlsserver : IAsyncDisposable
{
    private readonly TcpListener _luisteraar = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _einde = new();
    private readonly X509Certificate2 _certificaat;
    private readonly Task _werk;
    private int _vertrouwd;
    private int _gebeld;

    public Tlsserver(Certificaatfout fout)
    {
        _certificaat = Maak(fout);
        _luisteraar.Start();
        _werk = Task.Run(WerkAsync);
    }

    public Uri Adres => new($"https://localhost:{Poort}");

    public int Poort => ((IPEndPoint)_luisteraar.LocalEndpoint).Port;

    /// <summary>So many began to talk.</summary>
    public int Gebeld => _gebeld;

    /// <summary>So many believed the certificate and said something.</summary>
    public int Vertrouwd => _vertrouwd;

    public async ValueTask DisposeAsync()
    {
        await _einde.CancelAsync();
        _luisteraar.Dispose();
        await _werk;
        _certificaat.Dispose();
        _einde.Dispose();
    }

    private async Task WerkAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _luisteraar.AcceptTcpClientAsync(_einde.Token);
                Interlocked.Increment(ref _gebeld);
                await SpreekAsync(client.GetStream());
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task SpreekAsync(NetworkStream lijn)
    {
        try
        {
            await using var tls = new SslStream(lijn);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificaat }, _einde.Token);
            if (await tls.ReadAsync(new byte[4096], _einde.Token) > 0)
            {
                Interlocked.Increment(ref _vertrouwd);
                await tls.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"), _einde.Token);
            }
        }
        catch (Exception fout) when (fout is IOException or AuthenticationException)
        {
            // Whoever called did not believe it, and hung up.
        }
    }

    private static X509Certificate2 Maak(Certificaatfout fout)
    {
        var nu = TimeProvider.System.GetUtcNow();
        var naam = fout == Certificaatfout.AndereNaam ? "elders.voorbeeld.test" : "localhost";
        using var sleutel = RSA.Create(2048);
        var aanvraag = new CertificateRequest($"CN={naam}", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddDnsName(naam);
        aanvraag.CertificateExtensions.Add(namen.Build());
        var (van, tot) = fout == Certificaatfout.Verlopen ? (nu.AddDays(-60), nu.AddDays(-30)) : (nu.AddDays(-1), nu.AddDays(30));
        using var los = aanvraag.CreateSelfSigned(van, tot);

        // Windows wants the key in a store of its own.
        return X509CertificateLoader.LoadPkcs12(los.Export(X509ContentType.Pfx), null);
    }
}
