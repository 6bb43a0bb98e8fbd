using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class VraagVoorbereidenTests : Vraagproef
{
    [Fact]
    public async Task Een_budgethouder_kan_bij_elke_verstrekker_van_het_dossier_en_de_svb_terecht()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.ToekenningAsync("anna", "delft", "D-9");

        var algemeen = await OpzetAsync("anna");
        var over = await OpzetAsync("anna", Vraagonderwerp.Overeenkomst, overeenkomst.Waarde);

        Assert.Equal(["Delft", "Westland", "SVB"], algemeen.Adressen.Select(a => a.Naam));
        Assert.Equal(["Westland", "SVB"], over.Adressen.Select(a => a.Naam));
        Assert.Equal((null, "Overeenkomst van Anna de Wit en Kees Begeleiding"), (algemeen.Over, over.Over));
        Assert.Equal(new DateOnly(2026, 4, 13), over.Uiterlijk);
    }

    [Fact]
    public async Task Een_zorgverlener_vraagt_over_de_eigen_overeenkomst_en_leert_niets_van_het_budget()
    {
        var overeenkomst = await InAprilAsync();
        var toekenning = await Wereld.ToekenningAsync("anna", "delft", "D-9");
        await using var db = Db();
        var budget = db.Functiebudgetten.First(f => f.ToekenningId == toekenning.Id).Id.Waarde;

        Assert.Equal(["Westland", "SVB"], (await OpzetAsync("kees", Vraagonderwerp.Overeenkomst, overeenkomst.Waarde)).Adressen.Select(a => a.Naam));
        Assert.Equal("VRAAG-02", await GeweigerdMetAsync(() => OpzetAsync("kees")));
        await Assert.ThrowsAsync<NietGevondenException>(() => OpzetAsync("kees", Vraagonderwerp.Functiebudget, budget));
        await Assert.ThrowsAsync<NietGevondenException>(() => OpzetAsync("linde", Vraagonderwerp.Overeenkomst, overeenkomst.Waarde));
    }
}
