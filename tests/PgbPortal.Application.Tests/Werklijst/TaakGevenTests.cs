using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Werklijst;

public sealed class TaakGevenTests : Werkproef
{
    [Fact]
    public async Task Een_taak_gaat_naar_een_collega_en_van_die_naar_een_ander()
    {
        var id = await InBeoordelingAsync();

        Assert.Equal("Tweede toetser", await GeefAsync(Toetser, id, await MedewerkerAsync(Collega)));
        Assert.Empty((await LijstAsync(Toetser, new(AlleenMijn: true))).Regels);
        Assert.Single((await LijstAsync(Collega, new(AlleenMijn: true))).Regels);
        Assert.Equal("Toetser", await GeefAsync(Collega, id, await MedewerkerAsync(Toetser)));
        Assert.Single((await LijstAsync(Toetser, new(AlleenMijn: true))).Regels);
    }

    [Fact]
    public async Task Wie_een_andere_functie_of_organisatie_heeft_krijgt_de_taak_niet()
    {
        var id = await InBeoordelingAsync();

        foreach (var wie in new[] { "westland.cons", "delft.toets", "zorgkantoor.toets", "svb.recht" })
        {
            var ander = await MedewerkerAsync(wie);
            await Assert.ThrowsAsync<NietGevondenException>(() => GeefAsync(Toetser, id, ander));
        }
    }

    [Fact]
    public async Task Wie_niet_voor_de_wet_werkt_krijgt_de_taak_niet()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await using (var db = Db())
        {
            var functiebudget = db.Functiebudgetten.Single(f => f.ToekenningId == toekenning.Id);
            db.Entry(functiebudget).Property(f => f.Declaratiestop).CurrentValue = true;
            await db.SaveChangesAsync();
        }

        var (jeugd, wmo) = (await MedewerkerAsync("westland.jeugd"), await MedewerkerAsync("westland.wmo"));
        Task<string> GeefBudgetAsync(MedewerkerId aan) =>
            Wereld.AlsAsync<TaakGeven, TaakGeven.Input, string>("westland.cons", new(Taaksoort.ToekenningConflict, toekenning.Id.Waarde, aan));

        Assert.Equal("WL-001", (await Assert.ThrowsAsync<RegelOvertredenException>(() => GeefBudgetAsync(jeugd))).Code);
        Assert.Equal("Wmo-consulent", await GeefBudgetAsync(wmo));
    }

    [Fact]
    public async Task Wat_voor_mij_geen_taak_is_kan_ik_niet_geven()
    {
        var id = await InBeoordelingAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => GeefAsync("delft.toets", id));
        await Assert.ThrowsAsync<NietGevondenException>(() => GeefAsync("westland.cons", id));
        await Assert.ThrowsAsync<NietGevondenException>(() => GeefAsync(Toetser, ZorgovereenkomstId.Nieuw()));
        await Assert.ThrowsAsync<NietGevondenException>(() => GeefAsync(Toetser, id, soort: Taaksoort.RunVrijgeven));
    }

    [Fact]
    public async Task Een_taak_bij_de_gemeente_en_dezelfde_bij_de_svb_staan_los()
    {
        var id = await InBeoordelingAsync();

        await GeefAsync("svb.recht", id, soort: Taaksoort.OvereenkomstToetsen);

        Assert.Null(Assert.Single((await LijstAsync(Toetser)).Regels).Bij);
    }
}
