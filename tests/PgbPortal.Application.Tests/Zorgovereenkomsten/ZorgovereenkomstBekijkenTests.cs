using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstBekijkenTests : Overeenkomstproef
{
    [Theory]
    [InlineData("dina")]
    [InlineData("linde")]
    [InlineData("delft.toets")]
    public async Task Een_vreemde_krijgt_hetzelfde_antwoord_als_bij_een_onbekend_nummer(string account)
    {
        var id = await IngediendAsync();

        var vreemd = await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, account));
        var onbekend = await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(ZorgovereenkomstId.Nieuw(), account));

        Assert.Equal(onbekend.Message, vreemd.Message);
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("westland.toets")]
    [InlineData("svb.recht")]
    public async Task Een_concept_is_alleen_van_de_budgethouder(string account)
    {
        var id = await ConceptAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, account));
        Assert.Equal(
            [Overeenkomsthandeling.Aanpassen, Overeenkomsthandeling.Delen, Overeenkomsthandeling.Intrekken],
            (await BekijkAsync(id)).Handelingen.Order());
    }

    [Fact]
    public async Task Een_gemeente_ziet_alleen_haar_eigen_zorg_en_niet_dat_er_een_andere_gemeente_is()
    {
        var id = await IngediendBijTweeAsync();

        var beeld = await BekijkAsync(id, "westland.toets");

        Assert.Equal("Zorg van Westland", Assert.Single(beeld.Regels).Naam);
        Assert.Equal("gemeente Westland", Assert.Single(beeld.Oordelen).Organisatie);
        Assert.Equal([new AanZet(Partij.Verstrekker, "gemeente Westland"), new AanZet(Partij.Svb)], beeld.AanZet);
        Assert.Null(beeld.Inhoud);
        Assert.Equal(2, (await BekijkAsync(id, "svb.recht")).Regels.Count);
    }

    [Fact]
    public async Task Een_zorgverlener_ziet_de_afspraken_maar_geen_oordeel_van_de_gemeente()
    {
        var id = await IngediendAsync();
        await BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.ZorgPastNietBijToekenning);

        var beeld = await BekijkAsync(id, "kees");

        Assert.Equal((Lezer.Zorgverlener, ZorgovereenkomstStatus.Afgekeurd), (beeld.Lezer, beeld.Status));
        Assert.Single(beeld.Regels);
        Assert.Empty(beeld.Oordelen);
        Assert.Empty(beeld.Handelingen);
    }

    [Fact]
    public async Task Namen_van_medewerkers_blijven_binnen_de_organisatie()
    {
        var id = await IngediendAsync();
        await BeoordeelAsync(id);
        await ToetsAsync(id);

        Assert.Null((await BekijkAsync(id)).Oordelen[0].BeslotenDoor);
        Assert.Null((await BekijkAsync(id, "svb.recht")).Oordelen[0].BeslotenDoor);
        Assert.Equal("Toetser", (await BekijkAsync(id, "westland.cons")).Oordelen[0].BeslotenDoor);
        Assert.Null((await BekijkAsync(id, "westland.cons")).Svb!.BeslotenDoor);
        Assert.Equal("Arbeidsrechtmedewerker", (await BekijkAsync(id, "svb.recht")).Svb!.BeslotenDoor);
    }

    [Fact]
    public async Task De_een_leest_niet_wat_de_ander_de_budgethouder_uitlegt()
    {
        var id = await IngediendBijTweeAsync();
        await BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.TariefNietToegestaan);
        await ToetsAsync(id, Besluit.Afwijzen, Afwijsreden.VerkeerdeSoortOvereenkomst);

        Assert.All((await BekijkAsync(id, "svb.recht")).Oordelen, o => Assert.Null(o.Toelichting));
        var gemeente = await BekijkAsync(id, "westland.toets");
        Assert.Equal(Afwijsreden.VerkeerdeSoortOvereenkomst, gemeente.Svb!.Reden);
        Assert.Null(gemeente.Svb.Toelichting);
        Assert.Equal("Zo kan het niet.", gemeente.Oordelen[0].Toelichting);
    }

    [Theory]
    [InlineData("westland.toets", Overeenkomsthandeling.Beoordelen)]
    [InlineData("svb.recht", Overeenkomsthandeling.Toetsen)]
    [InlineData("anna", Overeenkomsthandeling.Intrekken)]
    public async Task Ieder_ziet_wat_hij_nu_kan_doen(string account, Overeenkomsthandeling handeling)
    {
        var id = await IngediendAsync();

        Assert.Equal([handeling], (await BekijkAsync(id, account)).Handelingen);
    }

    [Theory]
    [InlineData("westland.cons")]
    [InlineData("svb.decl")]
    [InlineData("auditor")]
    public async Task Wie_alleen_meekijkt_kan_niets_doen(string account)
    {
        var id = await IngediendAsync();

        Assert.Empty((await BekijkAsync(id, account)).Handelingen);
    }

    [Fact]
    public async Task Na_de_laatste_dag_is_de_overeenkomst_afgelopen()
    {
        var id = await ConceptAsync();
        await PasAanAsync("anna", new(id, VasteEinddatum: true, TotEnMet: new(2026, 6, 30)));
        await Wereld.DelenEnTekenenAsync(id);
        await BeoordeelAsync(id);
        await ToetsAsync(id);
        Wereld.Klok.Zet(new(2026, 7, 1));

        Assert.Equal(ZorgovereenkomstStatus.Beeindigd, (await BekijkAsync(id)).Status);
        Assert.Equal(ZorgovereenkomstStatus.Beeindigd, Assert.Single((await LijstAsync("anna")).Regels).Status);
    }

    [Fact]
    public async Task Wie_kijkt_komt_in_het_logboek()
    {
        var id = await IngediendAsync();

        await BekijkAsync(id, "westland.cons");

        await using var db = Db();
        var regel = await db.Logregels.Where(l => l.Gebeurtenis == nameof(ZorgovereenkomstBekijken)).SingleAsync();
        Assert.Equal((id.Waarde, Rol.ConsulentVerstrekker, await DossierAsync()), (regel.ObjectId!.Value, regel.Rol, regel.BudgethouderId!.Value));
    }
}
