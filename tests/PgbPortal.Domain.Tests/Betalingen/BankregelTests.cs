using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Betalingen.BankregelStatus;

namespace PgbPortal.Domain.Tests.Betalingen;

public sealed class BankregelTests
{
    private static readonly DateTime Nu = new(2026, 4, 3, 6, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Alleen_wat_wacht_wordt_verwerkt_of_verklaard() => Statustabel.IsPrecies(
        Bankregel.Statusovergangen, (Status.Geparkeerd, [Status.Verwerkt, Status.Verklaard]));

    [Fact]
    public void Een_afschrift_nummert_zijn_regels()
    {
        var afschrift = Afschrift();

        var regels = new[] { Regel(afschrift), Regel(afschrift) };

        Assert.Equal([1, 2], regels.Select(r => r.Volgnummer));
        Assert.Equal(2, afschrift.Aantal);
    }

    [Fact]
    public void Wat_verwerkt_is_heeft_geen_reden_om_te_wachten()
    {
        var regel = Regel(Afschrift());
        regel.Parkeer(Parkeerreden.AnderBedrag);

        var betaling = BetaalopdrachtId.Nieuw();
        regel.VerwerkBetaling(Bankregelsoort.Uitvoering, betaling);

        Assert.Equal((Status.Verwerkt, null, betaling), (regel.Status, regel.Reden, regel.BetaalopdrachtId));
        Statustabel.Weigert("STATUS", () => regel.Verklaar("kosten van de bank", MedewerkerId.Nieuw(), Nu));
    }

    [Fact]
    public void Een_verklaring_bewaart_wie_wat_opschreef_en_waarom_hij_wachtte()
    {
        var regel = Regel(Afschrift());
        regel.Parkeer(Parkeerreden.OnbekendeRegel);
        var wie = MedewerkerId.Nieuw();

        regel.Verklaar("kosten van de bank", wie, Nu);

        Assert.Equal((Status.Verklaard, Parkeerreden.OnbekendeRegel, wie, Nu), (regel.Status, regel.Reden, regel.VerklaardDoorId, regel.VerklaardOpUtc));
        Statustabel.Weigert("STATUS", () => regel.Verklaar("nog eens", wie, Nu));
        Statustabel.Weigert("STATUS", () => regel.VerwerkRun(BetaalrunId.Nieuw()));
    }

    private static Bankafschrift Afschrift() =>
        Bankafschrift.Maak(Afschriftsoort.Camt053, "A-1", Testgegevens.Iban(), new(2026, 4, 3), null, new('0', 64), null, Nu);

    private static Bankregel Regel(Bankafschrift afschrift) => Bankregel.Maak(
        afschrift,
        new() { Richting = Bankrichting.Af, Bedrag = Bedrag.Euro(735), Bedragtekst = "735.00 EUR", Valutadag = new(2026, 4, 3) });
}
