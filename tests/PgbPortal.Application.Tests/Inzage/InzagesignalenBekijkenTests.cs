using PgbPortal.Application.Inzage;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class InzagesignalenBekijkenTests : Signaalproef
{
    [Fact]
    public async Task Een_beheerder_ziet_die_van_de_eigen_organisatie_en_de_auditor_alle()
    {
        await SignaalAsync();
        await SignaalAsync(verstrekker: null);

        var westland = Assert.Single(await BekijkAsync("westland.privacy"));
        Assert.Equal((Signaalsoort.VeelDossiers, 120, true), (westland.Soort, westland.Aantal, westland.MagAfhandelen));
        Assert.Empty(await BekijkAsync("delft.privacy"));
        Assert.Equal(2, (await BekijkAsync("auditor")).Count);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("westland.cons"));
    }

    [Fact]
    public async Task Wie_een_mandaat_gaf_leest_wie_er_mee_werkte_en_bij_welke_organisatie_en_handelt_het_zelf_af()
    {
        var id = await SignaalAsync("delft.cons", mandaat: true);

        var signaal = Assert.Single(await BekijkAsync("westland.privacy"));
        Assert.Equal(("gemeente Westland", "gemeente Delft", true), (signaal.Gever, signaal.Gemandateerde, signaal.MagAfhandelen));
        Assert.NotNull(signaal.Medewerker);
        Assert.Empty(await BekijkAsync("delft.privacy"));
        await Assert.ThrowsAsync<NietGevondenException>(() => HandelAfAsync("delft.privacy", id));

        Assert.Equal(Signaaloordeel.Besproken, await HandelAfAsync("westland.privacy", id));
    }

    [Fact]
    public async Task Op_de_startpagina_staat_hoeveel_er_open_staan()
    {
        var id = await SignaalAsync();
        Assert.Equal(1, Assert.Single(await TakenAsync("westland.privacy")).Aantal);
        Assert.Empty(await TakenAsync("delft.privacy"));

        await HandelAfAsync("westland.privacy", id);

        Assert.Empty(await TakenAsync("westland.privacy"));
    }

    [Fact]
    public async Task Wie_bladert_ziet_elk_signaal_een_keer_wat_openstaat_eerst()
    {
        for (var i = 0; i < 30; i++)
        {
            var id = await SignaalAsync(dag: new DateOnly(2026, 1, 1).AddDays(i));
            if (i % 2 == 0)
            {
                await HandelAfAsync("westland.privacy", id);
            }
        }

        var eerste = await BekijkAsync("westland.privacy", new());
        var tweede = await BekijkAsync("westland.privacy", new(Na: eerste.Volgende));

        Assert.Equal((25, 5), (eerste.Regels.Count, tweede.Regels.Count));
        Assert.All(eerste.Regels.Take(15), r => Assert.Null(r.Oordeel));
        Assert.All(eerste.Regels.Skip(15).Concat(tweede.Regels), r => Assert.NotNull(r.Oordeel));
        Assert.Equal(30, eerste.Regels.Concat(tweede.Regels).Select(r => r.Id).Distinct().Count());
        Assert.Equal(eerste.Regels.Select(r => r.Id), (await BekijkAsync("westland.privacy", new(Voor: tweede.Vorige))).Regels.Select(r => r.Id));
    }

    private async Task<IEnumerable<Taak>> TakenAsync(string door) =>
        (await Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>(door, new())).Taken
            .Where(t => t.Soort == Taaksoort.InzagesignaalBekijken);
}
