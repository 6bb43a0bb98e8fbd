using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PgbPortal.TestSupport;

/// <summary>
/// A mail server on this machine that speaks just enough SMTP. An address with "weg" does not exist, one with "later" cannot be reached
/// now, and after an e-mail to "stil" it hangs up without a word.
/// </summary>
public sealed class Proefmailserver : IAsyncDisposable
{
    private readonly TcpListener _luisteraar = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _einde = new();
    private readonly Task _werk;

    public Proefmailserver()
    {
        _luisteraar.Start();
        _werk = Task.Run(WerkAsync);
    }

    public int Poort => ((IPEndPoint)_luisteraar.LocalEndpoint).Port;

    /// <summary>What was sent, as it came over the line.</summary>
    public List<string> Gekregen { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _einde.CancelAsync();
        _luisteraar.Dispose();
        await _werk;
        _einde.Dispose();
    }

    private async Task WerkAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _luisteraar.AcceptTcpClientAsync(_einde.Token);
                await SpreekAsync(client.GetStream());
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or SocketException or InvalidOperationException or IOException)
        {
            // The test is over.
        }
    }

    private async Task SpreekAsync(NetworkStream lijn)
    {
        using var lezer = new StreamReader(lijn, Encoding.UTF8, leaveOpen: true);
        await using var schrijver = new StreamWriter(lijn, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await schrijver.WriteLineAsync("220 proef");
        var aan = "";
        while (await lezer.ReadLineAsync(_einde.Token) is { } regel)
        {
            var woord = regel.Split(' ')[0].ToUpperInvariant();
            aan = woord == "RCPT" ? regel : aan;
            if (woord == "DATA")
            {
                await schrijver.WriteLineAsync("354 ga door");
                var tekst = new StringBuilder();
                while (await lezer.ReadLineAsync(_einde.Token) is { } deel && deel != ".")
                {
                    tekst.AppendLine(deel);
                }

                Gekregen.Add(tekst.ToString());
                if (aan.Contains("stil", StringComparison.Ordinal))
                {
                    return;
                }
            }

            await schrijver.WriteLineAsync(woord switch
            {
                "RCPT" when regel.Contains("weg", StringComparison.Ordinal) => "550 bestaat niet",
                "RCPT" when regel.Contains("later", StringComparison.Ordinal) => "451 nu niet",
                "QUIT" => "221 dag",
                _ => "250 goed",
            });
            if (woord == "QUIT")
            {
                return;
            }
        }
    }
}
