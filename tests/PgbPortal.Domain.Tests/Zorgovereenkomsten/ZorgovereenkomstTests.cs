using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Zorgovereenkomsten.ZorgovereenkomstStatus;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstTests
{
    private static readonly DateTime Nu = new(2026, 2, 18, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 2, 18);
    private static readonly MedewerkerId Medewerker = MedewerkerId.Nieuw();
    private static readonly PersoonId Beheerder = PersoonId.Nieuw();

    [Fact]
    public void Alleen_deze_stappen_kan_een_overeenkomst_zetten() => Statustabel.IsPrecies(
        Zorgovereenkomst.Statusovergangen,
        (Status.Concept, [Status.Gedeeld, Status.Ingetrokken]),
        (Status.Gedeeld,
            [
                Status.AangepastDoorZorgverlener, Status.OndertekendDoorZorgverlener, Status.Gedeeld, Status.Concept,
                Status.Ingetrokken,
            ]),
        (Status.AangepastDoorZorgverlener,
            [Status.Gedeeld, Status.OndertekendDoorZorgverlener, Status.AangepastDoorZorgverlener, Status.Ingetrokken]),
        (Status.OndertekendDoorZorgverlener, [Status.InBeoordeling, Status.Gedeeld, Status.Ingetrokken]),
        (Status.InBeoordeling, [Status.Goedgekeurd, Status.Afgekeurd, Status.Ingetrokken]),
        (Status.Goedgekeurd, [Status.Beeindigd, Status.Opgeschort]),
        (Status.Opgeschort, [Status.Goedgekeurd, Status.Beeindigd]));

    [Fact]
    public void Wat_de_zorgverlener_wijzigt_staat_naast_wat_de_budgethouder_schreef_tot_die_tekent()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.Gedeeld };
        var overeenkomst = bouw.Build();
        overeenkomst.PasAanDoorZorgverlener([bouw.Regel with { Tarief = Bedrag.Euro(62) }], Vandaag);
        overeenkomst.PasAanDoorZorgverlener([bouw.Regel with { Tarief = Bedrag.Euro(64), MinutenPerWeek = null }], Vandaag);

        Assert.Equal(
            new Eerdereafspraak(bouw.Regel.Tarief, bouw.Regel.Omschrijving, 180), overeenkomst.Regels[0].Eerder);

        overeenkomst.OnderteekenAlsZorgverlener(Nu);
        Assert.NotNull(overeenkomst.Regels[0].Eerder);
        overeenkomst.OnderteekenAlsBeheerder(Beheerder, [], Nu, Vandaag, Vandaag.AddDays(14));
        Assert.Null(overeenkomst.Regels[0].Eerder);
    }

    [Fact]
    public void De_dag_waarop_de_een_haar_aan_de_ander_voorlegt_blijft_bekend()
    {
        var bouw = new ZorgovereenkomstBuilder();
        var overeenkomst = bouw.Build();
        Assert.Null(overeenkomst.VoorgelegdOp);

        overeenkomst.Deel([], Vandaag);
        Assert.Equal(Vandaag, overeenkomst.VoorgelegdOp);

        overeenkomst.PasAanDoorZorgverlener([bouw.Regel with { Tarief = Bedrag.Euro(62) }], Vandaag.AddDays(2));
        Assert.Equal(Vandaag.AddDays(2), overeenkomst.VoorgelegdOp);

        overeenkomst.PasAan(bouw.Soort, bouw.Vragen, bouw.Van, bouw.TotEnMet, [bouw.Regel], Vandaag.AddDays(3));
        Assert.Equal(Vandaag.AddDays(3), overeenkomst.VoorgelegdOp);
    }

    [Fact]
    public void Wie_terugkomt_op_een_wijziging_of_zelf_opnieuw_schrijft_ziet_geen_verschil_meer()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.Gedeeld };
        var overeenkomst = bouw.Build();
        overeenkomst.PasAanDoorZorgverlener([bouw.Regel with { Tarief = Bedrag.Euro(62) }], Vandaag);
        overeenkomst.PasAanDoorZorgverlener([bouw.Regel], Vandaag);
        Assert.Null(overeenkomst.Regels[0].Eerder);

        overeenkomst.PasAanDoorZorgverlener([bouw.Regel with { Tarief = Bedrag.Euro(62) }], Vandaag);
        overeenkomst.PasAan(bouw.Soort, bouw.Vragen, bouw.Van, bouw.TotEnMet, [bouw.Regel with { Tarief = Bedrag.Euro(61) }], Vandaag);

        Assert.Null(overeenkomst.Regels[0].Eerder);
    }

    [Fact]
    public void Na_een_overlijden_eindigt_wat_loopt_stopt_wat_nog_moet_beginnen_en_gaat_de_rest_niet_door()
    {
        var goedgekeurd = new ZorgovereenkomstBuilder { Status = Status.Goedgekeurd };
        var (lopend, later, concept) = (goedgekeurd.Build(), (goedgekeurd with { Van = new(2026, 6, 1) }).Build(), new ZorgovereenkomstBuilder().Build());

        foreach (var overeenkomst in new[] { lopend, later, concept })
        {
            overeenkomst.BeeindigDoorOverlijden(new(2026, 4, 10));
        }

        Assert.Equal((Status.Goedgekeurd, new DateOnly(2026, 4, 10)), (lopend.Status, lopend.TotEnMet));
        Assert.Equal(Status.Opgeschort, later.Status);
        Assert.Equal(Status.Ingetrokken, concept.Status);
    }

    [Fact]
    public void Stoppen_maakt_een_lopende_overeenkomst_korter_en_nooit_langer()
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Status = Status.Goedgekeurd, TotEnMet = new(2026, 12, 31) }.Build();
        overeenkomst.Beeindig(new(2026, 6, 30), [], new(2026, 4, 1));

        Assert.Equal(new DateOnly(2026, 6, 30), overeenkomst.TotEnMet);
        Statustabel.Weigert("STATUS", () => overeenkomst.Beeindig(new(2026, 7, 31), [], new(2026, 4, 1)));
        Statustabel.Weigert("STATUS", () => overeenkomst.Beeindig(new(2026, 2, 28), [], new(2026, 4, 1)));
        Statustabel.Weigert("STATUS", () => overeenkomst.Beeindig(new(2026, 5, 31), [], new(2026, 7, 1)));
    }

    [Fact]
    public void Een_concept_is_alleen_voor_de_budgethouder()
    {
        var overeenkomst = new ZorgovereenkomstBuilder().Build();

        Assert.Equal(Status.Concept, overeenkomst.Status);
        Assert.False(overeenkomst.ZichtbaarVoorZorgverlener);
        Assert.False(overeenkomst.ZichtbaarVoorVerstrekker);
        Assert.False(overeenkomst.Regels[0].ZichtbaarVoorZorgverlener);
    }

    [Fact]
    public void Delen_toont_de_overeenkomst_aan_de_zorgverlener_en_nog_niet_aan_de_gemeente()
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Status = Status.Gedeeld }.Build();

        Assert.True(overeenkomst.ZichtbaarVoorZorgverlener);
        Assert.True(overeenkomst.Regels[0].ZichtbaarVoorZorgverlener);
        Assert.False(overeenkomst.ZichtbaarVoorVerstrekker);
        Assert.False(overeenkomst.ZichtbaarVoorSvb);
    }

    [Fact]
    public void Met_een_blokkerende_bevinding_blijft_het_een_concept()
    {
        var overeenkomst = new ZorgovereenkomstBuilder().Build();

        Statustabel.Weigert("ZO-014", () => overeenkomst.Deel([new("ZO-014", Zwaarte.Blokkerend, "Te hoog.", "begeleiding")], Vandaag));

        Assert.Equal(Status.Concept, overeenkomst.Status);
        Assert.False(overeenkomst.ZichtbaarVoorZorgverlener);
    }

    [Fact]
    public void Met_een_waarschuwing_kan_delen_gewoon()
    {
        var overeenkomst = new ZorgovereenkomstBuilder().Build();

        overeenkomst.Deel([new("ZO-025", Zwaarte.Waarschuwing, "Vertel meer.", "begeleiding")], Vandaag);

        Assert.Equal(Status.Gedeeld, overeenkomst.Status);
    }

    [Theory]
    [InlineData(Status.Concept)]
    [InlineData(Status.Gedeeld)]
    public void De_budgethouder_tekent_niet_als_eerste(Status status)
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Status = status }.Build();

        Statustabel.Weigert("ZO-043", () => TekenAlsBeheerder(overeenkomst));

        Assert.Equal(status, overeenkomst.Status);
        Assert.Null(overeenkomst.BeheerderGetekendOpUtc);
    }

    [Fact]
    public void Na_een_wijziging_door_de_zorgverlener_tekent_hij_eerst_zelf()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.Gedeeld };
        var overeenkomst = bouw.Build();
        overeenkomst.PasAanDoorZorgverlener([bouw.Regel with { Tarief = Bedrag.Euro(62) }], Vandaag);

        Assert.Equal(Status.AangepastDoorZorgverlener, overeenkomst.Status);
        Statustabel.Weigert("ZO-043", () => TekenAlsBeheerder(overeenkomst));

        overeenkomst.OnderteekenAlsZorgverlener(Nu);
        TekenAlsBeheerder(overeenkomst);

        Assert.Equal(Status.InBeoordeling, overeenkomst.Status);
        Assert.Equal(Bedrag.Euro(62), overeenkomst.Regels[0].Tarief);
    }

    [Fact]
    public void Een_wijziging_maakt_de_handtekening_van_de_zorgverlener_ongeldig()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.OndertekendDoorZorgverlener };
        var overeenkomst = bouw.Build();

        overeenkomst.PasAan(bouw.Soort, bouw.Vragen, bouw.Van, bouw.TotEnMet, [bouw.Regel with { Tarief = Bedrag.Euro(55) }], Vandaag);

        Assert.Equal(Status.Gedeeld, overeenkomst.Status);
        Assert.Null(overeenkomst.ZorgverlenerGetekendOpUtc);
        Assert.Null(overeenkomst.InhoudHash);
        Statustabel.Weigert("ZO-043", () => TekenAlsBeheerder(overeenkomst));
    }

    [Fact]
    public void Beiden_tekenen_dezelfde_inhoud()
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Status = Status.OndertekendDoorZorgverlener }.Build();
        var getekend = overeenkomst.InhoudHash;

        TekenAlsBeheerder(overeenkomst);

        Assert.Equal(getekend, overeenkomst.BerekenInhoudHash());
        Assert.Equal(Beheerder, overeenkomst.BeheerderGetekendDoorId);
        Assert.Equal(Vandaag, overeenkomst.IngediendOp);
        Assert.True(overeenkomst.ZichtbaarVoorVerstrekker);
        Assert.True(overeenkomst.ZichtbaarVoorSvb);
    }

    [Fact]
    public void De_hash_verandert_met_alles_waarvoor_wordt_getekend()
    {
        var bouw = new ZorgovereenkomstBuilder();
        var overeenkomst = bouw.Build();
        var hashes = new HashSet<string> { overeenkomst.BerekenInhoudHash() };
        void Pas(ZorgovereenkomstBuilder b)
        {
            overeenkomst.PasAan(b.Soort, b.Vragen, b.Van, b.TotEnMet, b.Regels ?? [b.Regel], Vandaag);
            Assert.True(hashes.Add(overeenkomst.BerekenInhoudHash()));
        }

        Pas(bouw with { Soort = Overeenkomstsoort.Instelling });
        Pas(bouw with { Vragen = new(Familiegraad.DerdeGraad, true, false) });
        Pas(bouw with { Van = bouw.Van.AddDays(1) });
        Pas(bouw with { TotEnMet = new(2026, 10, 31) });
        Pas(bouw with { Regels = [bouw.Regel with { Tarief = new(6001) }] });
        Pas(bouw with { Regels = [bouw.Regel with { Omschrijving = "Iets anders" }] });
        Pas(bouw with { Regels = [bouw.Regel with { MinutenPerWeek = 195 }] });
        Pas(bouw with { Regels = [bouw.Regel with { Bijbetaling = true }] });
        Pas(bouw with { Regels = [bouw.Regel, bouw.Regel with { Naam = "tweede" }] });
    }

    [Fact]
    public void Regels_houden_een_eigen_volgorde_ook_na_weglaten_en_toevoegen()
    {
        var bouw = new ZorgovereenkomstBuilder();
        Regelafspraak Regel(string naam) => bouw.Regel with { Naam = naam };
        var overeenkomst = (bouw with { Regels = [Regel("a"), Regel("b")] }).Build();

        overeenkomst.PasAan(bouw.Soort, bouw.Vragen, bouw.Van, bouw.TotEnMet, [Regel("b"), Regel("c")], Vandaag);

        Assert.Equal(["b", "c"], overeenkomst.Regels.OrderBy(r => r.Volgorde).Select(r => r.Naam));
        Assert.Equal([0, 1], overeenkomst.Regels.Select(r => r.Volgorde).Order());
    }

    [Fact]
    public void Een_regel_die_blijft_houdt_zijn_sleutel()
    {
        var bouw = new ZorgovereenkomstBuilder();
        var overeenkomst = bouw.Build();
        var sleutel = overeenkomst.Regels[0].Id;

        overeenkomst.PasAan(bouw.Soort, bouw.Vragen, bouw.Van, bouw.TotEnMet, [bouw.Regel with { Tarief = Bedrag.Euro(50) }], Vandaag);

        Assert.Equal(sleutel, Assert.Single(overeenkomst.Regels).Id);
        Assert.Equal(Bedrag.Euro(50), overeenkomst.Regels[0].Tarief);
    }

    [Fact]
    public void Twee_regels_hebben_niet_dezelfde_naam()
    {
        var bouw = new ZorgovereenkomstBuilder();

        Statustabel.Weigert("ZO-024", () => (bouw with { Regels = [bouw.Regel, bouw.Regel] }).Build());
    }

    [Fact]
    public void Een_overeenkomst_eindigt_niet_voor_zij_begint() =>
        Statustabel.Weigert("ZO-002", () => new ZorgovereenkomstBuilder { TotEnMet = new(2026, 2, 28) }.Build());

    [Fact]
    public void Als_de_gemeente_en_de_svb_akkoord_zijn_is_de_overeenkomst_goedgekeurd()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling };
        var overeenkomst = bouw.Build();

        Beoordeel(overeenkomst, bouw.Verstrekker, Besluit.Akkoord);
        Assert.Equal(Status.InBeoordeling, overeenkomst.Status);
        overeenkomst.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag);

        Assert.Equal(Status.Goedgekeurd, overeenkomst.Status);
        Assert.Equal(Vandaag, overeenkomst.GoedgekeurdOp);
        Assert.True(overeenkomst.GeldtOp(new(2026, 3, 1)));
        Assert.False(overeenkomst.GeldtOp(new(2026, 2, 28)));
    }

    [Fact]
    public void De_svb_mag_ook_eerst()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling };
        var overeenkomst = bouw.Build();

        overeenkomst.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag);
        Beoordeel(overeenkomst, bouw.Verstrekker, Besluit.Akkoord);

        Assert.Equal(Status.Goedgekeurd, overeenkomst.Status);
    }

    [Fact]
    public void Zegt_de_svb_nee_dan_is_de_overeenkomst_afgekeurd()
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling }.Build();

        overeenkomst.Toets(Besluit.Afwijzen, Afwijsreden.LoonOnderMinimum, "Te laag.", Medewerker, Vandaag);

        Assert.Equal(Status.Afgekeurd, overeenkomst.Status);
        Assert.False(overeenkomst.GeldtOp(new(2026, 3, 1)));
    }

    [Fact]
    public void Zeggen_alle_verstrekkers_nee_dan_is_de_overeenkomst_afgekeurd()
    {
        var (overeenkomst, een, ander) = MetTweeVerstrekkers();

        Beoordeel(overeenkomst, een, Besluit.Afwijzen);
        Assert.Equal(Status.InBeoordeling, overeenkomst.Status);
        Beoordeel(overeenkomst, ander, Besluit.Afwijzen, Wet.Wlz);

        Assert.Equal(Status.Afgekeurd, overeenkomst.Status);
    }

    [Fact]
    public void Zegt_een_verstrekker_nee_dan_vervallen_alleen_diens_regels()
    {
        var (overeenkomst, een, ander) = MetTweeVerstrekkers();

        Beoordeel(overeenkomst, een, Besluit.Akkoord);
        Beoordeel(overeenkomst, ander, Besluit.Afwijzen, Wet.Wlz);
        overeenkomst.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag);

        Assert.Equal(Status.Goedgekeurd, overeenkomst.Status);
        Assert.False(overeenkomst.Regels.Single(r => r.VerstrekkerId == een.Id).Doorgestreept);
        Assert.True(overeenkomst.Regels.Single(r => r.VerstrekkerId == ander.Id).Doorgestreept);
    }

    [Fact]
    public void Niemand_beoordeelt_twee_keer()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling };
        var overeenkomst = bouw.Build();
        Beoordeel(overeenkomst, bouw.Verstrekker, Besluit.Akkoord);
        overeenkomst.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag);

        Statustabel.Weigert("STATUS", () => Beoordeel(overeenkomst, bouw.Verstrekker, Besluit.Afwijzen));
        Statustabel.Weigert("STATUS", () => overeenkomst.Toets(Besluit.Akkoord, null, null, Medewerker, Vandaag));
    }

    [Fact]
    public void Een_gemeente_die_niets_betaalt_heeft_niets_te_beoordelen()
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling }.Build();

        Assert.Throws<NietGevondenException>(() => Beoordeel(overeenkomst, new VerstrekkerBuilder().Build(), Besluit.Akkoord));
    }

    [Fact]
    public void Afwijzen_kan_alleen_met_een_reden()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling };
        var overeenkomst = bouw.Build();

        Statustabel.Weigert("REDEN", () => overeenkomst.Toets(Besluit.Afwijzen, null, null, Medewerker, Vandaag));
        Statustabel.Weigert("REDEN", () => overeenkomst.Beoordeel(
            bouw.Verstrekker.Id, [Wet.Wmo], Besluit.Afwijzen, null, null, Medewerker, Vandaag));
        Assert.Equal(Status.InBeoordeling, overeenkomst.Status);
    }

    [Fact]
    public void Na_het_indienen_verandert_de_inhoud_niet_meer()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling };
        var overeenkomst = bouw.Build();
        var hash = overeenkomst.BerekenInhoudHash();

        Statustabel.Weigert("STATUS", () => overeenkomst.PasAan(
            bouw.Soort, bouw.Vragen, bouw.Van, bouw.TotEnMet, [bouw.Regel with { Tarief = Bedrag.Euro(1) }], Vandaag));
        Statustabel.Weigert("STATUS", () => overeenkomst.PasAanDoorZorgverlener([bouw.Regel with { Tarief = Bedrag.Euro(99) }], Vandaag));

        Assert.Equal(hash, overeenkomst.BerekenInhoudHash());
    }

    [Fact]
    public void Intrekken_kan_tot_er_is_beslist()
    {
        var open = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling }.Build();
        var goedgekeurd = new ZorgovereenkomstBuilder { Status = Status.Goedgekeurd }.Build();

        open.TrekIn();

        Assert.Equal(Status.Ingetrokken, open.Status);
        Statustabel.Weigert("STATUS", goedgekeurd.TrekIn);
    }

    [Fact]
    public void Na_de_laatste_dag_is_de_overeenkomst_beeindigd()
    {
        var overeenkomst = new ZorgovereenkomstBuilder { TotEnMet = new(2026, 10, 31), Status = Status.Goedgekeurd }.Build();

        Assert.Equal(Status.Goedgekeurd, overeenkomst.StatusOp(new(2026, 10, 31)));
        Assert.Equal(Status.Beeindigd, overeenkomst.StatusOp(new(2026, 11, 1)));
        Assert.True(overeenkomst.GeldtOp(new(2026, 10, 31)));
        Assert.False(overeenkomst.GeldtOp(new(2026, 11, 1)));
    }

    private static void TekenAlsBeheerder(Zorgovereenkomst overeenkomst) =>
        overeenkomst.OnderteekenAlsBeheerder(Beheerder, [], Nu, Vandaag, Vandaag.AddDays(14));

    private static void Beoordeel(Zorgovereenkomst overeenkomst, Verstrekker verstrekker, Besluit besluit, Wet wet = Wet.Wmo) =>
        overeenkomst.Beoordeel(
            verstrekker.Id,
            [wet],
            besluit,
            besluit == Besluit.Afwijzen ? Afwijsreden.ZorgPastNietBijToekenning : null,
            null,
            Medewerker,
            Vandaag);

    private static (Zorgovereenkomst Overeenkomst, Verstrekker Een, Verstrekker Ander) MetTweeVerstrekkers()
    {
        var ander = new VerstrekkerBuilder { Soort = Verstrekkersoort.Zorgkantoor }.Build();
        var bouw = new ZorgovereenkomstBuilder { Status = Status.InBeoordeling };
        var verpleging = bouw.Regel with { Naam = "verpleging", VerstrekkerId = ander.Id, Wet = Wet.Wlz, Zorgfunctie = "99" };
        return ((bouw with { Regels = [bouw.Regel, verpleging] }).Build(), bouw.Verstrekker, ander);
    }
}
