using PgbPortal.Application.Identity;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

/// <summary>A change of the agreement of anna and kees, as each of them sees it, until it is decided or taken back.</summary>
public sealed class WijzigingIntrekkenTests : Wereldproef
{
    private static readonly DateOnly Vanaf = new(2026, 5, 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task De_beheerder_trekt_een_wijziging_in_tot_erover_is_beslist(bool ingediend)
    {
        var id = await InAprilAsync();
        var wijziging = await VoorstelAsync(id, r => r with { Tarief = Bedrag.Euro(62) });
        if (ingediend)
        {
            await TekenAsync("anna", id);
        }

        Assert.Equal(WijzigingStatus.Ingetrokken, await TrekInAsync(id, wijziging));
        Assert.Equal(WijzigingStatus.Ingetrokken, await TrekInAsync(id, wijziging));

        var beeld = await BekijkAsync(id, "anna");
        Assert.Null(beeld.Wijziging);
        Assert.True(beeld.Kan(Overeenkomsthandeling.Wijzigen));
        if (ingediend)
        {
            Assert.Equal("STATUS", await GeweigerdMetAsync(() => OordeelAsync("westland.toets", id, wijziging)));
        }
        else
        {
            await Assert.ThrowsAsync<NietGevondenException>(() => OordeelAsync("westland.toets", id, wijziging));
        }
    }

    [Fact]
    public async Task Na_het_besluit_kan_het_niet_meer_en_een_ander_mag_het_niet()
    {
        var id = await InAprilAsync();
        var wijziging = await VoorstelAsync(id, r => r with { Tarief = Bedrag.Euro(62) });

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => TrekInAsync(id, wijziging, "kees"));
        await Assert.ThrowsAsync<NietGevondenException>(() => TrekInAsync(id, wijziging, "dina"));
        await Assert.ThrowsAsync<NietGevondenException>(() => TrekInAsync(id, OvereenkomstwijzigingId.Nieuw()));
        await TekenAsync("anna", id);
        await OordeelAsync("westland.toets", id, wijziging);
        await ToetsAsync(id, wijziging);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => TrekInAsync(id, wijziging)));
    }

    [Fact]
    public async Task Ieder_ziet_wie_er_aan_de_beurt_is_en_kan_alleen_dan_iets_doen()
    {
        var id = await InAprilAsync();
        await VoorstelAsync(id, r => r with { Tarief = Bedrag.Euro(58) });

        var kees = await BekijkAsync(id, "kees");
        Assert.Equal((Partij.Zorgverlener, true), (Assert.Single(kees.Wijziging!.AanZet).Partij, kees.Kan(Overeenkomsthandeling.Ondertekenen)));
        var regel = Assert.Single(kees.Wijziging.Regels);
        Assert.Equal((Bedrag.Euro(60), Bedrag.Euro(58)), (regel.Oud.Tarief, regel.Nieuw.Tarief));
        Assert.False((await BekijkAsync(id, "anna")).Kan(Overeenkomsthandeling.Ondertekenen));
        Assert.Null((await BekijkAsync(id, "westland.toets")).Wijziging);
        Assert.Null((await BekijkAsync(id, "svb.recht")).Wijziging);

        await TekenAsync("kees", id);
        Assert.True((await BekijkAsync(id, "anna")).Kan(Overeenkomsthandeling.Ondertekenen));

        await TekenAsync("anna", id);
        Assert.True((await BekijkAsync(id, "westland.toets")).Kan(Overeenkomsthandeling.Beoordelen));
        Assert.True((await BekijkAsync(id, "svb.recht")).Kan(Overeenkomsthandeling.Toetsen));
        Assert.False((await BekijkAsync(id, "westland.cons")).Kan(Overeenkomsthandeling.Beoordelen));
        Assert.Equal(
            [Partij.Verstrekker, Partij.Svb], (await BekijkAsync(id, "anna")).Wijziging!.AanZet.Select(a => a.Partij));
    }

    [Fact]
    public async Task Na_goedkeuring_staan_oud_en_nieuw_naast_elkaar_en_geldt_het_nieuwe_pas_vanaf_de_ingangsdatum()
    {
        var id = await InAprilAsync();
        var wijziging = await VoorstelAsync(id, r => r with { Tarief = Bedrag.Euro(62) });
        await TekenAsync("anna", id);
        await OordeelAsync("westland.toets", id, wijziging);
        await OordeelAsync("westland.toets", id, wijziging);
        await ToetsAsync(id, wijziging);
        await ToetsAsync(id, wijziging);

        var nu = await BekijkAsync(id, "anna");
        Op(2, 5);
        var straks = await BekijkAsync(id, "anna");

        Assert.Equal((WijzigingStatus.Goedgekeurd, true), (nu.Wijziging!.Status, nu.Kan(Overeenkomsthandeling.Wijzigen)));
        Assert.Equal((Bedrag.Euro(60), Bedrag.Euro(62)), (nu.Regels[0].Tarief.PerEenheid, nu.Regels[0].Laatst.Tarief));
        Assert.Equal(Bedrag.Euro(62), straks.Regels[0].Tarief.PerEenheid);
        var regel = Assert.Single(straks.Wijziging!.Regels);
        Assert.Equal((Bedrag.Euro(60), Bedrag.Euro(62)), (regel.Oud.Tarief, regel.Nieuw.Tarief));
    }

    [Fact]
    public async Task Een_latere_laatste_dag_wordt_voorgesteld_getekend_en_goedgekeurd()
    {
        var id = await InAprilAsync();
        await Wereld.AlsAsync<ZorgovereenkomstBeeindigen, ZorgovereenkomstBeeindigen.Input, DateOnly>("anna", new(id, new(2026, 6, 30), true));
        var wijziging = OvereenkomstwijzigingId.Nieuw();
        await Wereld.AlsAsync<ZorgovereenkomstWijzigen, ZorgovereenkomstWijzigen.Input, Wijzigingsstand>(
            "anna", new(wijziging, id, Vanaf, new Dictionary<string, Regelinhoud>(), new(new(2026, 12, 31))));
        await TekenAsync("anna", id);

        var beeld = await BekijkAsync(id, "westland.toets");
        Assert.Equal((new DateOnly(2026, 6, 30), new DateOnly(2026, 12, 31)), (beeld.Wijziging!.Verlenging!.Oud, beeld.Wijziging.Verlenging.Nieuw));
        Assert.Empty(beeld.Wijziging.Regels);
        await OordeelAsync("westland.toets", id, wijziging);
        await ToetsAsync(id, wijziging);

        Assert.Equal(new DateOnly(2026, 12, 31), (await BekijkAsync(id, "anna")).TotEnMet);
    }

    [Fact]
    public async Task Op_de_startpagina_en_in_de_lijst_staat_bij_ieder_wat_er_te_doen_is()
    {
        var id = await InAprilAsync();
        await VoorstelAsync(id, r => r with { Tarief = Bedrag.Euro(58) });
        await HeeftTaakAsync("kees", Taaksoort.WijzigingTekenen, Taaksoort.AnderTekentWijziging, "anna");

        await TekenAsync("kees", id);
        await HeeftTaakAsync("anna", Taaksoort.WijzigingTekenen, Taaksoort.AnderTekentWijziging, "kees");

        await TekenAsync("anna", id);
        await HeeftTaakAsync("westland.toets", Taaksoort.WijzigingBeoordelen, Taaksoort.AnderBeoordeeltWijziging, "anna");
        await HeeftTaakAsync("svb.recht", Taaksoort.WijzigingToetsen, Taaksoort.AnderBeoordeeltWijziging, "kees");
        Assert.Empty((await StartAsync("delft.toets")).Taken);
        Assert.Empty((await StartAsync("westland.jeugd")).Taken);
    }

    private async Task HeeftTaakAsync(string wie, Taaksoort soort, Taaksoort anders, string ander)
    {
        Assert.Contains((await StartAsync(wie)).Taken, t => t.Soort == soort);
        Assert.Contains((await StartAsync(ander)).Anderen, t => t.Soort == anders);
        var regel = Assert.Single((await LijstAsync(wie)).Regels);
        Assert.True(regel.IsLezerAanZet);
        Assert.Empty((await LijstAsync(ander)).Regels);
    }

    private async Task<StartBekijken.Resultaat> StartAsync(string wie)
    {
        var sessie = await new Sessiebepaler(Wereld.Database.Opties, Wereld.Klok).BepaalAsync(Wereld.Account(wie), null, CancellationToken.None);
        await using var context = new UseCaseContext(Wereld.Database.Opties, () => sessie!, Wereld.Klok);
        return await new StartBekijken(context).ExecuteAsync(new());
    }

    private Task<Bladzijde<ZorgovereenkomstenBekijken.Regel>> LijstAsync(string wie) =>
        Wereld.AlsAsync<ZorgovereenkomstenBekijken, ZorgovereenkomstenBekijken.Input, Bladzijde<ZorgovereenkomstenBekijken.Regel>>(
            wie, new(AlleenTeDoen: true));

    private async Task<OvereenkomstwijzigingId> VoorstelAsync(ZorgovereenkomstId id, Func<Regelinhoud, Regelinhoud> anders)
    {
        var nu = (await BekijkAsync(id, "anna")).Regels[0];
        var stand = await Wereld.AlsAsync<ZorgovereenkomstWijzigen, ZorgovereenkomstWijzigen.Input, Wijzigingsstand>(
            "anna", new(OvereenkomstwijzigingId.Nieuw(), id, Vanaf, new Dictionary<string, Regelinhoud> { [nu.Naam] = anders(nu.Laatst) }));
        return stand.Id;
    }

    private async Task TekenAsync(string door, ZorgovereenkomstId id)
    {
        var beeld = await BekijkAsync(id, door);
        await Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(door, new(id, beeld.Inhoud));
    }

    private Task<ZorgovereenkomstStatus> OordeelAsync(string door, ZorgovereenkomstId id, OvereenkomstwijzigingId wijziging) =>
        Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            door, new(id, Besluit.Akkoord, null, Wijziging: wijziging));

    private Task<ZorgovereenkomstStatus> ToetsAsync(ZorgovereenkomstId id, OvereenkomstwijzigingId wijziging) =>
        Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            "svb.recht", new(id, Besluit.Akkoord, null, Wijziging: wijziging));

    private Task<WijzigingStatus> TrekInAsync(ZorgovereenkomstId id, OvereenkomstwijzigingId wijziging, string door = "anna") =>
        Wereld.AlsAsync<WijzigingIntrekken, WijzigingIntrekken.Input, WijzigingStatus>(door, new(id, wijziging));

    private Task<Overeenkomstbeeld> BekijkAsync(ZorgovereenkomstId id, string door) =>
        Wereld.AlsAsync<ZorgovereenkomstBekijken, ZorgovereenkomstBekijken.Input, Overeenkomstbeeld>(door, new(id));
}
