using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class DruktegrensTests : Portaalproef
{
    [Fact]
    public async Task Wie_te_veel_is_hoort_dat_meteen_en_wat_onderweg_is_komt_aan()
    {
        Portaal.Instellingen["Drukte:Tegelijk"] = "1";
        Portaal.Instellingen["Drukte:Wachtrij"] = "0";
        var bezig = Portaal.Bezoeker();
        var velden = Formulieren.Verborgen(await bezig.GetStringAsync("/aanmelden")).DistinctBy(v => v.Key).Append(new("account", Wereld.Account("anna").ToString()));
        using var traag = new Traagformulier(await new FormUrlEncodedContent(velden).ReadAsStringAsync());
        var eerste = bezig.PostAsync("/aanmelden", traag);

        await traag.Gelezen;

        var tweede = await Portaal.Bezoeker().PostAsync("/aanmelden", null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, tweede.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), tweede.Headers.RetryAfter!.Delta);
        Assert.Equal("text/html; charset=utf-8", tweede.Content.Headers.ContentType!.ToString());
        Assert.Contains("no-store", tweede.Headers.CacheControl!.ToString());
        Assert.Contains("default-src 'none'", tweede.Headers.GetValues("Content-Security-Policy").Single());
        var tekst = await TekstAsync(tweede);
        Keuring.IsGoedeOpmaak(tekst);
        Assert.Contains("Het is nu erg druk", tekst);

        // Who reads has a place of its own, and a watch never waits.
        Assert.Equal(HttpStatusCode.OK, (await Portaal.Bezoeker().GetAsync("/hulp")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Portaal.Bezoeker().GetAsync("/gezond")).StatusCode);
        Assert.False(eerste.IsCompleted);

        traag.GaVerder();
        Assert.Equal(HttpStatusCode.Redirect, (await eerste).StatusCode);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, (await Portaal.Bezoeker().PostAsync("/aanmelden", null)).StatusCode);
    }

    [Fact]
    public async Task Een_bron_neemt_niet_alle_plaatsen_en_een_proxy_die_niets_zegt_is_geen_bron()
    {
        await using var grens = new Druktegrens(Tegelijk: 10, Wachtrij: 0, PerBron: 2).Grens();
        bool Mag(string adres) => grens.AttemptAcquire(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(adres) } }).IsAcquired;

        Assert.Equal([true, true, false], new[] { "192.0.2.7", "::ffff:192.0.2.7", "192.0.2.7" }.Select(Mag));
        Assert.Equal([true, true, false], new[] { "2001:db8::1", "2001:db8::2", "2001:db8::3" }.Select(Mag));
        Assert.Equal([true, true, true, true], Enumerable.Repeat("127.0.0.1", 4).Select(Mag));
        Assert.True(Mag("198.51.100.1"));
    }

    /// <summary>A form that begins with more than a server takes before it reads, and of which the rest comes when the test says so.</summary>
    private sealed class Traagformulier : HttpContent
    {
        private const int Meer = 200_000;

        private readonly byte[] _begin = Encoding.UTF8.GetBytes($"vulling={new string('a', Meer)}&");
        private readonly byte[] _rest;
        private readonly TaskCompletionSource _gelezen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _verder = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Traagformulier(string velden)
        {
            _rest = Encoding.UTF8.GetBytes(velden);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        /// <summary>The portal is at work on it.</summary>
        public Task Gelezen => _gelezen.Task;

        public void GaVerder() => _verder.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_begin);
            await stream.FlushAsync();
            _gelezen.TrySetResult();
            await _verder.Task;
            await stream.WriteAsync(_rest);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _begin.Length + _rest.Length;
            return true;
        }
    }
}
