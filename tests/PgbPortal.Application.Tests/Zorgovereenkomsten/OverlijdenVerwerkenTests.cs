using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Tests.Maandlonen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport.Werelden;
using Status = PgbPortal.Domain.Maandlonen.MaandloontermijnStatus;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class OverlijdenVerwerkenTests : Maandloonproef
{
    private static Bsn Bas { get; } = Bsn.Parse("999990007");

    [Fact]
    public async Task Overeenkomsten_eindigen_op_de_dag_van_overlijden_en_de_verstrekker_hoort_het()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        Assert.True(await MeldAsync(Anna, new(2026, 4, 10)));

        await using var db = Db();
        Assert.Equal(new DateOnly(2026, 4, 10), (await db.Zorgovereenkomsten.SingleAsync(z => z.Id == id)).TotEnMet);
        Assert.Equal(new Bedrag(76_267 + 574), (await TermijnAsync(4)).Bedrag);
        Assert.All((await TermijnenAsync()).Skip(2), t => Assert.Equal(Status.Vervallen, t.Status));
        var melding = await db.Kennisgevingen.SingleAsync(k => k.Soort == Kennisgevingsoort.Overlijden);
        Assert.NotNull(melding.AanVerstrekkerId);
    }

    [Fact]
    public async Task De_toekenning_blijft_zoals_zij_is()
    {
        await MetMaandloonAsync();
        Op(15, 4);
        await MeldAsync(Anna, new(2026, 4, 10));

        await using var db = Db();
        Assert.Equal(new DateOnly(2026, 12, 31), (await db.Toekenningen.SingleAsync()).LaatsteDag);
    }

    [Fact]
    public async Task Ook_als_de_zorgverlener_overlijdt_eindigt_de_overeenkomst()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await MeldAsync(Joost, new(2026, 4, 10));

        await using var db = Db();
        Assert.Equal(new DateOnly(2026, 4, 10), (await db.Zorgovereenkomsten.SingleAsync(z => z.Id == id)).TotEnMet);
        Assert.False(await db.Kennisgevingen.AnyAsync(k => k.Soort == Kennisgevingsoort.Overlijden));
    }

    [Fact]
    public async Task Nog_eens_hetzelfde_bericht_verandert_niets()
    {
        await MetMaandloonAsync();
        Op(15, 4);
        await MeldAsync(Anna, new(2026, 4, 10));

        Assert.False(await MeldAsync(Anna, new(2026, 4, 10)));
    }

    [Fact]
    public async Task Wie_overlijdt_regelt_voor_niemand_meer_het_pgb_en_is_nergens_meer_ingelogd()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>("westland.cons", new(
            toekenning.Budgethouder, Bas, Vertegenwoordigerwijziging.Toevoegen, Proefwereld.Begin, Vertegenwoordigersoort.Gemachtigde));
        await using (var db = Db())
        {
            db.Add(new Aanmeldsessie
            {
                Id = Guid.NewGuid(),
                GebruikerId = Wereld.Account("bas"),
                Sleutelhash = new('a', 64),
                Weg = "oefenwereld",
                Apparaat = Apparaatsoort.Computer,
                BegonnenOpUtc = Wereld.Klok.NuUtc(),
                GebruiktOpUtc = Wereld.Klok.NuUtc(),
                VerlooptOpUtc = Wereld.Klok.NuUtc().AddHours(8),
                BevestigdOpUtc = Wereld.Klok.NuUtc(),
            });
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.ConceptAsync(toekenning.Budgethouder));
        Op(15, 4);
        await MeldAsync(Bas, new(2026, 4, 10));

        // Nobody else acts for anna, so she does again.
        await Wereld.ConceptAsync(toekenning.Budgethouder);
        await using var na = Db();
        Assert.NotNull((await na.Aanmeldsessies.SingleAsync()).BeeindigdOpUtc);
        Assert.Equal(new DateOnly(2026, 4, 10), (await na.Vertegenwoordigingen.SingleAsync()).TotEnMet);
    }

    [Fact]
    public async Task Twee_sterfgevallen_tegelijk_wachten_niet_op_elkaar()
    {
        Assert.SkipUnless(TestSupport.TestDatabase.Soort == "postgresql", "Alleen PostgreSQL vergrendelt rij voor rij.");

        // Joost is paid by Delft for dina and by Westland for anna; bas by both. Westland comes first in every order of locking.
        await using var db = Db();
        var dina = await Wereld.ToekenningAsync("dina", "delft", "D-1");
        var anna = await Wereld.ToekenningAsync();
        var bas = await Wereld.ToekenningAsync("bas", "westland", "W-2");
        await Wereld.ToekenningAsync("bas", "delft", "D-2");
        await Wereld.ConceptAsync(bas.Budgethouder, "bas");
        await MetJoostAsync("dina", dina.Budgethouder, "0503");
        await MetJoostAsync("anna", anna.Budgethouder, "1783");
        await using var eigenaar = Wereld.Database.EigenaarDb();
        await using (var slot = await eigenaar.Database.BeginTransactionAsync())
        {
            await VraagAsync(
                eigenaar, "SELECT \"VerstrekkerId\" FROM \"Ketenkoppen\" WHERE \"VerstrekkerId\" = (SELECT \"Id\" FROM \"Verstrekkers\" WHERE \"Code\" = '1783') FOR UPDATE");
            var eerst = Task.Run(() => MeldAsync(Bas, Proefwereld.Begin));
            await WachtendAsync(1);
            var tweede = Task.Run(() => MeldAsync(Joost, Proefwereld.Begin));
            await WachtendAsync(2);
            await slot.CommitAsync();
            Assert.All(await Task.WhenAll(eerst, tweede), Assert.True);
        }

        async Task MetJoostAsync(string wie, BudgethouderId dossier, string code)
        {
            var verstrekker = await db.Verstrekkers.Where(v => v.Code == code).Select(v => v.Id).SingleAsync();
            await Wereld.AlsAsync<ZorgovereenkomstOpstellen, ZorgovereenkomstOpstellen.Input, Conceptstand>(wie, new(
                ZorgovereenkomstId.Nieuw(), dossier, null, Joost, Overeenkomstsoort.Opdracht, new(null, Onderneming: false, Big: false), new(2026, 3, 1), null,
                [
                    new("zorg", verstrekker, Wet.Wmo, "02", "begeleiding individueel", "Hulp bij het plannen van de dag.", Beloning.Uurloon,
                        Eenheid.Uur, Bedrag.Euro(22), Tariefsoort.Informeel, 180),
                ]));
        }

        async Task WachtendAsync(int aantal)
        {
            await using var kijker = Wereld.Database.EigenaarDb();
            await kijker.Database.OpenConnectionAsync();
            using var geduld = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            geduld.CancelAfter(TimeSpan.FromMinutes(1));
            while (await VraagAsync(kijker, "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is int wachtend
                && wachtend < aantal)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), geduld.Token);
            }
        }

        static async Task<object?> VraagAsync(PgbDbContext db, string tekst)
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = tekst;
            return await opdracht.ExecuteScalarAsync();
        }
    }

    [Fact]
    public async Task Alleen_de_BRP_meldt_een_overlijden() => await Assert.ThrowsAsync<ToegangGeweigerdException>(() =>
        Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>("svb.kcc", new(Anna, new(2026, 2, 9))));

    private Task<bool> MeldAsync(Bsn bsn, DateOnly dag) =>
        Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(bsn, dag));
}
