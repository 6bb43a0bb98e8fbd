using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class LooptijdBinnenToekenningTests
{
    [Fact]
    public void Van_de_eerste_tot_en_met_de_laatste_dag_van_het_budget_is_goed() =>
        Dossier(new(2026, 3, 1), new(2026, 12, 31)).IsGoed<LooptijdBinnenToekenning>();

    [Fact]
    public void Voor_onbepaalde_tijd_mag_de_overeenkomst_doorlopen() =>
        Dossier(new(2026, 3, 1), null).IsGoed<LooptijdBinnenToekenning>();

    [Fact]
    public void Een_dag_eerder_beginnen_kan_niet()
    {
        var tekst = Dossier(new(2026, 2, 28), null).IsFout<LooptijdBinnenToekenning>("ZO-002");

        Assert.Contains("voor de start van het budget", tekst);
        Assert.Contains("1 maart 2026", tekst);
    }

    [Fact]
    public void Een_dag_later_eindigen_kan_niet()
    {
        var tekst = Dossier(new(2026, 3, 1), new(2027, 1, 1)).IsFout<LooptijdBinnenToekenning>("ZO-002");

        Assert.Contains("31 december 2026", tekst);
    }

    [Fact]
    public void Budgetten_van_twee_jaren_tellen_samen()
    {
        var dossier = Dossier(new(2026, 3, 1), new(2027, 6, 30));

        (dossier with
        {
            Budgetten = [dossier.Budget, dossier.Budget with { Periode = new(new(2027, 1, 1), new(2027, 12, 31)) }],
        }).IsGoed<LooptijdBinnenToekenning>();
    }

    [Fact]
    public void Zonder_enig_budget_in_de_periode_geldt_alleen_ZO_001() =>
        Dossier(new(2027, 2, 1), new(2027, 3, 1)).IsGoed<LooptijdBinnenToekenning>();

    private static Overeenkomstdossier Dossier(DateOnly van, DateOnly? totEnMet) =>
        new() { Overeenkomst = new() { Van = van, TotEnMet = totEnMet } };
}
