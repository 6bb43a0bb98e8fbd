using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Zorgovereenkomsten.WijzigingStatus;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten;

public sealed class OvereenkomstwijzigingTests
{
    private static readonly DateOnly Mei = new(2026, 5, 1);
    private static readonly DateOnly Vandaag = new(2026, 4, 20);
    private static readonly DateTime Nu = new(2026, 4, 20, 9, 0, 0, DateTimeKind.Utc);
    private static readonly PersoonId Beheerder = PersoonId.Nieuw();
    private static readonly MedewerkerId Medewerker = MedewerkerId.Nieuw();
    private static readonly ZorgovereenkomstBuilder Bouw = new() { Status = ZorgovereenkomstStatus.Goedgekeurd };

    [Fact]
    public void Alleen_deze_stappen_kan_een_wijziging_zetten() => Statustabel.IsPrecies(
        Overeenkomstwijziging.Statusovergangen,
        (Status.WachtOpZorgverlener, [Status.WachtOpBeheerder, Status.Ingetrokken]),
        (Status.WachtOpBeheerder, [Status.InBeoordeling, Status.Ingetrokken]),
        (Status.InBeoordeling, [Status.Goedgekeurd, Status.Afgekeurd, Status.Ingetrokken]));

    [Fact]
    public void Voor_meer_loon_hoeft_de_zorgverlener_niet_te_tekenen()
    {
        var wijziging = Voorstel(Bouw.Build(), r => r with { Tarief = Bedrag.Euro(62) });

        Assert.Equal((Status.WachtOpBeheerder, false), (wijziging.Status, wijziging.IsMinder));
        Statustabel.Weigert("STATUS", () => wijziging.OnderteekenAlsZorgverlener(Nu));
    }

    [Fact]
    public void Voor_minder_loon_uren_of_reis_tekent_de_zorgverlener_eerst()
    {
        Assert.Equal(Status.WachtOpZorgverlener, Voorstel(Bouw.Build(), r => r with { Tarief = Bedrag.Euro(58) }).Status);
        Assert.Equal(Status.WachtOpZorgverlener, Voorstel(Bouw.Build(), r => r with { MinutenPerWeek = 120 }).Status);
        Assert.Equal(
            Status.WachtOpZorgverlener,
            Voorstel(Met(new Reisafspraak(Reiskostensoort.Vast, 3500, 3)), r => r with { Reiskosten = new(Reiskostensoort.Vast, 3500, 2) }).Status);
        Assert.Equal(Status.WachtOpZorgverlener, Voorstel(Met(new(Reiskostensoort.Km)), r => r with { Reiskosten = null }).Status);
    }

    [Fact]
    public void Zonder_verschil_of_zonder_lopende_overeenkomst_is_er_niets_te_wijzigen()
    {
        Statustabel.Weigert("STATUS", () => Voorstel(Bouw.Build(), r => r));
        Statustabel.Weigert(
            "STATUS",
            () => Voorstel((Bouw with { Status = ZorgovereenkomstStatus.Gedeeld }).Build(), r => r with { Tarief = Bedrag.Euro(62) }));
        Statustabel.Weigert(
            "STATUS", () => Voorstel((Bouw with { TotEnMet = new(2026, 4, 30) }).Build(), r => r with { Tarief = Bedrag.Euro(62) }));
    }

    [Fact]
    public void De_verstrekker_ziet_de_wijziging_pas_als_beiden_hebben_getekend()
    {
        var wijziging = Voorstel(Bouw.Build(), r => r with { Tarief = Bedrag.Euro(62) });

        Assert.False(wijziging.ZichtbaarVoorVerstrekker);

        wijziging.OnderteekenAlsBeheerder(Beheerder, [], Nu, Vandaag, Vandaag.AddDays(14));

        Assert.True(wijziging.ZichtbaarVoorVerstrekker);
        Assert.True(wijziging.Regels[0].ZichtbaarVoorVerstrekker);
        Assert.Single(wijziging.Beoordelingen);
    }

    [Fact]
    public void Een_blokkade_houdt_de_handtekening_tegen()
    {
        var wijziging = Voorstel(Bouw.Build(), r => r with { Tarief = Bedrag.Euro(62) });

        Statustabel.Weigert("ZO-014", () => wijziging.OnderteekenAlsBeheerder(
            Beheerder, [new Bevinding("ZO-014", Zwaarte.Blokkerend, "te hoog")], Nu, Vandaag, Vandaag.AddDays(14)));
        Assert.Equal(Status.WachtOpBeheerder, wijziging.Status);
    }

    [Fact]
    public void Tot_de_goedkeuring_geldt_de_oude_afspraak_en_daarna_vanaf_de_ingangsdatum_de_nieuwe()
    {
        var overeenkomst = Bouw.Build();
        var wijziging = Ingediend(overeenkomst);
        Oordeel(wijziging, Besluit.Akkoord);
        wijziging.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag);

        Assert.Equal((Status.Goedgekeurd, Vandaag), (wijziging.Status, wijziging.GoedgekeurdOp));
        Assert.Equal(Bedrag.Euro(60), overeenkomst.Regels[0].InhoudOp(Mei).Tarief);

        overeenkomst.NeemOver(wijziging);

        Assert.Equal(Bedrag.Euro(60), overeenkomst.Regels[0].InhoudOp(new(2026, 4, 30)).Tarief);
        Assert.Equal(Bedrag.Euro(62), overeenkomst.Regels[0].InhoudOp(Mei).Tarief);
        Assert.Equal(Bedrag.Euro(62), overeenkomst.Regels[0].Tarief);
        Assert.True(overeenkomst.TermijnenBijwerken);
    }

    [Fact]
    public void Een_latere_wijziging_die_eerder_ingaat_vervangt_wat_daarna_kwam()
    {
        var overeenkomst = Bouw.Build();
        overeenkomst.NeemOver(Voorstel(overeenkomst, r => r with { Tarief = Bedrag.Euro(62) }));
        overeenkomst.NeemOver(Voorstel(overeenkomst, r => r with { Tarief = Bedrag.Euro(61) }, new(2026, 4, 1)));

        Assert.Equal(Bedrag.Euro(60), overeenkomst.Regels[0].InhoudOp(new(2026, 3, 31)).Tarief);
        Assert.Equal(Bedrag.Euro(61), overeenkomst.Regels[0].InhoudOp(new(2026, 4, 1)).Tarief);
        Assert.Equal(Bedrag.Euro(61), overeenkomst.Regels[0].InhoudOp(Mei).Tarief);
        Assert.Single(overeenkomst.Regels[0].Eerdere);
    }

    [Theory]
    [InlineData(Besluit.Afwijzen, Besluit.Akkoord)]
    [InlineData(Besluit.Akkoord, Besluit.Afwijzen)]
    public void Een_nee_van_de_verstrekker_of_de_SVB_keurt_de_wijziging_af(Besluit verstrekker, Besluit svb)
    {
        var wijziging = Ingediend(Bouw.Build());
        Oordeel(wijziging, verstrekker);
        if (wijziging.Status == Status.InBeoordeling)
        {
            wijziging.Toets(svb, svb == Besluit.Afwijzen ? Afwijsreden.LoonOnderMinimum : null, null, Medewerker, Vandaag);
        }

        Assert.Equal(Status.Afgekeurd, wijziging.Status);
    }

    [Fact]
    public void Wie_niets_betaalt_vindt_niets_om_te_beoordelen_en_niemand_beoordeelt_twee_keer()
    {
        var wijziging = Ingediend(Bouw.Build());

        Assert.Throws<NietGevondenException>(() =>
            wijziging.Beoordeel(VerstrekkerId.Nieuw(), [Wet.Wmo], Besluit.Akkoord, null, null, Medewerker, Vandaag));
        Oordeel(wijziging, Besluit.Akkoord);
        Statustabel.Weigert("STATUS", () => Oordeel(wijziging, Besluit.Akkoord));
        Statustabel.Weigert("REDEN", () => wijziging.Toets(Besluit.Afwijzen, null, null, Medewerker, Vandaag));
    }

    [Fact]
    public void De_overeenkomst_zoals_zij_wordt_is_een_kopie()
    {
        var overeenkomst = Bouw.Build();
        var regel = overeenkomst.Regels[0];

        var straks = overeenkomst.Zoals(Voorstel(overeenkomst, r => r with { Tarief = Bedrag.Euro(62) }));

        Assert.Equal((Mei, Bedrag.Euro(62)), (straks.Van, straks.Regels[0].Tarief));
        Assert.Equal(Bedrag.Euro(60), regel.Tarief);
    }

    [Fact]
    public void Een_latere_laatste_dag_gaat_langs_iedereen_die_betaalt_en_verandert_verder_niets()
    {
        var overeenkomst = (Bouw with { TotEnMet = new(2026, 6, 30) }).Build();
        var wijziging = Verlenging(overeenkomst, new(2026, 12, 31));

        Assert.Equal((Status.WachtOpBeheerder, false, true), (wijziging.Status, wijziging.IsMinder, wijziging.Verlengt));
        Assert.Equal(new DateOnly(2026, 12, 31), overeenkomst.Zoals(wijziging).TotEnMet);
        wijziging.OnderteekenAlsBeheerder(Beheerder, [], Nu, Vandaag, Vandaag.AddDays(14));
        Oordeel(wijziging, Besluit.Akkoord);
        wijziging.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag);
        overeenkomst.NeemOver(wijziging);

        Assert.Equal(new DateOnly(2026, 12, 31), overeenkomst.TotEnMet);
        Assert.Empty(overeenkomst.Regels[0].Eerdere);
    }

    [Fact]
    public void Een_overeenkomst_die_intussen_is_opgezegd_wordt_niet_verlengd()
    {
        var overeenkomst = (Bouw with { TotEnMet = new(2026, 6, 30) }).Build();
        var wijziging = Verlenging(overeenkomst, null);

        overeenkomst.Beeindig(new(2026, 5, 31), [], Vandaag);
        overeenkomst.NeemOver(wijziging);

        Assert.Equal(new DateOnly(2026, 5, 31), overeenkomst.TotEnMet);
    }

    [Fact]
    public void Eerder_stoppen_is_geen_wijziging_en_dezelfde_dag_verandert_niets()
    {
        var overeenkomst = (Bouw with { TotEnMet = new(2026, 6, 30) }).Build();

        Statustabel.Weigert("ZO-047", () => Verlenging(overeenkomst, new(2026, 5, 31)));
        Statustabel.Weigert("STATUS", () => Verlenging(overeenkomst, new(2026, 6, 30)));
        Statustabel.Weigert("ZO-047", () => Verlenging(Bouw.Build(), new(2027, 6, 30)));
    }

    [Fact]
    public void Een_nee_houdt_een_latere_laatste_dag_tegen()
    {
        var wijziging = Verlenging((Bouw with { TotEnMet = new(2026, 6, 30) }).Build(), new(2026, 12, 31));
        wijziging.OnderteekenAlsBeheerder(Beheerder, [], Nu, Vandaag, Vandaag.AddDays(14));

        Oordeel(wijziging, Besluit.Afwijzen);

        Assert.Equal(Status.Afgekeurd, wijziging.Status);
    }

    [Fact]
    public void Over_een_ingetrokken_wijziging_beslist_niemand_meer()
    {
        var wijziging = Ingediend(Bouw.Build());
        wijziging.TrekIn();

        Statustabel.Weigert("STATUS", () => Oordeel(wijziging, Besluit.Akkoord));
        Statustabel.Weigert("STATUS", () => wijziging.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag));
    }

    private static Overeenkomstwijziging Verlenging(Zorgovereenkomst overeenkomst, DateOnly? totEnMet) => Overeenkomstwijziging.Voorstellen(
        OvereenkomstwijzigingId.Nieuw(), overeenkomst, Mei, new Dictionary<OvereenkomstregelId, Regelinhoud>(), Vandaag, new(totEnMet));

    private static Zorgovereenkomst Met(Reisafspraak reis) => (Bouw with { Regels = [Bouw.Regel with { Reiskosten = reis }] }).Build();

    private static Overeenkomstwijziging Voorstel(
        Zorgovereenkomst overeenkomst, Func<Regelinhoud, Regelinhoud> anders, DateOnly? vanaf = null)
    {
        var regel = overeenkomst.Regels[0];
        return Overeenkomstwijziging.Voorstellen(
            OvereenkomstwijzigingId.Nieuw(),
            overeenkomst,
            vanaf ?? Mei,
            new Dictionary<OvereenkomstregelId, Regelinhoud> { [regel.Id] = anders(regel.Inhoud) },
            Vandaag);
    }

    private static Overeenkomstwijziging Ingediend(Zorgovereenkomst overeenkomst)
    {
        var wijziging = Voorstel(overeenkomst, r => r with { Tarief = Bedrag.Euro(62) });
        wijziging.OnderteekenAlsBeheerder(Beheerder, [], Nu, Vandaag, Vandaag.AddDays(14));
        return wijziging;
    }

    private static void Oordeel(Overeenkomstwijziging wijziging, Besluit besluit) => wijziging.Beoordeel(
        wijziging.Delen.Single().VerstrekkerId,
        [Wet.Wmo],
        besluit,
        besluit == Besluit.Afwijzen ? Afwijsreden.TariefNietToegestaan : null,
        null,
        Medewerker,
        Vandaag);
}
