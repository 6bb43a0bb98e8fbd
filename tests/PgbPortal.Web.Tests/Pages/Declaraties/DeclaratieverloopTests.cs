using PgbPortal.Domain.Declaraties;
using PgbPortal.Web.Pages.Declaraties;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class DeclaratieverloopTests
{
    [Theory]
    [InlineData(DeclaratieStatus.IngevoerdDoorZorgverlener, Kijker.Beheerder, "U")]
    [InlineData(DeclaratieStatus.IngevoerdDoorZorgverlener, Kijker.Zorgverlener, "De budgethouder")]
    [InlineData(DeclaratieStatus.Teruggestuurd, Kijker.Zorgverlener, "U")]
    [InlineData(DeclaratieStatus.Teruggestuurd, Kijker.Beheerder, "De zorgverlener")]
    [InlineData(DeclaratieStatus.HandmatigeToets, Kijker.Verstrekker, "Een medewerker")]
    [InlineData(DeclaratieStatus.Goedgekeurd, Kijker.Svb, "De SVB: betalen")]
    [InlineData(DeclaratieStatus.Goedgekeurd, Kijker.Meekijker, "De SVB: betalen")]
    [InlineData(DeclaratieStatus.BetalingMislukt, Kijker.Zorgverlener, "U: rekeningnummer")]
    [InlineData(DeclaratieStatus.Betaald, Kijker.Beheerder, "Niemand: klaar")]
    public void De_lijst_zegt_wie_aan_zet_is(DeclaratieStatus status, Kijker kijker, string wie) =>
        Assert.Equal(wie, Declaratieverloop.AanZet(status, null, kijker));

    [Fact]
    public void Alleen_wie_mag_toetsen_of_betalen_is_zelf_aan_zet()
    {
        Assert.Equal("U: toetsen", Declaratieverloop.AanZet(DeclaratieStatus.HandmatigeToets, null, Kijker.Verstrekker, toetst: true));
        Assert.Equal("U: betalen", Declaratieverloop.AanZet(DeclaratieStatus.Goedgekeurd, null, Kijker.Svb, betaalt: true));
    }

    [Theory]
    [InlineData(Wachtreden.Tekort, "De budgethouder: te weinig budget")]
    [InlineData(Wachtreden.Declaratiestop, "De gemeente of het zorgkantoor: probleem met het budget")]
    [InlineData(Wachtreden.Rekeningnummer, "De SVB: rekeningnummer controleren")]
    public void Bij_een_declaratie_die_wacht_staat_waarom(Wachtreden reden, string wie) =>
        Assert.Equal(wie, Declaratieverloop.AanZet(DeclaratieStatus.Aangehouden, reden, Kijker.Svb));

    [Fact]
    public void Voor_elke_status_en_kijker_is_er_een_antwoord() => Assert.All(
        from status in Enum.GetValues<DeclaratieStatus>() from kijker in Enum.GetValues<Kijker>() select (status, kijker),
        p => Assert.NotEmpty(Declaratieverloop.AanZet(p.status, null, p.kijker)));
}
