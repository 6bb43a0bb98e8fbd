using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class HoogstensWerkweekTests
{
    [Fact]
    public void Veertig_uur_is_goed() => Wlz(2400).IsGoed<HoogstensWerkweek>();

    [Fact]
    public void Vierenveertig_uur_kan_niet() =>
        Assert.Contains("in week 11 boven de 40 uur", Wlz(2640).IsFout<HoogstensWerkweek>("DC-012"));

    [Fact]
    public void Uren_bij_andere_budgethouders_tellen_mee_zonder_ze_te_noemen()
    {
        (Wlz(1200) with { AndereWlzMinuten = [new("2026-W11", 1200)] }).IsGoed<HoogstensWerkweek>();

        var tekst = (Wlz(1200) with { AndereWlzMinuten = [new("2026-W11", 1215)] }).IsFout<HoogstensWerkweek>("DC-012");
        Assert.DoesNotContain("1215", tekst);
        Assert.DoesNotContain("20", tekst);
    }

    [Fact]
    public void Een_andere_week_telt_niet_mee() =>
        (Wlz(2400) with { AndereWlzMinuten = [new("2026-W12", 2400)] }).IsGoed<HoogstensWerkweek>();

    [Fact]
    public void Regels_van_dezelfde_week_tellen_samen() => (Wlz(0) with
    {
        Regels = o => [Claimdossier.Week(o, "2026-W11", 2400), new(o.Regels[0].Id, new(2026, 3, 12), null, 15, null)],
    }).IsFout<HoogstensWerkweek>("DC-012");

    [Fact]
    public void Buiten_de_wlz_geldt_deze_grens_niet() =>
        new Claimdossier { Regels = o => [Claimdossier.Week(o, "2026-W11", 2640)] }.IsGoed<HoogstensWerkweek>();

    [Fact]
    public void Een_instelling_is_meer_dan_een_mens()
    {
        var dossier = Wlz(2640);

        (dossier with
        {
            Overeenkomst = dossier.Overeenkomst with
            {
                Zorgverlener = new ZorgverlenerBuilder { Soort = Zorgverlenersoort.Instelling }.Build(),
            },
        }).IsGoed<HoogstensWerkweek>();
    }

    private static Claimdossier Wlz(int minuten) => new()
    {
        Overeenkomst = new()
        {
            Verstrekker = new VerstrekkerBuilder { Soort = Verstrekkersoort.Zorgkantoor }.Build(),
            Wet = Wet.Wlz,
            Zorgfunctie = "99",
            Status = ZorgovereenkomstStatus.Goedgekeurd,
        },
        Regels = o => [Claimdossier.Week(o, "2026-W11", minuten)],
    };
}
