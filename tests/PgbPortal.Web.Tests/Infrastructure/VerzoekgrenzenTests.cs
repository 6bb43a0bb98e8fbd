using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PgbPortal.Web.Tests.Infrastructure;

/// <summary>Check 54: over a real line, what no browser sends. It is cut off with a plain answer, and the next visitor notices nothing.</summary>
public sealed class VerzoekgrenzenTests : IDisposable
{
    private readonly Testportaal _portaal = new();

    public VerzoekgrenzenTests()
    {
        _portaal.UseKestrel(0);
        _portaal.StartServer();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Vreemd => new()
    {
        { $"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414 },
        { $"GET /woorden HTTP/1.1\r\nHost: localhost\r\nX-Lang: {new string('a', 40_000)}\r\n\r\n", 431 },
        { $"GET /woorden HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 150).Select(i => $"X-{i.ToString(CultureInfo.InvariantCulture)}: 1\r\n"))}\r\n", 431 },
        { "GET /woorden HTTP/1.1\r\n\r\n", 400 },
        { "GET /woorden HTTP/1.1\r\nHost: localhost\r\nHost: elders.voorbeeld\r\n\r\n", 400 },
        { "GET /woorden HTTP/1.1\r\nHost : localhost\r\n\r\n", 400 },
        { "GET /woorden HTTP/1.1\r\nHost: localhost\r\nX-Vouw: a\r\n b\r\n\r\n", 400 },
        { "GET /woorden HTTP/9.9\r\nHost: localhost\r\n\r\n", 505 },
        { "POST /vormgeving HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", 400 },
        { "POST /vormgeving HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400 },
        { "POST /vormgeving HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 400 },
        { "POST /vormgeving HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99000000\r\n\r\n", 400 },
    };

    [Theory]
    [MemberData(nameof(Vreemd))]
    public async Task Check54_wat_te_lang_te_veel_of_dubbelzinnig_is_wordt_afgekapt_en_de_volgende_merkt_niets(string verzoek, int status)
    {
        var antwoord = await StuurAsync(verzoek);

        Assert.StartsWith($"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)}", antwoord, StringComparison.Ordinal);
        Assert.DoesNotContain("Kestrel", antwoord, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", antwoord);
        Assert.StartsWith("HTTP/1.1 200", await StuurAsync("GET /woorden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_lengte_naast_stukken_telt_niet_zodat_niemand_een_verzoek_in_een_ander_verstopt()
    {
        // Whoever reads the length takes the second request for the body of the first.
        var antwoord = await StuurAsync(
            "POST /woorden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 62\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // Either the first is refused and the line closed, or both are answered; never is the second swallowed and the line kept.
        Assert.Matches("^HTTP/1\\.1 (400|405)", antwoord);
        if (antwoord.StartsWith("HTTP/1.1 405", StringComparison.Ordinal))
        {
            Assert.Equal(2, antwoord.Split("HTTP/1.1 ").Length - 1);
        }
    }

    [Fact]
    public async Task Check54_wie_een_formulier_druppel_voor_druppel_stuurt_verliest_zijn_plaats()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_portaal.ClientOptions.BaseAddress.Host, _portaal.ClientOptions.BaseAddress.Port, Ct);
        await using var lijn = client.GetStream();
        await lijn.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /vormgeving HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"), Ct);
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        geduld.CancelAfter(TimeSpan.FromSeconds(60));
        var druppels = DruppelAsync(lijn, geduld.Token);

        using var lezer = new StreamReader(lijn, Encoding.ASCII);
        var antwoord = await lezer.ReadToEndAsync(geduld.Token);
        await geduld.CancelAsync();
        var gestuurd = await druppels;

        Assert.InRange(gestuurd, 1, 99_999);
        Assert.Matches("^(HTTP/1\\.1 (400|408)|$)", antwoord);
    }

    public void Dispose() => _portaal.Dispose();

    private static async Task<int> DruppelAsync(NetworkStream lijn, CancellationToken cancellationToken)
    {
        var gestuurd = 0;
        try
        {
            while (true)
            {
                await lijn.WriteAsync("a"u8.ToArray(), cancellationToken);
                gestuurd++;
                await Task.Delay(200, cancellationToken);
            }
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return gestuurd;
        }
    }

    private async Task<string> StuurAsync(string verzoek)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_portaal.ClientOptions.BaseAddress.Host, _portaal.ClientOptions.BaseAddress.Port, Ct);
        await using var lijn = client.GetStream();
        await lijn.WriteAsync(Encoding.ASCII.GetBytes(verzoek), Ct);
        var gelezen = new StringBuilder();
        var buffer = new byte[16_384];
        try
        {
            for (int aantal; (aantal = await lijn.ReadAsync(buffer, Ct)) > 0;)
            {
                gelezen.Append(Encoding.UTF8.GetString(buffer, 0, aantal));
            }
        }
        catch (IOException)
        {
            // It hung up while we were still talking: what it said before that counts.
        }

        return gelezen.ToString();
    }
}
