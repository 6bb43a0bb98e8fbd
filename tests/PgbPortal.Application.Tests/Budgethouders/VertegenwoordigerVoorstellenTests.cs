using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class VertegenwoordigerVoorstellenTests : Dossierproef
{
    [Fact]
    public async Task De_verstrekker_hoort_wie_er_is_voorgesteld()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        var stand = await StelVoorAsync("anna", dossier, Bas);

        Assert.Empty(stand.Bevindingen);
        await using var db = Db();
        Assert.NotNull((await db.Kennisgevingen.SingleAsync(k => k.Soort == Kennisgevingsoort.VertegenwoordigerVoorgesteld)).AanVerstrekkerId);
        Assert.False(await db.Vertegenwoordigingen.AnyAsync());
    }

    [Fact]
    public async Task Wie_betaald_zorg_geeft_krijgt_een_waarschuwing()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        await using (var db = Db())
        {
            var joost = await new Registers.Registerkoppeling(db).PersoonAsync(Joost, CancellationToken.None);
            var zorgverlener = new TestSupport.ZorgverlenerBuilder { Soort = Domain.Zorgverleners.Zorgverlenersoort.Persoon, Persoon = joost! }.Build();
            var anna = await db.Budgethouders.SingleAsync();
            var verstrekker = await db.Verstrekkers.SingleAsync(v => v.Code == "1783");
            db.Add(zorgverlener);
            db.Add(new TestSupport.ZorgovereenkomstBuilder
            {
                Budgethouder = anna,
                Zorgverlener = zorgverlener,
                Verstrekker = verstrekker,
                Status = Domain.Zorgovereenkomsten.ZorgovereenkomstStatus.Goedgekeurd,
            }.Build());
            await db.SaveChangesAsync();
        }

        var bevinding = Assert.Single((await StelVoorAsync("anna", dossier, Joost)).Bevindingen);

        Assert.Equal(("ZO-021", Zwaarte.Waarschuwing), (bevinding.Code, bevinding.Zwaarte));
    }

    [Fact]
    public async Task Van_twee_voorstellen_tegelijk_wacht_er_een_ook_voor_de_database()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;

        var uitkomsten = await Task.WhenAll(new[] { Bas, Joost }.Select(async bsn =>
        {
            try
            {
                await StelVoorAsync("anna", dossier, bsn);
                return "";
            }
            catch (RegelOvertredenException fout)
            {
                return fout.Code;
            }
        }));

        Assert.Equal(["", "STATUS"], uitkomsten.Order(StringComparer.Ordinal));
        await using var db = Db();
        var eerste = await db.Vertegenwoordigersvoorstellen.AsNoTracking().SingleAsync();
        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == dossier);
        var dina = await db.Personen.SingleAsync(p => p.Naam == "Dina Smit");
        db.Add(Vertegenwoordigersvoorstel.Doe(
            VertegenwoordigingId.Nieuw(), budgethouder, dina, eerste.Soort, false, eerste.VoorgesteldDoorId, eerste.VoorgesteldOp));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Er_wacht_een_voorstel_tegelijk_en_niet_van_de_budgethouder_zelf()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;

        Assert.Equal("STATUS", await CodeAsync(() => StelVoorAsync("anna", dossier, Anna)));
        Assert.Equal("STATUS", await CodeAsync(() => StelVoorAsync("anna", dossier, Bas, Vertegenwoordigersoort.Contactpersoon)));
        await StelVoorAsync("anna", dossier, Bas);
        Assert.Equal("STATUS", await CodeAsync(() => StelVoorAsync("anna", dossier, Joost)));
    }

    [Fact]
    public async Task Een_onbekend_nummer_wordt_geweigerd() => Assert.Equal(
        "ZO-007",
        await CodeAsync(async () => await StelVoorAsync("anna", (await Wereld.ToekenningAsync()).Budgethouder, Bsn.Parse("123456782"))));

    [Fact]
    public async Task Alleen_de_beheerder_stelt_iemand_voor() => await Assert.ThrowsAsync<NietGevondenException>(
        async () => await StelVoorAsync("dina", (await Wereld.ToekenningAsync()).Budgethouder, Bas));

    private Task<VertegenwoordigerVoorstellen.Stand> StelVoorAsync(
        string door, BudgethouderId dossier, Bsn wie, Vertegenwoordigersoort soort = Vertegenwoordigersoort.PgbBeheerder) =>
        Wereld.AlsAsync<VertegenwoordigerVoorstellen, VertegenwoordigerVoorstellen.Input, VertegenwoordigerVoorstellen.Stand>(
            door, new(VertegenwoordigingId.Nieuw(), dossier, wie, soort));
}
