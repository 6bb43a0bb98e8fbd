using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// The proxy before several portals, as small as it can be: it asks each whether it is ready, shares the requests out, and sends a GET again when a
/// portal died with it. A form is sent again only when it surely did not arrive.
/// </summary>
internal sealed class Wisselaar : IAsyncDisposable
{
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMilliseconds(100);

    // Of one connection, not of what is carried over it.
    private static readonly HashSet<string> Eigen = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Host", "Content-Length" };

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _wacht;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Uri[] _portalen;
    private readonly bool[] _klaar;
    private int _beurt;
    private int _opnieuw;

    private Wisselaar(WebApplication app, IReadOnlyList<Uri> portalen)
    {
        (_app, _portalen, _klaar) = (app, [.. portalen], [.. portalen.Select(_ => true)]);
        _wacht = BewaakAsync(_stop.Token);
    }

    public Uri Adres => new(_app.Urls.Single());

    /// <summary>Requests that were sent to another portal because the first one was gone.</summary>
    public int Opnieuw => _opnieuw;

    public static async Task<Wisselaar> StartAsync(params IReadOnlyList<Uri> portalen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        Wisselaar? zelf = null;
        app.Run(http => zelf!.StuurDoorAsync(http));
        zelf = new(app, portalen);
        await app.StartAsync();
        return zelf;
    }

    /// <summary>Until it sends to this one again, or does so no more.</summary>
    public async Task WachtOpAsync(int portaal, bool klaar)
    {
        while (Volatile.Read(ref _klaar[portaal]) != klaar)
        {
            await Task.Delay(Tussentijd / 4);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _wacht;
        await _app.DisposeAsync();
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task BewaakAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            for (var i = 0; i < _portalen.Length; i++)
            {
                Volatile.Write(ref _klaar[i], await IsKlaarAsync(_portalen[i]));
            }

            await Task.WhenAny(Task.Delay(Tussentijd, stop));
        }
    }

    private async Task<bool> IsKlaarAsync(Uri portaal)
    {
        try
        {
            using var antwoord = await _client.GetAsync(new Uri(portaal, "/gezond/klaar"));
            return antwoord.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task StuurDoorAsync(HttpContext http)
    {
        using var inhoud = new MemoryStream();
        await http.Request.Body.CopyToAsync(inhoud);
        for (var poging = 0; poging < 2 * _portalen.Length; poging++)
        {
            var portaal = Kies();
            try
            {
                using var vraag = Vraag(http.Request, _portalen[portaal], inhoud.ToArray());
                using var antwoord = await _client.SendAsync(vraag);
                await AntwoordAsync(http.Response, antwoord);
                return;
            }
            catch (HttpRequestException fout) when (HttpMethods.IsGet(http.Request.Method) || KwamNietAan(fout))
            {
                Volatile.Write(ref _klaar[portaal], false);
                Interlocked.Increment(ref _opnieuw);
            }
            catch (HttpRequestException)
            {
                break;
            }
        }

        http.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private static bool KwamNietAan(HttpRequestException fout) => fout.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    // The next one that is ready; when none says so, the next one all the same.
    private int Kies()
    {
        for (var i = 0; i < _portalen.Length; i++)
        {
            var portaal = (int)((uint)Interlocked.Increment(ref _beurt) % (uint)_portalen.Length);
            if (Volatile.Read(ref _klaar[portaal]))
            {
                return portaal;
            }
        }

        return (int)((uint)Interlocked.Increment(ref _beurt) % (uint)_portalen.Length);
    }

    private static HttpRequestMessage Vraag(HttpRequest van, Uri portaal, byte[] inhoud)
    {
        var vraag = new HttpRequestMessage(new(van.Method), new Uri(portaal, van.GetEncodedPathAndQuery()));
        if (inhoud.Length > 0)
        {
            vraag.Content = new ByteArrayContent(inhoud);
        }

        foreach (var (naam, waarden) in van.Headers.Where(h => !Eigen.Contains(h.Key)))
        {
            if (!vraag.Headers.TryAddWithoutValidation(naam, waarden.AsEnumerable()))
            {
                vraag.Content?.Headers.TryAddWithoutValidation(naam, waarden.AsEnumerable());
            }
        }

        return vraag;
    }

    private static async Task AntwoordAsync(HttpResponse naar, HttpResponseMessage antwoord)
    {
        var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
        naar.StatusCode = (int)antwoord.StatusCode;
        foreach (var (naam, waarden) in antwoord.Headers.Concat(antwoord.Content.Headers).Where(h => !Eigen.Contains(h.Key)))
        {
            naar.Headers[naam] = waarden.ToArray();
        }

        await naar.Body.WriteAsync(inhoud);
    }
}
