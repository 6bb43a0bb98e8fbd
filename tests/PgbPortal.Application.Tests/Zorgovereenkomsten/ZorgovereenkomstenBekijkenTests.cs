namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstenBekijkenTests : Overeenkomstproef
{
    [Theory]
    [InlineData("anna", 2)]
    [InlineData("kees", 1)]
    [InlineData("westland.toets", 1)]
    [InlineData("svb.recht", 1)]
    [InlineData("delft.toets", 0)]
    [InlineData("linde", 0)]
    public async Task Ieder_ziet_alleen_wat_van_hem_is(string account, int aantal)
    {
        await IngediendAsync();
        await ConceptAsync();

        Assert.Equal(aantal, (await LijstAsync(account)).Regels.Count);
    }

    [Fact]
    public async Task Bij_elke_overeenkomst_staat_wie_aan_de_beurt_is_en_tot_wanneer()
    {
        await IngediendBijTweeAsync();

        var vanAnna = Assert.Single((await LijstAsync("anna")).Regels);
        Assert.Equal(
            ["gemeente Delft", "gemeente Westland", null],
            vanAnna.AanZet.Select(a => a.Naam).OrderBy(n => n is null).ThenBy(n => n, StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2026, 2, 23), vanAnna.UiterlijkOp);
        Assert.False(vanAnna.IsLezerAanZet);

        var vanWestland = Assert.Single((await LijstAsync("westland.toets")).Regels);
        Assert.DoesNotContain(vanWestland.AanZet, a => a.Naam == "gemeente Delft");
        Assert.True(vanWestland.IsLezerAanZet);

        var vanKees = Assert.Single((await LijstAsync("kees")).Regels);
        Assert.All(vanKees.AanZet, a => Assert.Null(a.Naam));
    }

    [Fact]
    public async Task Te_doen_is_wat_op_deze_gebruiker_wacht()
    {
        var id = await ConceptAsync();
        await VerwachtTeDoenAsync(anna: 1, kees: 0, gemeente: 0, svb: 0);
        await DeelAsync(id);
        await VerwachtTeDoenAsync(anna: 0, kees: 1, gemeente: 0, svb: 0);
        await TekenAsync(id, "kees");
        await VerwachtTeDoenAsync(anna: 1, kees: 0, gemeente: 0, svb: 0);
        await TekenAsync(id, "anna");
        await VerwachtTeDoenAsync(anna: 0, kees: 0, gemeente: 1, svb: 1);
        await BeoordeelAsync(id);
        await VerwachtTeDoenAsync(anna: 0, kees: 0, gemeente: 0, svb: 1);
        await ToetsAsync(id);
        await VerwachtTeDoenAsync(anna: 0, kees: 0, gemeente: 0, svb: 0);
    }

    [Fact]
    public async Task Wie_beoordeelt_ziet_de_eerste_termijn_bovenaan()
    {
        var eerst = await IngediendAsync();
        Wereld.Klok.Zet(new(2026, 2, 12));
        var dina = await Wereld.ToekenningAsync("dina", "westland", "W-2");
        var later = await Wereld.ConceptAsync(dina.Budgethouder, "dina", "linde");
        await Wereld.DelenEnTekenenAsync(later, "dina", "linde");

        Assert.Equal([eerst, later], (await LijstAsync("westland.toets", new(AlleenTeDoen: true))).Regels.Select(r => r.Id));
        Assert.Equal([later, eerst], (await LijstAsync("westland.toets")).Regels.Select(r => r.Id));
        Assert.Equal([later], (await LijstAsync("westland.toets", new(AlleenTeDoen: true, Na: eerst))).Regels.Select(r => r.Id));
        Assert.Equal([eerst], (await LijstAsync("westland.toets", new(AlleenTeDoen: true, Voor: later))).Regels.Select(r => r.Id));
    }

    [Fact]
    public async Task Een_lange_lijst_bladert_heen_en_terug()
    {
        for (var i = 0; i < 27; i++)
        {
            await ConceptAsync();
        }

        var eerste = await LijstAsync("anna");
        var tweede = await LijstAsync("anna", new(Na: new(eerste.Volgende!.Value)));
        var terug = await LijstAsync("anna", new(Voor: new(tweede.Vorige!.Value)));

        Assert.Equal((25, 2), (eerste.Regels.Count, tweede.Regels.Count));
        Assert.Null(eerste.Vorige);
        Assert.Null(tweede.Volgende);
        Assert.Equal(eerste.Regels.Select(r => r.Id), terug.Regels.Select(r => r.Id));
    }

    private async Task VerwachtTeDoenAsync(int anna, int kees, int gemeente, int svb)
    {
        async Task<int> AantalAsync(string account) => (await LijstAsync(account, new(AlleenTeDoen: true))).Regels.Count;

        Assert.Equal(
            (anna, kees, gemeente, svb),
            (await AantalAsync("anna"), await AantalAsync("kees"), await AantalAsync("westland.toets"), await AantalAsync("svb.recht")));
    }
}
