using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class TerugbellenVragenTests : Vraagproef
{
    [Fact]
    public async Task Wie_vraagt_om_te_bellen_ziet_wie_er_belt_en_tot_wanneer_en_klantcontact_heeft_het_als_taak()
    {
        await InAprilAsync();
        var id = await BelAsync("anna");

        var wacht = Assert.Single((await StartAsync("anna")).Anderen, t => t.Soort == Taaksoort.AnderBeantwoordtVraag);
        var taak = Assert.Single((await StartAsync("svb.kcc")).Taken, t => t.Soort == Taaksoort.VraagBeantwoorden);

        // Good Friday and Easter Monday are no working days.
        Assert.Equal((id.Waarde, null, new DateOnly(2026, 4, 8)), (wacht.OnderwerpId!.Value, wacht.Wie, wacht.Uiterlijk));
        Assert.Equal((id.Waarde, "Anna de Wit", new DateOnly(2026, 4, 8)), (taak.OnderwerpId!.Value, taak.Wie, taak.Uiterlijk));
        Assert.DoesNotContain((await StartAsync("westland.cons")).Taken, t => t.Soort == Taaksoort.VraagBeantwoorden);
        Assert.Equal("Terugbellen over: mijn betaling\nBel in de ochtend naar 06 12345678.", Assert.Single((await BekijkAsync(id, "svb.kcc")).Berichten).Tekst);
    }

    [Fact]
    public async Task Wat_er_is_besproken_leest_wie_het_vroeg_en_daarna_kan_het_opnieuw()
    {
        await InAprilAsync();
        var id = await BelAsync("anna");
        Assert.Equal("VRAAG-04", await GeweigerdMetAsync(() => BelAsync("anna")));

        Assert.Equal(VraagStatus.Beantwoord, await BeantwoordAsync(id, "svb.kcc"));

        await using var db = Db();
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.VraagBeantwoord && k.OnderwerpId == id.Waarde));
        Assert.NotEqual(id, await BelAsync("anna"));
    }

    [Fact]
    public async Task Dubbel_versturen_is_een_verzoek_en_het_nummer_staat_niet_leesbaar_in_de_database()
    {
        await InAprilAsync();
        var id = VraagId.Nieuw();
        await BelAsync("anna", id: id);
        await BelAsync("anna", id: id);

        await using var db = Db();
        Assert.Single((await db.Vragen.SingleAsync()).Berichten);
        await using var kaal = Database.EigenaarDb();
        await kaal.Database.OpenConnectionAsync();
        await using var opdracht = kaal.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = "SELECT \"Tekst\" FROM \"Vraagberichten\"";
        Assert.DoesNotContain("12345678", Assert.IsType<string>(await opdracht.ExecuteScalarAsync()));
    }

    [Fact]
    public async Task Ingetrokken_is_er_niets_meer_te_bellen()
    {
        await InAprilAsync();
        var id = await BelAsync("anna");

        Assert.Equal(VraagStatus.Ingetrokken, await TrekInAsync(id));

        Assert.DoesNotContain((await StartAsync("svb.kcc")).Taken, t => t.Soort == Taaksoort.VraagBeantwoorden);
    }

    [Fact]
    public async Task Een_zorgverlener_zegt_over_wie_het_gaat_en_budgethouder_gemeente_en_vreemde_zien_het_niet()
    {
        var overeenkomst = await InAprilAsync();
        Assert.Equal("VRAAG-02", await GeweigerdMetAsync(() => BelAsync("kees")));
        await Assert.ThrowsAsync<NietGevondenException>(() => BelAsync("linde", overeenkomst));

        var id = await BelAsync("kees", overeenkomst);

        Assert.Equal("Overeenkomst van Anna de Wit en Kees Begeleiding", (await BekijkAsync(id, "kees")).Over);
        foreach (var wie in new[] { "anna", "linde", "westland.cons" })
        {
            await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, wie));
        }

        // The other side of the dossier may ask for a call of its own.
        Assert.NotEqual(id, await BelAsync("anna"));
    }

    [Fact]
    public async Task Wie_meekijkt_vraagt_niet_om_te_bellen()
    {
        await InAprilAsync();
        await using var db = Db();
        var dossier = await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
        await Wereld.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>("anna", new(dossier, Bsn.Parse("999990032")));

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BelAsync("joost"));
        Assert.Equal(0, await db.Vragen.CountAsync());
    }

    // The start page is about the dossier that is open, so this signs in as the portal does.
    private async Task<StartBekijken.Resultaat> StartAsync(string wie)
    {
        var sessie = await new Sessiebepaler(Wereld.Database.Opties, Wereld.Klok).BepaalAsync(Wereld.Account(wie), null, CancellationToken.None);
        await using var context = new UseCaseContext(Wereld.Database.Opties, () => sessie!, Wereld.Klok);
        return await new StartBekijken(context).ExecuteAsync(new());
    }
}
