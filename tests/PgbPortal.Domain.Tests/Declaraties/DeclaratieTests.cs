using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Tests.Declaraties;

public sealed class DeclaratieTests
{
    private static readonly DateTime Nu = new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Betaaldag = new(2026, 4, 2);

    [Fact]
    public void Alleen_deze_stappen_kan_een_declaratie_zetten() => Statustabel.IsPrecies(
        Declaratie.Statusovergangen,
        (Status.IngevoerdDoorZorgverlener,
            [
                Status.Teruggestuurd, Status.Goedgekeurd, Status.Aangehouden, Status.HandmatigeToets, Status.Ingetrokken,
                Status.TeVerrekenen,
            ]),
        (Status.Teruggestuurd, [Status.IngevoerdDoorZorgverlener, Status.Ingetrokken]),
        (Status.Aangehouden,
            [
                Status.Goedgekeurd, Status.GedeeltelijkGoedgekeurd, Status.HandmatigeToets, Status.Aangehouden, Status.Afgekeurd,
                Status.Ingetrokken,
            ]),
        (Status.HandmatigeToets,
            [Status.Goedgekeurd, Status.GedeeltelijkGoedgekeurd, Status.Aangehouden, Status.Afgekeurd, Status.Ingetrokken]),
        (Status.Goedgekeurd, [Status.Betaald, Status.Aangehouden, Status.Afgekeurd, Status.Ingetrokken]),
        (Status.GedeeltelijkGoedgekeurd, [Status.Betaald, Status.Aangehouden, Status.Afgekeurd, Status.Ingetrokken]),
        (Status.Betaald, [Status.BetalingMislukt, Status.Gecorrigeerd]),
        (Status.BetalingMislukt, [Status.Betaald, Status.Goedgekeurd, Status.GedeeltelijkGoedgekeurd, Status.Aangehouden, Status.Afgekeurd]),
        (Status.Gecorrigeerd, [Status.BetalingMislukt, Status.Betaald]),
        (Status.TeVerrekenen, [Status.Verrekend, Status.Ingetrokken]),
        (Status.Verrekend, [Status.TeVerrekenen, Status.Ingetrokken]));

    [Fact]
    public void Twaalf_uur_en_een_kwartier_voor_zestig_euro_is_735_euro()
    {
        var declaratie = new DeclaratieBuilder().Build();

        Assert.Equal(Bedrag.Euro(735), declaratie.Totaal);
        Assert.Equal([18000, 18000, 21000, 16500], declaratie.Regels.Select(r => r.Bedrag.Centen));
    }

    [Fact]
    public void Elke_regel_wordt_apart_afgerond_met_een_halve_cent_omhoog()
    {
        var overeenkomst = new ZorgovereenkomstBuilder
        {
            Tarief = new(6002),
            Status = ZorgovereenkomstStatus.Goedgekeurd,
        }.Build();
        var bouw = new DeclaratieBuilder { Overeenkomst = overeenkomst };

        var declaratie = (bouw with { Regels = [bouw.InWeek("2026-W10", 15), bouw.InWeek("2026-W11", 15)] }).Build();

        // 60,02 / 4 = 15,005, twice rounded up; the total would be 30,01 if it were rounded.
        Assert.Equal([1501, 1501], declaratie.Regels.Select(r => r.Bedrag.Centen));
        Assert.Equal(new Bedrag(3002), declaratie.Totaal);
    }

    [Fact]
    public void Dezelfde_week_twee_keer_invullen_kan_niet()
    {
        var bouw = new DeclaratieBuilder();

        Statustabel.Weigert("DC-021", () =>
            (bouw with { Regels = [bouw.InWeek("2026-W10", 840), bouw.InWeek("2026-W10", 840)] }).Build());
    }

    [Fact]
    public void Een_week_telt_alleen_met_zijn_dagen_in_de_maand()
    {
        var bouw = new DeclaratieBuilder();

        var declaratie = (bouw with { Regels = [bouw.InWeek("2026-W14", 60)] }).Build();

        Assert.Equal(new Periode(new(2026, 3, 30), new(2026, 3, 31)), declaratie.Regels[0].Zorgdagen);
    }

    [Fact]
    public void De_zorgdagen_beginnen_niet_voor_de_overeenkomst()
    {
        var overeenkomst = new ZorgovereenkomstBuilder
        {
            Van = new(2026, 3, 4),
            Status = ZorgovereenkomstStatus.Goedgekeurd,
        }.Build();
        var bouw = new DeclaratieBuilder { Overeenkomst = overeenkomst };

        var declaratie = (bouw with { Regels = [bouw.InWeek("2026-W10", 60)] }).Build();

        Assert.Equal(new Periode(new(2026, 3, 4), new(2026, 3, 8)), declaratie.Regels[0].Zorgdagen);
    }

    [Fact]
    public void Een_regel_van_een_andere_overeenkomst_kan_niet()
    {
        var bouw = new DeclaratieBuilder();
        var vreemd = bouw.InWeek("2026-W10", 60) with { RegelId = OvereenkomstregelId.Nieuw() };

        Statustabel.Weigert("DC-001", () => (bouw with { Regels = [vreemd] }).Build());
    }

    [Fact]
    public void De_gemeente_ziet_een_declaratie_pas_als_de_budgethouder_opdracht_geeft()
    {
        var declaratie = new DeclaratieBuilder { Invoerder = Invoerder.Zorgverlener }.Build();
        Assert.True(declaratie.ZichtbaarVoorZorgverlener);
        Assert.False(declaratie.ZichtbaarVoorVerstrekker);

        declaratie.DienIn(Nu);

        Assert.True(declaratie.ZichtbaarVoorVerstrekker);
        Assert.All(declaratie.Regels, r => Assert.True(r.ZichtbaarVoorVerstrekker));
    }

    [Fact]
    public void Zonder_opdracht_van_de_budgethouder_wordt_er_niets_gereserveerd_of_betaald()
    {
        var declaratie = new DeclaratieBuilder { Invoerder = Invoerder.Zorgverlener }.Build();

        Statustabel.Weigert("DC-020", () => declaratie.KeurGoed(Nu, Betaaldag));
        Statustabel.Weigert("DC-020", () => declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Euro(1)));
        Statustabel.Weigert("DC-020", declaratie.WachtOpMens);

        Assert.Equal(Status.IngevoerdDoorZorgverlener, declaratie.Status);
        Assert.False(declaratie.IsGereserveerd);
    }

    [Fact]
    public void Een_goedgekeurde_declaratie_is_gereserveerd_en_wordt_betaald()
    {
        var declaratie = Ingediend();

        declaratie.KeurGoed(Nu, Betaaldag);
        Assert.Equal(Status.Goedgekeurd, declaratie.Status);
        Assert.Equal(Betaaldag, declaratie.VerwachteBetaaldag);
        Assert.True(declaratie.IsGereserveerd);

        declaratie.Betaal(Betaaldag);
        Assert.Equal(Status.Betaald, declaratie.Status);
        Assert.Equal(Betaaldag, declaratie.BetaaldOp);
        Assert.False(declaratie.IsGereserveerd);
    }

    [Fact]
    public void De_eerste_beloofde_betaaldag_blijft_staan_wat_er_ook_gebeurt()
    {
        var (later, nogLater) = (Betaaldag.AddDays(7), Betaaldag.AddDays(14));
        var declaratie = Ingediend();
        Assert.Null(declaratie.BeloofdeBetaaldag);

        declaratie.KeurGoed(Nu, Betaaldag);
        declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Euro(1));
        Assert.Equal((null, Betaaldag), (declaratie.VerwachteBetaaldag, declaratie.BeloofdeBetaaldag));

        declaratie.KeurGoed(Nu, later);
        declaratie.Betaal(later);
        declaratie.MeldMislukt();
        declaratie.KeurGoed(Nu, nogLater);
        declaratie.Betaal(nogLater);
        Assert.Equal((nogLater, Betaaldag, nogLater), (declaratie.VerwachteBetaaldag, declaratie.BeloofdeBetaaldag, declaratie.BetaaldOp));
    }

    [Fact]
    public void Wie_op_tijd_intrekt_houdt_ons_niet_aan_de_beloofde_dag()
    {
        var opTijd = Ingediend();
        opTijd.KeurGoed(Nu, Betaaldag);
        opTijd.TrekIn(Betaaldag);
        Assert.Null(opTijd.BeloofdeBetaaldag);

        var teLaat = Ingediend();
        teLaat.KeurGoed(Nu, Betaaldag);
        teLaat.TrekIn(Betaaldag.AddDays(1));
        Assert.Equal(Betaaldag, teLaat.BeloofdeBetaaldag);
    }

    [Fact]
    public void Wat_niet_is_goedgekeurd_wordt_niet_betaald()
    {
        var declaratie = Ingediend();

        Statustabel.Weigert("STATUS", () => declaratie.Betaal(Betaaldag));
        declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Euro(1));
        Statustabel.Weigert("STATUS", () => declaratie.Betaal(Betaaldag));
    }

    [Fact]
    public void Terugsturen_en_herzien_begint_opnieuw()
    {
        var bouw = new DeclaratieBuilder { Invoerder = Invoerder.Zorgverlener };
        var declaratie = bouw.Build();

        declaratie.StuurTerug("In week 12 was u er niet.");
        Assert.Equal(Status.Teruggestuurd, declaratie.Status);
        declaratie.DienIn(Nu);
        Statustabel.Weigert("STATUS", () => declaratie.KeurGoed(Nu, Betaaldag));

        declaratie.Herzie(bouw.Overeenkomst, [bouw.InWeek("2026-W10", 120)], null, new(2026, 4, 3));
        Assert.Equal(Status.IngevoerdDoorZorgverlener, declaratie.Status);
        Assert.Equal(Bedrag.Euro(120), declaratie.Totaal);
        Assert.Equal(new DateOnly(2026, 4, 3), declaratie.IngevoerdOp);
        Assert.Null(declaratie.Toelichting);
    }

    [Fact]
    public void Wie_op_geld_wacht_heeft_niets_gereserveerd_en_wie_op_een_rekeningnummer_wacht_wel()
    {
        var zonderGeld = Ingediend();
        var zonderRekening = Ingediend();

        zonderGeld.HoudAan(Wachtreden.Tekort, Bedrag.Euro(15));
        zonderRekening.HoudAan(Wachtreden.Rekeningnummer, Bedrag.Nul);

        Assert.False(zonderGeld.IsGereserveerd);
        Assert.Equal(Bedrag.Euro(15), zonderGeld.Tekort);
        Assert.True(zonderRekening.IsGereserveerd);
    }

    [Fact]
    public void Een_tekort_wordt_verdeeld_over_de_regels_in_volgorde()
    {
        var declaratie = Ingediend();
        var budget = Verdeeld(declaratie);
        declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Euro(335));

        declaratie.VerdeelTekort(new Dictionary<FunctiebudgetId, Bedrag> { [budget] = Bedrag.Euro(400) });
        declaratie.KeurGoed(Nu, Betaaldag);

        Assert.Equal(Status.GedeeltelijkGoedgekeurd, declaratie.Status);
        Assert.Equal(Bedrag.Euro(400), declaratie.GoedgekeurdTotaal);
        Assert.Equal([18000, 18000, 4000, 0], declaratie.Regels.Select(r => r.Goedgekeurd.Centen));
        Assert.Equal([null, null, "DC-015", "DC-015"], declaratie.Regels.Select(r => r.Afkeurcode));
        Assert.Equal(Bedrag.Nul, declaratie.Tekort);
    }

    [Fact]
    public void Een_tekort_op_het_ene_budget_raakt_het_andere_niet()
    {
        var declaratie = Ingediend();
        var (een, ander) = (FunctiebudgetId.Nieuw(), FunctiebudgetId.Nieuw());
        declaratie.Verdeel(declaratie.Regels.ToDictionary(r => r.Id, r => r.Volgorde < 2 ? een : ander));

        declaratie.VerdeelTekort(
            new Dictionary<FunctiebudgetId, Bedrag> { [een] = Bedrag.Euro(100), [ander] = Bedrag.Euro(1000) });

        Assert.Equal([10000, 0, 21000, 16500], declaratie.Regels.Select(r => r.Goedgekeurd.Centen));
    }

    [Fact]
    public void Als_er_niets_over_is_kan_deels_betalen_niet_en_verandert_er_niets()
    {
        var declaratie = Ingediend();
        var budget = Verdeeld(declaratie);

        Statustabel.Weigert("DC-015", () =>
            declaratie.VerdeelTekort(new Dictionary<FunctiebudgetId, Bedrag> { [budget] = Bedrag.Euro(-175) }));

        Assert.Equal(declaratie.Totaal, declaratie.GoedgekeurdTotaal);
        Assert.All(declaratie.Regels, r => Assert.Null(r.Afkeurcode));
    }

    [Fact]
    public void Een_afgekeurde_declaratie_betaalt_niets_en_mist_niets()
    {
        var declaratie = Ingediend();
        declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Euro(15));

        declaratie.KeurAf("DC-002", null);

        Assert.Equal(Status.Afgekeurd, declaratie.Status);
        Assert.Equal(Bedrag.Nul, declaratie.GoedgekeurdTotaal);
        Assert.Equal(Bedrag.Nul, declaratie.Tekort);
        Assert.Null(declaratie.Wachtreden);
        Assert.All(declaratie.Regels, r => Assert.Equal("DC-002", r.Afkeurcode));
    }

    [Fact]
    public void Intrekken_kan_tot_er_is_betaald()
    {
        var wachtend = Ingediend();
        wachtend.HoudAan(Wachtreden.Tekort, Bedrag.Euro(15));
        var betaald = Betaald();

        wachtend.TrekIn(Betaaldag);

        Assert.Equal(Status.Ingetrokken, wachtend.Status);
        Assert.Equal(Bedrag.Nul, wachtend.Tekort);
        Statustabel.Weigert("STATUS", () => betaald.TrekIn(Betaaldag));
    }

    [Fact]
    public void Na_een_mens_kan_een_declaratie_alsnog_worden_betaald()
    {
        var declaratie = Ingediend();

        declaratie.WachtOpMens();
        Assert.True(declaratie.IsGereserveerd);
        declaratie.KeurGoed(Nu, Betaaldag);

        Assert.Equal(Status.Goedgekeurd, declaratie.Status);
    }

    [Fact]
    public void Een_mislukte_betaling_blijft_gereserveerd_en_gaat_opnieuw()
    {
        var declaratie = Betaald();

        declaratie.MeldMislukt();
        Assert.True(declaratie.IsGereserveerd);
        declaratie.Betaal(new(2026, 4, 9));

        Assert.Equal(new DateOnly(2026, 4, 9), declaratie.BetaaldOp);
    }

    private static Declaratie Ingediend() => new DeclaratieBuilder { IsIngediend = true }.Build();

    private static Declaratie Betaald()
    {
        var declaratie = Ingediend();
        declaratie.KeurGoed(Nu, Betaaldag);
        declaratie.Betaal(Betaaldag);
        return declaratie;
    }

    private static FunctiebudgetId Verdeeld(Declaratie declaratie)
    {
        var budget = FunctiebudgetId.Nieuw();
        declaratie.Verdeel(declaratie.Regels.ToDictionary(r => r.Id, _ => budget));
        return budget;
    }
}
