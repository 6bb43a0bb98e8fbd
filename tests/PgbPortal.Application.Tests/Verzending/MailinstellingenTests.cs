using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;

namespace PgbPortal.Application.Tests.Verzending;

public sealed class MailinstellingenTests
{
    [Fact]
    public void Zonder_server_en_map_is_er_geen_mail() => Assert.Null(Van("Mail:Afzender=portaal@voorbeeld.nl"));

    [Fact]
    public void Een_server_gaat_over_tls_op_poort_587_tenzij_iemand_anders_zegt()
    {
        var mail = Van("Mail:Server=mail.voorbeeld.nl", "Mail:Afzender=portaal@voorbeeld.nl", "Aanmelden:Adres=https://pgb.voorbeeld.nl")!;

        Assert.Equal(new("mail.voorbeeld.nl", 587, Mailbeveiliging.StartTls, null, null), mail.Server);
        Assert.Equal(("PgbPortal", new Uri("https://pgb.voorbeeld.nl")), (mail.Naam, mail.Portaal));
        Assert.Equal(Path.Combine("/data", "mail"), Van("Mail:Map=mail", "Mail:Afzender=portaal@voorbeeld.nl")!.Map);
    }

    [Theory]
    [InlineData("Mail__Afzender", "Mail:Afzender=portaal")]
    [InlineData("Mail__Map", "Mail:Map=mail")]
    [InlineData("Mail__Poort", "Mail:Poort=0")]
    [InlineData("Mail__Poort", "Mail:Poort=smtp")]
    [InlineData("Mail__Beveiliging", "Mail:Beveiliging=ssl")]
    [InlineData("Mail__Beveiliging", "Mail:Beveiliging=Geen")]
    [InlineData("Mail__Wachtwoord", "Mail:Gebruiker=pgb")]
    [InlineData("Mail__Gebruiker", "Mail:Wachtwoord=x")]
    [InlineData("Aanmelden__Adres", "Aanmelden:Adres=")]
    public void Een_verkeerde_instelling_wordt_genoemd(string sleutel, string anders) => Assert.Equal(
        sleutel,
        Assert.Throws<InstellingOnjuistException>(() => Van(
            "Mail:Server=mail.voorbeeld.nl", "Mail:Afzender=portaal@voorbeeld.nl", "Aanmelden:Adres=https://pgb.voorbeeld.nl", anders)).Sleutel);

    private static Mailinstellingen? Van(params string[] regels) => Mailinstellingen.Van(
        new ConfigurationBuilder().AddInMemoryCollection(
            regels.Select(r => r.Split('=', 2)).GroupBy(r => r[0]).Select(g => KeyValuePair.Create<string, string?>(g.Key, g.Last()[1]))).Build(),
        "/data");
}
