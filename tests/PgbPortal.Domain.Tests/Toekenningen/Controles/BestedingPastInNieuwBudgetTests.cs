using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class BestedingPastInNieuwBudgetTests
{
    private static readonly Berichtplek Eerste = Berichtplek.Functiebudget(0);

    private static readonly Toekenningsbericht Verlaagd =
        MetFunctiebudgetten(Functiebudget(euro: 6000, verantwoordingsvrij: 100)) with { BudgetIdentificatieOud = "W-1" };

    [Fact]
    public void Wat_past_geeft_geen_waarschuwing() => LaatDoor<BestedingPastInNieuwBudget>(Verlaagd, Besteed(6000, 100));

    [Fact]
    public void Zevenduizend_uitgegeven_en_zesduizend_nieuw_geeft_een_waarschuwing() =>
        Meldt<BestedingPastInNieuwBudget>(Eerste, Verlaagd, Besteed(7000));

    [Fact]
    public void Te_veel_verantwoordingsvrij_uitgegeven_geeft_een_waarschuwing() =>
        Meldt<BestedingPastInNieuwBudget>(Eerste, Verlaagd, Besteed(500, 101));

    [Fact]
    public void Uitgaven_buiten_de_nieuwe_periode_geven_een_waarschuwing() =>
        Meldt<BestedingPastInNieuwBudget>(Eerste, Verlaagd, Besteed(500, buitenPeriode: 1));

    [Fact]
    public void Intrekken_van_een_budget_waar_iets_uit_is_betaald_geeft_een_waarschuwing() =>
        Meldt<BestedingPastInNieuwBudget>(Eerste, Verlaagd with { Functiebudgetten = [Intrekking()] }, Besteed(500));

    [Fact]
    public void Uitgaven_aan_een_zorgfunctie_die_wegvalt_geven_een_waarschuwing() => Meldt<BestedingPastInNieuwBudget>(
        Berichtplek.Budget,
        Verlaagd with { Functiebudgetten = [Functiebudget("03")] },
        Besteed(500));

    [Fact]
    public void Een_budget_waar_niets_uit_is_betaald_mag_weg() =>
        LaatDoor<BestedingPastInNieuwBudget>(Verlaagd with { Functiebudgetten = [Functiebudget("03")] }, Besteed(0));

    private static ToekenningFeiten Besteed(decimal euro, decimal verantwoordingsvrij = 0, decimal buitenPeriode = 0)
    {
        var eersteDag = new DateOnly(2026, 3, 1);
        return Feiten with
        {
            BesteedNaVervanging =
            [
                new(Begeleiding, eersteDag, Bedrag.Euro(euro), Bedrag.Euro(verantwoordingsvrij), Bedrag.Euro(buitenPeriode)),
            ],
        };
    }
}
