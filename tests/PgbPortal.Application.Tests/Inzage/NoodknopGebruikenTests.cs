using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Start;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class NoodknopGebruikenTests : Openingproef
{
    [Fact]
    public async Task Een_consulent_voor_jeugd_ziet_in_nood_een_half_uur_ook_de_wmo_en_alles_staat_als_nood_in_het_log()
    {
        await Wereld.GoedgekeurdAsync();
        var sleutel = await OpenAsync("westland.jeugd");
        async Task<int> Ziet() => (await MetAsync("westland.jeugd", sleutel, c => new BudgethoudersBekijken(c), new BudgethoudersBekijken.Input())).Regels.Count;
        Assert.Equal(0, await Ziet());

        var tot = await NoodAsync("westland.jeugd", sleutel);

        Assert.Equal(Wereld.Klok.NuUtc().AddMinutes(30), tot);
        Assert.Equal(1, await Ziet());
        Assert.True(Assert.Single(await RegelsAsync(nameof(NoodknopGebruiken))).Noodknop);
        Assert.Equal([false, true], (await RegelsAsync(nameof(BudgethoudersBekijken))).Select(l => l.Noodknop));
        Later(14);
        Assert.Equal(1, await Ziet());
        Later(17);
        sleutel = await OpenAsync("westland.jeugd");
        Assert.Equal(0, await Ziet());
    }

    [Fact]
    public async Task In_nood_kijkt_iemand_bij_een_andere_wet_en_verandert_er_niets()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();
        var sleutel = await OpenAsync("westland.jeugd");
        await NoodAsync("westland.jeugd", sleutel);
        var toegang = (await SessieAsync("westland.jeugd", sleutel))!.Toegang;
        Assert.Equal([Wet.Wmo, Wet.Jw], toegang.Wetten.Order());
        Assert.Equal([Wet.Jw], toegang.Schrijfwetten);

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => MetAsync(
            "westland.jeugd", sleutel, c => new ToekenningWijzigen(c), new ToekenningWijzigen.Input(toekenning.Id, Toekenningwijziging.Intrekken, "W-9")));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => MetAsync(
            "westland.jeugd", sleutel, c => new VertegenwoordigerWijzigen(c), new VertegenwoordigerWijzigen.Input(
                toekenning.Budgethouder, Domain.Waarden.Bsn.Parse("999990032"), Vertegenwoordigerwijziging.Toevoegen, new(2026, 3, 1), Vertegenwoordigersoort.Gemachtigde)));
        await Assert.ThrowsAsync<NietGevondenException>(() => MetAsync(
            "westland.jeugd", sleutel, c => new ToekenningRegistreren(c), new Toekenninginvoer(Wet.Wmo, Anna.Waarde, "W-9", null, new(2026, 3, 1), [], [])));
    }

    [Fact]
    public async Task In_nood_staat_er_geen_knop_die_daarna_geweigerd_wordt()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();
        foreach (var (wie, mag) in new[] { ("westland.jeugd", false), ("westland.wmo", true) })
        {
            var sleutel = await OpenAsync(wie);
            await NoodAsync(wie, sleutel);

            Assert.Equal(mag, (await MetAsync(wie, sleutel, c => new ToekenningBekijken(c), new ToekenningBekijken.Input(toekenning.Id))).KanWijzigen);
            Assert.Equal(mag, (await MetAsync(wie, sleutel, c => new BudgethouderBekijken(c), new BudgethouderBekijken.Input(toekenning.Budgethouder))).KanVertegenwoordigen);
        }
    }

    [Fact]
    public async Task In_nood_staat_in_de_lijsten_van_een_toetser_alleen_wat_die_zelf_mag_beslissen()
    {
        await ToetsVanafAsync(new(100));
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync();
        Op(2, 4);
        var declaratie = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, 180);
        await Wereld.AlsAsync<DeclaratieBeoordelen, DeclaratieBeoordelen.Input, Declaratiestand>("anna", new(declaratie.Id, Akkoord: true));
        var wacht = await Wereld.ConceptAsync(toekenning.Budgethouder, zorgverlener: "linde");
        await Wereld.DelenEnTekenenAsync(wacht, zorgverlener: "linde");
        await using (var db = Db())
        {
            var account = Wereld.Account("westland.toets2");
            var wie = await db.Medewerkers.SingleAsync(m => db.Gebruikers.Any(g => g.Id == account && g.MedewerkerId == m.Id));
            wie.Wijzig(wie.Naam, wie.Rol, [Wet.Jw]);
            await db.SaveChangesAsync();
        }

        foreach (var (door, mag) in new[] { ("westland.toets2", false), ("westland.toets", true) })
        {
            var sleutel = await OpenAsync(door);
            await NoodAsync(door, sleutel);
            Task<TResult> Met<TInput, TResult>(Func<UseCaseContext, UseCase<TInput, TResult>> maak, TInput input) => MetAsync(door, sleutel, maak, input);

            var alle = await Met(c => new ZorgovereenkomstenBekijken(c), new ZorgovereenkomstenBekijken.Input());
            Assert.Equal((2, mag), (alle.Regels.Count, alle.Regels.Any(r => r.IsLezerAanZet)));
            Assert.Equal(mag ? 1 : 0, (await Met(c => new ZorgovereenkomstenBekijken(c), new ZorgovereenkomstenBekijken.Input(AlleenTeDoen: true))).Regels.Count);
            Assert.Equal(mag ? 1 : 0, (await Met(c => new OvereenkomstvoorraadBekijken(c), new OvereenkomstvoorraadBekijken.Input())).Aantal);
            Assert.Equal(mag ? 1 : 0, (await Met(c => new DeclaratievoorraadBekijken(c), new DeclaratievoorraadBekijken.Input())).Aantal);
            Assert.Equal(mag, (await Met(c => new DeclaratieBekijken(c), new DeclaratieBekijken.Input(declaratie.Id))).Mag.Toetsen);
            Assert.Equal(mag, (await Met(c => new ZorgovereenkomstBekijken(c), new ZorgovereenkomstBekijken.Input(wacht))).Kan(Overeenkomsthandeling.Beoordelen));
            var taken = (await Met(c => new StartBekijken(c), new StartBekijken.Input())).Taken;
            Assert.Equal(mag ? 2 : 0, taken.Count(t => t.Soort is Taaksoort.OvereenkomstBeoordelen or Taaksoort.DeclaratieToetsen));
        }
    }

    [Fact]
    public async Task Na_twee_keer_zonder_oordeel_gaat_de_knop_niet_meer_aan()
    {
        var sleutel = await OpenAsync("westland.cons");
        await NoodAsync("westland.cons", sleutel);
        await NoodAsync("westland.cons", sleutel);

        Assert.Equal("NK-001", await GeweigerdMetAsync(() => NoodAsync("westland.cons", sleutel)));
        await Wereld.AlsAsync<NoodgevalBeoordelen, NoodgevalBeoordelen.Input, Signaaloordeel>(
            "westland.privacy", new((await NoodgevallenAsync("westland.privacy"))[0].Id, Signaaloordeel.Besproken));

        await NoodAsync("westland.cons", sleutel);
    }

    [Fact]
    public async Task Ook_in_nood_ziet_niemand_iets_van_een_andere_gemeente()
    {
        await Wereld.GoedgekeurdAsync();
        var sleutel = await OpenAsync("delft.cons");
        await NoodAsync("delft.cons", sleutel);

        Assert.Empty((await MetAsync("delft.cons", sleutel, c => new BudgethoudersBekijken(c), new BudgethoudersBekijken.Input())).Regels);
        var toegang = (await SessieAsync("delft.cons", sleutel))!.Toegang;
        Assert.False(toegang.IsAlles || toegang.IsSvb);
    }

    [Fact]
    public async Task Klantcontact_opent_in_nood_een_dossier_zonder_het_een_voor_een_te_kiezen()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        var sleutel = await OpenAsync("svb.kcc");
        await NoodAsync("svb.kcc", sleutel);

        await MetAsync("svb.kcc", sleutel, c => new ZorgovereenkomstBekijken(c), new ZorgovereenkomstBekijken.Input(overeenkomst));

        Assert.True(Assert.Single(await RegelsAsync(nameof(ZorgovereenkomstBekijken))).Noodknop);
    }

    [Fact]
    public async Task Een_gewone_reden_is_geen_nood_en_een_beheerder_heeft_geen_knop()
    {
        var (consulent, beheerder) = (await OpenAsync("westland.cons"), await OpenAsync("westland.beheer"));

        Assert.Equal("DO-002", await GeweigerdMetAsync(() => NoodAsync("westland.cons", consulent, Openingsreden.Telefoon)));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => NoodAsync("westland.beheer", beheerder));
    }
}
