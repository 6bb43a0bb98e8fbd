using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Verzending;

/// <summary>Over a real line, to a mail server that a test understands.</summary>
public sealed class SmtpkanaalTests
{
    private static readonly Mail Brief = new("0123", "Email-1.eml", "goed@voorbeeld.nl", "Nieuw bericht in PgbPortal", "Er staat één bericht klaar.\n", new(2026, 4, 2, 8, 0, 0, DateTimeKind.Utc));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_server_neemt_aan_weigert_of_hangt_op_en_elk_antwoord_wordt_begrepen()
    {
        await using var server = new Proefmailserver();
        var kanaal = new Smtpkanaal(Instellingen(server.Poort));

        await using (var sessie = await kanaal.OpenAsync(Ct))
        {
            Assert.Equal(Mailuitkomst.Afgeleverd, await sessie.LeverAfAsync(Brief, Ct));
            Assert.Equal(Mailuitkomst.AdresGeweigerd, await sessie.LeverAfAsync(Brief with { Aan = "weg@voorbeeld.nl" }, Ct));
            Assert.Equal(Mailuitkomst.Later, await sessie.LeverAfAsync(Brief with { Aan = "later@voorbeeld.nl" }, Ct));
            Assert.Equal(Mailuitkomst.Afgeleverd, await sessie.LeverAfAsync(Brief, Ct));
            var fout = await Assert.ThrowsAsync<MailserverException>(() => sessie.LeverAfAsync(Brief with { Aan = "stil@voorbeeld.nl" }, Ct));
            Assert.DoesNotContain("voorbeeld", fout.Message + fout.Soort);
        }

        Assert.Equal(3, server.Gekregen.Count);
        Assert.Equal(server.Gekregen[0], server.Gekregen[1]);
        var tekst = server.Gekregen[0];
        Assert.Contains("Message-Id: <0123@pgb.example.org>", tekst);
        Assert.Contains("From: PgbPortal <portaal@pgb.example.org>", tekst);
        Assert.Contains("Auto-Submitted: auto-generated", tekst);
        Assert.Contains("=C3=A9=C3=A9n", tekst);
    }

    [Fact]
    public async Task Een_server_die_er_niet_is_of_geen_tls_kent_is_weg()
    {
        int poort;
        await using (var server = new Proefmailserver())
        {
            poort = server.Poort;
            var metTls = new Smtpkanaal(Instellingen(poort) with { Server = new("127.0.0.1", poort, Mailbeveiliging.StartTls, null, null) });
            await Assert.ThrowsAsync<MailserverException>(() => metTls.OpenAsync(Ct));
        }

        await Assert.ThrowsAsync<MailserverException>(() => new Smtpkanaal(Instellingen(poort)).OpenAsync(Ct));
    }

    [Theory]
    [InlineData(Certificaatfout.ZelfOndertekend)]
    [InlineData(Certificaatfout.Verlopen)]
    [InlineData(Certificaatfout.AndereNaam)]
    public async Task Check23_een_mailserver_met_een_certificaat_dat_niet_klopt_hoort_niets_van_ons(Certificaatfout fout)
    {
        await using var server = new Tlsserver(fout);
        var kanaal = new Smtpkanaal(Instellingen(server.Poort) with { Server = new("localhost", server.Poort, Mailbeveiliging.Tls, "wie", "geheim") });

        var geweigerd = await Assert.ThrowsAsync<MailserverException>(() => kanaal.OpenAsync(Ct));

        Assert.Equal("SslHandshakeException", geweigerd.Soort);
        Assert.Equal(0, server.Vertrouwd);
        Assert.True(server.Gebeld >= 1);
    }

    [Fact]
    public async Task Zonder_server_wordt_elke_mail_een_bestand_en_dezelfde_een_keer()
    {
        var map = Directory.CreateTempSubdirectory("pgb-mail").FullName;
        var kanaal = new Mailmap(Instellingen(1) with { Map = Path.Combine(map, "mail"), Server = null });

        Assert.Equal(Mailuitkomst.Afgeleverd, await kanaal.LeverAfAsync(Brief, Ct));
        Assert.Equal(Mailuitkomst.Afgeleverd, await kanaal.LeverAfAsync(Brief, Ct));

        Assert.Contains("To: goed@voorbeeld.nl", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(map, "*", SearchOption.AllDirectories)), Ct));
        Directory.Delete(map, recursive: true);
    }

    private static Mailinstellingen Instellingen(int poort) => new(
        Emailadres.Parse("portaal@pgb.example.org"), "PgbPortal", new("https://pgb.example.org"), null, new("127.0.0.1", poort, Mailbeveiliging.Geen, null, null));
}
