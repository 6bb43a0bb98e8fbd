using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Vragen.VraagStatus;

namespace PgbPortal.Domain.Tests.Vragen;

public sealed class VraagTests
{
    private static readonly DateOnly Donderdag = new(2026, 4, 2);
    private static readonly DateTime Nu = new(2026, 4, 2, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Alleen_deze_stappen_kan_een_vraag_zetten() => Statustabel.IsPrecies(
        Vraag.Statusovergangen,
        (Status.Gesteld, [Status.Beantwoord, Status.Ingetrokken]),
        (Status.Beantwoord, [Status.Gesteld]));

    [Fact]
    public void Het_antwoord_komt_binnen_vijf_werkdagen_en_na_doorvragen_begint_dat_opnieuw()
    {
        var vraag = Stel();

        // Good Friday and Easter Monday are no working days.
        Assert.Equal(new DateOnly(2026, 4, 13), vraag.UiterlijkOp);
        vraag.Beantwoord("Mo", null, "Dat klopt.", new(2026, 4, 8), Nu);
        Assert.Equal((Status.Beantwoord, new DateOnly(2026, 4, 8)), (vraag.Status, vraag.BeantwoordOp));
        vraag.VraagDoor("Anna", "En nu?", Moment(new(2026, 4, 13)));

        Assert.Equal((Status.Gesteld, new DateOnly(2026, 4, 20), null), (vraag.Status, vraag.UiterlijkOp, vraag.BeantwoordOp));
        Assert.Equal([(1, true), (2, false), (3, true)], vraag.Berichten.Select(b => (b.Nummer, b.IsVrager)));
    }

    [Fact]
    public void Een_nieuw_antwoord_is_een_keer_nieuw()
    {
        var vraag = Stel();
        Assert.False(vraag.MarkeerGelezen(Nu));

        vraag.Beantwoord("Mo", null, "Dat klopt.", Donderdag, Nu);
        Assert.True(vraag.MarkeerGelezen(Nu));
        Assert.False(vraag.MarkeerGelezen(Nu));

        vraag.VraagDoor("Anna", "En nu?", Moment(Donderdag));
        vraag.Beantwoord("Mo", null, "Nog steeds.", Donderdag, Nu);
        Assert.True(vraag.MarkeerGelezen(Nu));
    }

    [Fact]
    public void Wie_het_ziet_volgt_uit_wie_vraagt_en_aan_wie()
    {
        var (verstrekker, zorgverlener) = (VerstrekkerId.Nieuw(), ZorgverlenerId.Nieuw());
        var aanGemeente = Stel((verstrekker, Wet.Wmo), zorgverlener);
        var aanSvb = Stel();

        Assert.Equal((true, true, false, false), (aanGemeente.ZichtbaarVoorZorgverlener, aanGemeente.ZichtbaarVoorVerstrekker, aanGemeente.ZichtbaarVoorSvb, aanGemeente.IsAanSvb));
        Assert.Equal((false, false, true, true), (aanSvb.ZichtbaarVoorZorgverlener, aanSvb.ZichtbaarVoorVerstrekker, aanSvb.ZichtbaarVoorSvb, aanSvb.IsAanSvb));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2001)]
    public void Een_tekst_is_niet_leeg_en_niet_te_lang(int lengte) =>
        Statustabel.Weigert("VRAAG-01", () => Stel(tekst: $" {new string('a', lengte)}\r\n"));

    [Theory]
    [InlineData(Belmoment.Ochtend, "Terugbellen over: mijn betaling van maart\nBel in de ochtend naar 06 12345678.")]
    [InlineData(Belmoment.Middag, "Terugbellen over: mijn betaling van maart\nBel in de middag naar 06 12345678.")]
    [InlineData(Belmoment.MaaktNietUit, "Terugbellen over: mijn betaling van maart\nBel naar 06 12345678.")]
    public void Een_verzoek_om_te_bellen_gaat_naar_de_svb_en_zegt_waarover_wanneer_en_waarheen(Belmoment wanneer, string tekst)
    {
        var vraag = Bel(wanneer: wanneer, waarover: " mijn betaling\r\nvan maart ");

        Assert.Equal((true, Vraagonderwerp.Terugbellen, new DateOnly(2026, 4, 8)), (vraag.IsAanSvb, vraag.Onderwerp, vraag.UiterlijkOp));
        Assert.Equal(tekst, Assert.Single(vraag.Berichten).Tekst);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData(null)]
    public void Waarover_er_wordt_gebeld_is_niet_leeg_en_niet_te_lang(string? waarover) =>
        Statustabel.Weigert("VRAAG-01", () => Bel(waarover: waarover ?? new string('a', 201)));

    private static Vraag Bel(Belmoment wanneer = Belmoment.Ochtend, string waarover = "mijn betaling") => Vraag.VraagTerugbellen(
        VraagId.Nieuw(), BudgethouderId.Nieuw(), null, (null, null, "Anna"), (Telefoonnummer.Parse("0612345678"), wanneer, waarover),
        Vraag.Moment.Nu(Donderdag, Nu, Testkengetallen.Alle, Kengetalsoort.Terugbeltermijn));

    private static Vraag.Moment Moment(DateOnly dag) => Vraag.Moment.Nu(dag, Nu, Testkengetallen.Alle);

    private static Vraag Stel((VerstrekkerId, Wet)? aan = null, ZorgverlenerId? zorgverlener = null, string tekst = "Klopt dit?") =>
        Vraag.Stel(VraagId.Nieuw(), BudgethouderId.Nieuw(), aan, (Vraagonderwerp.Algemeen, null), (zorgverlener, null, "Anna"), tekst, Moment(Donderdag));
}
