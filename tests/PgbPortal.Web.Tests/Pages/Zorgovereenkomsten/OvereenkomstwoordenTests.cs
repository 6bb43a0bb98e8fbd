using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.Web.Pages.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

public sealed class OvereenkomstwoordenTests
{
    [Fact]
    public void Elke_waarde_heeft_woorden()
    {
        Assert.All(Enum.GetValues<Overeenkomstsoort>(), s => Assert.NotEmpty(Overeenkomstwoorden.Soort(s)));
        Assert.All(Enum.GetValues<Zorgverlenersoort>(), s => Assert.NotEmpty(Overeenkomstwoorden.Zorgverlenersoort(s)));
        Assert.All(Enum.GetValues<Wet>(), w => Assert.NotEmpty(w.Naam));
        Assert.All(Enum.GetValues<Familiegraad>(), f => Assert.NotEmpty(Overeenkomstwoorden.Familietekst(f)));
    }

    [Fact]
    public void Elke_reden_kan_door_iemand_worden_gekozen() => Assert.Equal(
        Enum.GetNames<Afwijsreden>().Order(),
        Overeenkomstwoorden.RedenenVerstrekker.Concat(Overeenkomstwoorden.RedenenSvb).Select(k => k.Waarde).Distinct().Order());

    [Fact]
    public void De_lezer_is_u_en_de_anderen_hebben_een_naam()
    {
        AanZet[] beide = [new(Partij.Verstrekker, "gemeente Westland"), new(Partij.Svb)];

        Assert.Equal("gemeente Westland en de SVB", Overeenkomstwoorden.Wie(beide, Lezer.Beheerder));
        Assert.Equal("uw organisatie en de SVB", Overeenkomstwoorden.Wie(beide, Lezer.Verstrekker));
        Assert.Equal("u", Overeenkomstwoorden.Wie([new(Partij.Zorgverlener)], Lezer.Zorgverlener));
        Assert.Equal("-", Overeenkomstwoorden.Wie([], Lezer.Beheerder));
    }
}
