using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Tests.Berichten;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Toekenningen;

/// <summary>Westland and Delft bear one claim of anna together: three hours of € 60,00 each.</summary>
public sealed class TweeVerstrekkersTests : Wereldproef
{
    [Theory]
    [InlineData(true, Toekenningwijziging.Wijzigen)]
    [InlineData(false, Toekenningwijziging.Wijzigen)]
    [InlineData(false, Toekenningwijziging.Intrekken)]
    public async Task Een_nieuwe_toekenning_van_de_een_houdt_de_declaratie_niet_tegen(bool alsBericht, Toekenningwijziging wijziging)
    {
        var (westland, declaratie) = await SamenAsync();
        Assert.Equal([(832_000 - 18_000, 18_000, 0), (832_000 - 18_000, 18_000, 0)], await StandAsync("W-1", "D-1"));

        if (alsBericht)
        {
            var antwoord = await Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>(
                Rol.Koppeling, new(Proefbericht.Bytes(Bericht("1783", "W-2", "W-1", 500_000))));
            Assert.Equal(Domain.Berichten.Berichtuitkomst.Aanvaard, antwoord.Uitkomst);
        }
        else
        {
            await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
                westland, wijziging, "W-2",
                wijziging == Toekenningwijziging.Intrekken ? null : [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(500_000))]));
        }

        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
        await Wereld.BetaalAsync();

        var isWeg = wijziging == Toekenningwijziging.Intrekken;
        Assert.Equal(isWeg ? DeclaratieStatus.Afgekeurd : DeclaratieStatus.Betaald, (await BekijkAsync(declaratie)).Status);
        Assert.Equal(
            isWeg ? [(0, 0, 0), (832_000, 0, 0)] : [(500_000 - 18_000, 0, 18_000), (832_000 - 18_000, 0, 18_000)], await StandAsync("W-2", "D-1"));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Kiest_de_budgethouder_al_voor_de_run_dan_staat_niets_dubbel_apart()
    {
        // The new budget of Westland is too small; what Delft had set aside still stands.
        var (westland, declaratie) = await SamenAsync();
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
            westland, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(10_000))]));

        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(declaratie, Tekortkeuze.Deels));
        Assert.Equal([(0, 10_000, 0), (832_000 - 18_000, 18_000, 0)], await StandAsync("W-2", "D-1"));
        await Wereld.BetaalAsync();

        Assert.Equal([(0, 0, 10_000), (832_000 - 18_000, 0, 18_000)], await StandAsync("W-2", "D-1"));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_toetser_wijst_niet_af_wat_een_ander_meebetaalt_en_leest_waarom()
    {
        await ToetsVanafAsync(Bedrag.Euro(100));
        var (_, declaratie) = await SamenAsync();

        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => ToetsAsync("westland.toets", Besluit.Afwijzen));
        Assert.Contains("betaalt mee", fout.Message, StringComparison.Ordinal);
        Assert.Equal(DeclaratieStatus.Afgekeurd, (await ToetsAsync("svb.decl", Besluit.Afwijzen)).Status);
        Assert.Equal([(832_000, 0, 0), (832_000, 0, 0)], await StandAsync("W-1", "D-1"));

        Task<Declaratiestand> ToetsAsync(string wie, Besluit besluit) =>
            Wereld.AlsAsync<DeclaratieToetsen, DeclaratieToetsen.Input, Declaratiestand>(wie, new(declaratie, besluit, "Dit past niet bij het plan."));
    }

    [Fact]
    public async Task Berichten_van_beide_tegelijk_wachten_nooit_op_elkaar()
    {
        await SamenAsync();
        for (var ronde = 2; ronde < 6; ronde++)
        {
            var antwoorden = await Task.WhenAll(
                Task.Run(() => OntvangAsync(Bericht("1783", $"W-{ronde}", $"W-{ronde - 1}", 500_000))),
                Task.Run(() => OntvangAsync(Bericht("0503", $"D-{ronde}", $"D-{ronde - 1}", 500_000))));
            Assert.All(antwoorden, a => Assert.Equal(Domain.Berichten.Berichtuitkomst.Aanvaard, a.Uitkomst));
        }

        await Wereld.BetaalAsync();
        Assert.Equal([(482_000, 0, 18_000), (482_000, 0, 18_000)], await StandAsync("W-5", "D-5"));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));

        Task<BerichtOntvangen.Resultaat> OntvangAsync(Toekenningsbericht bericht) =>
            Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>(Rol.Koppeling, new(Proefbericht.Bytes(bericht)));
    }

    private static Toekenningsbericht Bericht(string afzender, string nummer, string oud, long centen) => Proefbericht.MetWet(Wet.Wmo) with
    {
        Afzender = afzender,
        Bsn = "999990019",
        Identificatie = nummer,
        BudgetIdentificatie = nummer,
        BudgetIdentificatieOud = oud,
        Functiebudgetten = [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(centen))],
        Relaties = [],
    };

    private async Task<(ToekenningId Westland, DeclaratieId Declaratie)> SamenAsync()
    {
        var westland = await Wereld.ToekenningAsync();
        await Wereld.ToekenningAsync("anna", "delft", "D-1");
        var id = await Wereld.ConceptAsync(westland.Budgethouder);
        await using (var db = Db())
        {
            var delft = await db.Verstrekkers.Where(v => v.Code == "0503").Select(v => v.Id).SingleAsync();
            var zorg = ZorgovereenkomstAanpassen.Afspraak(await db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == id));
            await Wereld.AlsAsync<ZorgovereenkomstAanpassen, ZorgovereenkomstAanpassen.Input, Conceptstand>(
                "anna", new(id, Regels: [zorg, zorg with { Naam = "delft", VerstrekkerId = delft }]));
        }

        await Wereld.DelenEnTekenenAsync(id);
        foreach (var wie in new[] { "westland.toets", "delft.toets" })
        {
            await Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(wie, new(id, Besluit.Akkoord, null));
        }

        await Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>("svb.recht", new(id, Besluit.Akkoord, null));
        Op(2, 4);
        var regels = await Wereld.RegelsAsync(id);
        var declaratie = await Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>("anna", new(
            DeclaratieId.Nieuw(), id, Maart, [.. regels.OrderBy(r => r.Key).Select(r => new Regelinvoer(r.Value, new(2026, 3, 2), null, 180, null))]));
        return (westland.Id, declaratie.Id);
    }

    /// <summary>Of each of these grants: free, set aside and spent, in cents.</summary>
    private async Task<List<(long, long, long)>> StandAsync(params string[] nummers)
    {
        await using var db = Db();
        var standen = new List<(long, long, long)>();
        foreach (var nummer in nummers)
        {
            var rekeningen = await (
                from r in db.Rekeningen
                join f in db.Functiebudgetten on r.FunctiebudgetId equals (FunctiebudgetId?)f.Id
                join t in db.Toekenningen on f.ToekenningId equals t.Id
                where t.BudgetIdentificatie == nummer
                select new { r.Soort, r.Saldo }).ToListAsync();
            long Saldo(Rekeningsoort soort) => rekeningen.Where(r => r.Soort == soort).Sum(r => r.Saldo);
            standen.Add((Saldo(Rekeningsoort.Vrij), Saldo(Rekeningsoort.Gereserveerd), Saldo(Rekeningsoort.Besteed)));
        }

        return standen;
    }
}
