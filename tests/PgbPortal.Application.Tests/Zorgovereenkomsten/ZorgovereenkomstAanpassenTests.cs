using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstAanpassenTests : Overeenkomstproef
{
    [Fact]
    public async Task Wie_een_concept_aanpast_ziet_meteen_wat_er_niet_klopt()
    {
        var id = await ConceptAsync();

        var stand = await PasAanAsync("anna", new(id, Van: new(2026, 1, 1)));

        Assert.Contains(stand.Bevindingen, b => b.Code == "ZO-002");
        Assert.Equal(new DateOnly(2026, 1, 1), (await BekijkConceptAsync(id)).Van);
    }

    [Fact]
    public async Task Na_een_wijziging_van_de_budgethouder_tekent_de_zorgverlener_opnieuw()
    {
        var id = await GedeeldAsync();
        await TekenAsync(id, "kees");

        await PasAanAsync("anna", new(id, VasteEinddatum: true, TotEnMet: new(2026, 12, 31)));

        var beeld = await BekijkAsync(id);
        Assert.Equal(ZorgovereenkomstStatus.Gedeeld, beeld.Status);
        Assert.Null(beeld.GetekendDoorZorgverlener);
    }

    [Fact]
    public async Task Een_zorgverlener_stelt_een_ander_tarief_voor_en_de_rest_blijft()
    {
        var id = await GedeeldAsync();
        var oud = (await BekijkAsync(id, "kees")).Regels[0];

        await PasAanAsync("kees", new(id, Voorstellen: [new(oud.Naam, "Samen de week plannen.", new(6250), Minuten.VanUren(4))]));

        var beeld = await BekijkAsync(id);
        Assert.Equal(ZorgovereenkomstStatus.AangepastDoorZorgverlener, beeld.Status);
        Assert.Equal(
            oud with { Omschrijving = "Samen de week plannen.", Tarief = new(new(6250), Eenheid.Uur), PerWeek = Minuten.VanUren(4) },
            beeld.Regels[0] with { Eerder = null, Laatst = oud.Laatst });
        Assert.NotNull(beeld.Regels[0].Eerder);
        Assert.Equal([new AanZet(Partij.Beheerder)], beeld.AanZet);
    }

    [Fact]
    public async Task Een_zorgverlener_hoort_niets_over_het_budget()
    {
        var id = await GedeeldAsync();
        var naam = (await BekijkAsync(id, "kees")).Regels[0].Naam;

        var stand = await PasAanAsync("kees", new(id, Voorstellen: [new(naam, "Hulp.", new(6500), Minuten.VanUren(40))]));

        Assert.DoesNotContain(stand.Bevindingen, b => b.Code == "ZO-030");
        Assert.Equal(Bedrag.Nul, stand.VerwachteKosten);
        Assert.Contains((await BekijkConceptAsync(id)).Bevindingen, b => b.Code == "ZO-030");
    }

    [Fact]
    public async Task Een_voorstel_op_oude_afspraken_wordt_geweigerd()
    {
        var id = await GedeeldAsync();
        var gelezen = await BekijkAsync(id, "kees");
        await PasAanAsync("anna", new(id, VasteEinddatum: true, TotEnMet: new(2026, 12, 31)));

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => PasAanAsync(
            "kees", new(id, Voorstellen: [new(gelezen.Regels[0].Naam, "Hulp.", new(6100), null)], Inhoud: gelezen.Inhoud))));
    }

    [Fact]
    public async Task Hetzelfde_voorstel_twee_keer_versturen_heeft_een_gevolg()
    {
        var id = await GedeeldAsync();
        var gelezen = await BekijkAsync(id, "kees");
        var voorstel = new ZorgovereenkomstAanpassen.Input(
            id, Voorstellen: [new(gelezen.Regels[0].Naam, "Hulp.", new(6100), Minuten.VanUren(3))], Inhoud: gelezen.Inhoud);

        await PasAanAsync("kees", voorstel);
        var stand = await PasAanAsync("kees", voorstel);

        Assert.Equal(ZorgovereenkomstStatus.AangepastDoorZorgverlener, stand.Status);
    }

    [Fact]
    public async Task Wat_is_ingediend_verandert_niet_meer()
    {
        var id = await IngediendAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => PasAanAsync("anna", new(id, Van: new(2026, 4, 1)))));
    }

    [Fact]
    public async Task Een_zorgverlener_kent_een_concept_nog_niet()
    {
        var id = await ConceptAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => PasAanAsync("kees", new(id)));
    }
}
