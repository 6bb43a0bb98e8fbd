using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;

namespace PgbPortal.Application.Tests.Identity;

public sealed class AanmeldsessiesTests : Sessieproef
{
    [Fact]
    public async Task De_sleutel_van_een_sessie_staat_nergens_in_de_database()
    {
        var sleutel = await OpenAsync("anna");

        await using var db = Db();
        var sessie = Assert.Single(await db.Aanmeldsessies.ToListAsync());
        Assert.True(sleutel.Length >= 43);
        Assert.Equal(64, sessie.Sleutelhash.Length);
        Assert.DoesNotContain(sleutel, sessie.Sleutelhash, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(await SessieAsync("anna", sleutel));
        Assert.Null(await SessieAsync("anna", sessie.Sleutelhash));
    }

    [Fact]
    public async Task Check26_sleutels_van_sessies_zijn_256_bits_en_aan_niets_te_herkennen()
    {
        var sleutels = new List<byte[]>();
        for (var i = 0; i < 64; i++)
        {
            sleutels.Add(System.Buffers.Text.Base64Url.DecodeFromChars(await OpenAsync("anna")));
        }

        Assert.All(sleutels, s => Assert.Equal(32, s.Length));
        Assert.Equal(64, sleutels.Select(Convert.ToHexString).Distinct().Count());

        // 16,384 bits: half of them is 1, give or take five times the spread; and no two keys have much more than half in common.
        Assert.InRange(sleutels.Sum(s => s.Sum(b => System.Numerics.BitOperations.PopCount(b))), 8192 - 320, 8192 + 320);
        Assert.All(
            sleutels.SelectMany((a, i) => sleutels.Skip(i + 1).Select(b => a.Zip(b).Sum(p => System.Numerics.BitOperations.PopCount((uint)(p.First ^ p.Second))))),
            verschil => Assert.InRange(verschil, 75, 181));
    }

    [Fact]
    public async Task Een_sleutel_werkt_alleen_bij_het_eigen_account()
    {
        var sleutel = await OpenAsync("anna");

        Assert.Null(await SessieAsync("dina", sleutel));
        Assert.Null(await SessieAsync("anna", "verzonnen"));
    }

    [Fact]
    public async Task Een_sessie_die_een_kwartier_stil_lag_is_voorbij_en_gebruik_verlengt_haar()
    {
        var sleutel = await OpenAsync("anna");
        for (var i = 0; i < 4; i++)
        {
            Wereld.Klok.Verder(TimeSpan.FromMinutes(14));
            Assert.NotNull(await SessieAsync("anna", sleutel));
        }

        Wereld.Klok.Verder(TimeSpan.FromMinutes(17));

        Assert.Null(await SessieAsync("anna", sleutel));
    }

    [Fact]
    public async Task Een_klok_die_terugspringt_verlengt_geen_sessie_en_een_klein_verschil_tussen_twee_portalen_stoort_niet()
    {
        var sleutel = await OpenAsync("anna");

        Wereld.Klok.Verder(TimeSpan.FromMinutes(-4));
        Assert.NotNull(await SessieAsync("anna", sleutel));

        Wereld.Klok.Verder(TimeSpan.FromMinutes(-2));
        Assert.Null(await SessieAsync("anna", sleutel));
    }

    [Fact]
    public async Task Na_acht_uur_is_een_sessie_voorbij_hoe_druk_zij_ook_was()
    {
        var sleutel = await OpenAsync("anna");
        for (var i = 0; i < 47; i++)
        {
            Wereld.Klok.Verder(TimeSpan.FromMinutes(10));
            Assert.NotNull(await SessieAsync("anna", sleutel));
        }

        Wereld.Klok.Verder(TimeSpan.FromMinutes(10));

        Assert.Null(await SessieAsync("anna", sleutel));
    }

    [Fact]
    public async Task Een_account_dat_eindigt_sluit_meteen_wat_openstaat_en_gaat_niet_meer_open()
    {
        var sleutel = await OpenAsync("anna");
        await using (var db = Db())
        {
            var account = Wereld.Account("anna");
            (await db.Gebruikers.SingleAsync(g => g.Id == account)).BeeindigdOpUtc = Wereld.Klok.NuUtc();
            await db.SaveChangesAsync();
        }

        Assert.Null(await SessieAsync("anna", sleutel));
        Assert.Null(await Sessies.OpenAsync(Wereld.Account("anna"), "oefenwereld", Apparaatsoort.Computer, Wereld.Klok.NuUtc(), CancellationToken.None));
    }

    [Fact]
    public async Task Wie_overlijdt_is_meteen_nergens_meer_ingelogd_en_een_ander_wel()
    {
        var (anna, dina) = (await OpenAsync("anna"), await OpenAsync("dina"));
        await using (var db = Db())
        {
            (await db.Personen.SingleAsync(p => p.Naam == "Anna de Wit")).MeldOverleden(new(2026, 2, 1));
            await db.SaveChangesAsync();
        }

        Assert.Null(await SessieAsync("anna", anna));
        Assert.NotNull(await SessieAsync("dina", dina));
        Assert.Null(await Sessies.OpenAsync(
            Wereld.Account("anna"), "oefenwereld", Apparaatsoort.Computer, Wereld.Klok.NuUtc(), CancellationToken.None));
    }

    [Fact]
    public async Task Wie_opnieuw_inlogt_laat_de_oude_sessie_achter()
    {
        var oud = await OpenAsync("anna");

        var nieuw = await Sessies.OpenAsync(Wereld.Account("anna"), "oefenwereld", Apparaatsoort.Computer, Wereld.Klok.NuUtc(), CancellationToken.None, vervangt: oud);

        Assert.Null(await SessieAsync("anna", oud));
        Assert.NotNull(await SessieAsync("anna", nieuw!));
    }

    [Fact]
    public async Task Wie_inlogt_waar_een_ander_niet_uitlogde_meldt_die_af_en_sluit_wat_die_open_had()
    {
        var (oud, account, nu) = (await OpenAsync("westland.cons"), Wereld.Account("westland.cons"), Wereld.Klok.NuUtc());
        await using (var db = Db())
        {
            db.Add(Application.Inzage.Dossieropening.Maak(account, null, null, Application.Inzage.Openingsreden.ZorgStopt, "M-7", isNoodgeval: true, nu));
            await db.SaveChangesAsync();
        }

        Wereld.Klok.Verder(TimeSpan.FromMinutes(1));
        await Sessies.OpenAsync(Wereld.Account("westland.toets"), "oefenwereld", Apparaatsoort.Computer, Wereld.Klok.NuUtc(), CancellationToken.None, vervangt: oud);

        Assert.Null(await SessieAsync("westland.cons", oud));
        await using var later = Db();
        Assert.Equal(Wereld.Klok.NuUtc(), (await later.Dossieropeningen.SingleAsync(o => o.GebruikerId == account)).TotUtc);
        Assert.Single(await later.Logregels.Where(l => l.GebruikerId == account && l.Gebeurtenis == "Afmelden").ToListAsync());
    }

    [Fact]
    public async Task Sessies_van_lang_geleden_worden_opgeruimd()
    {
        await OpenAsync("anna");
        Wereld.Klok.Verder(TimeSpan.FromDays(40));

        await OpenAsync("anna");

        await using var db = Db();
        Assert.Single(await db.Aanmeldsessies.ToListAsync());
    }

    [Fact]
    public async Task Wie_na_lang_vanaf_twee_plekken_tegelijk_inlogt_komt_op_beide_binnen()
    {
        for (var ronde = 0; ronde < 4; ronde++)
        {
            await OpenAsync("anna");
            Wereld.Klok.Verder(TimeSpan.FromDays(40));
            using var samen = new Barrier(4);

            var sleutels = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    samen.SignalAndWait();
                    return OpenAsync("anna");
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

            foreach (var sleutel in sleutels)
            {
                Assert.NotNull(await SessieAsync("anna", sleutel));
            }
        }
    }

    [Fact]
    public async Task Het_laatste_gebruik_wordt_hoogstens_een_keer_per_minuut_bijgehouden()
    {
        var sleutel = await OpenAsync("anna");
        var begin = Wereld.Klok.NuUtc();
        Wereld.Klok.Verder(TimeSpan.FromSeconds(59));
        await SessieAsync("anna", sleutel);
        Assert.Equal(begin, await GebruiktAsync());

        Wereld.Klok.Verder(TimeSpan.FromSeconds(1));
        await SessieAsync("anna", sleutel);

        Assert.Equal(begin.AddMinutes(1), await GebruiktAsync());
    }

    private async Task<DateTime> GebruiktAsync()
    {
        await using var db = Db();
        return (await db.Aanmeldsessies.SingleAsync()).GebruiktOpUtc;
    }
}
