using PgbPortal.Application.Start;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Werklijst;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Werklijst;

public sealed class WerklijstBekijkenTests : Werkproef
{
    [Fact]
    public async Task Collegas_met_dezelfde_functie_zien_hetzelfde_werk_en_een_ander_niet()
    {
        var id = await InBeoordelingAsync();

        foreach (var wie in new[] { Toetser, Collega })
        {
            var regel = Assert.Single((await LijstAsync(wie)).Regels);
            Assert.Equal((Taaksoort.OvereenkomstBeoordelen, id.Waarde, null), (regel.Taak.Soort, regel.Taak.OnderwerpId, regel.Bij));
        }

        Assert.Equal(Taaksoort.OvereenkomstToetsen, Assert.Single((await LijstAsync("svb.recht")).Regels).Taak.Soort);
        Assert.Empty((await LijstAsync("delft.toets")).Regels);
        Assert.Empty((await LijstAsync("zorgkantoor.toets")).Regels);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => LijstAsync("westland.beheer"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => LijstAsync("anna"));
    }

    [Fact]
    public async Task Een_toekenning_die_afloopt_staat_er_tot_er_een_volgende_is()
    {
        var eerste = await Wereld.ToekenningAsync();
        Assert.Empty((await LijstAsync("westland.cons")).Regels);
        Wereld.Klok.Zet(new(2026, 11, 23));
        Assert.Equal(Taaksoort.ToekenningLooptAf, Assert.Single((await LijstAsync("westland.cons")).Regels).Taak.Soort);
        Assert.True((await ToekenningAsync("westland.cons")).LooptAf);
        Assert.False((await ToekenningAsync("westland.toets")).LooptAf);

        await Wereld.ToekenningAsync("anna", "westland", "W-2", Wet.Wmo, [new(new("02"), new(2027, 1, 1), new(2027, 12, 31), new(832_000))]);

        Assert.Empty((await LijstAsync("westland.cons")).Regels);
        Assert.False((await ToekenningAsync("westland.cons")).LooptAf);

        Task<ToekenningBekijken.Detail> ToekenningAsync(string wie) =>
            Wereld.AlsAsync<ToekenningBekijken, ToekenningBekijken.Input, ToekenningBekijken.Detail>(wie, new(eerste.Id));
    }

    [Fact]
    public async Task Voor_wie_is_overleden_hoeft_niemand_een_nieuw_budget_te_maken()
    {
        var toekenning = await Wereld.ToekenningAsync();
        Wereld.Klok.Zet(new(2026, 11, 23));
        Assert.Single((await LijstAsync("westland.cons")).Regels);

        await Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(Bsn.Parse("999990019"), new(2026, 11, 20)));

        Assert.Empty((await LijstAsync("westland.cons")).Regels);
        Assert.False((await Wereld.AlsAsync<ToekenningBekijken, ToekenningBekijken.Input, ToekenningBekijken.Detail>("westland.cons", new(toekenning.Id))).LooptAf);
    }

    [Fact]
    public async Task Een_filter_laat_zien_wat_gevraagd_is()
    {
        var id = await InBeoordelingAsync();
        await GeefAsync(Toetser, id);

        Assert.Empty((await LijstAsync(Toetser, new(Wet: Wet.Jw))).Regels);
        Assert.Single((await LijstAsync(Toetser, new(Wet: Wet.Wmo))).Regels);
        Assert.Empty((await LijstAsync(Toetser, new(Soort: Taaksoort.DeclaratieToetsen))).Regels);
        Assert.True(Assert.Single((await LijstAsync(Toetser, new(AlleenMijn: true))).Regels).IsMijn);
        Assert.Empty((await LijstAsync(Collega, new(AlleenMijn: true))).Regels);
        Assert.Equal("Toetser", Assert.Single((await LijstAsync(Collega)).Regels).Bij);
    }

    [Theory]
    [InlineData(Werkvolgorde.Termijn)]
    [InlineData(Werkvolgorde.Soort)]
    public async Task Bladeren_laat_elke_taak_een_keer_zien_heen_en_terug(Werkvolgorde volgorde)
    {
        await InBeoordelingAsync();
        await VulAsync(60);
        var gezien = new List<Guid>();
        var bladzijde = await LijstAsync("svb.recht", new(Volgorde: volgorde));
        Assert.Null(bladzijde.Vorige);
        while (true)
        {
            gezien.AddRange(bladzijde.Regels.Select(r => r.Taak.OnderwerpId!.Value));
            if (bladzijde.Volgende is not { } na)
            {
                break;
            }

            var volgende = await LijstAsync("svb.recht", new(Volgorde: volgorde, Na: na));
            var terug = await LijstAsync("svb.recht", new(Volgorde: volgorde, Voor: volgende.Vorige));
            Assert.Equal(bladzijde.Regels.Select(r => r.Taak.OnderwerpId), terug.Regels.Select(r => r.Taak.OnderwerpId));
            bladzijde = volgende;
        }

        Assert.Equal(61, gezien.Count);
        Assert.Equal(61, gezien.Distinct().Count());
    }

    [Fact]
    public async Task Elke_soort_van_elke_functie_is_te_vragen_met_filter_en_sleutel()
    {
        await InBeoordelingAsync();
        foreach (var wie in new[] { "westland.cons", "zorgkantoor.cons", Toetser, "svb.decl", "svb.recht", "svb.kcc" })
        {
            foreach (var soort in (await LijstAsync(wie)).Soorten)
            {
                var sleutel = new Werksleutel(new(2026, 3, 1), soort, Guid.CreateVersion7());
                await LijstAsync(wie, new(soort, Wet.Wlz, Na: sleutel));
                await LijstAsync(wie, new(Voor: sleutel, AlleenMijn: true));
                await LijstAsync(wie, new(Volgorde: Werkvolgorde.Soort, Na: sleutel));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("20260301.1.0190000000007000800000000000f00d")]
    [InlineData("20260301.OvereenkomstBeoordelen.x")]
    public void Wat_geen_sleutel_is_wordt_niet_gelezen(string? tekst) => Assert.Null(Werksleutel.Lees(tekst));

    [Fact]
    public void Een_sleutel_wordt_gelezen_zoals_hij_geschreven_is()
    {
        var sleutel = new Werksleutel(new(2026, 3, 1), Taaksoort.VraagBeantwoorden, Guid.CreateVersion7());

        Assert.Equal(sleutel, Werksleutel.Lees(sleutel.ToString()));
    }
}
