using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Application.Kladden;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Tests.Bewaren;

/// <summary>After its term nothing of a dossier leads to a person, and the books are as they were (check 62).</summary>
public sealed class DossiersWissenTests : Bewaarproef
{
    /// <summary>What is of others: the registers, which keep their own.</summary>
    private static readonly string[] NietVanOns = ["Registerinschrijvingen"];

    /// <summary>Of anna and of kees, who cared for nobody else.</summary>
    private static readonly string[] Sporen =
        ["Anna", "Wit", "999990019", "NL21TEST0001007919", "Kees", "12345678", "80008422", "NL93TEST0001015838", "Hulp bij het plannen", "W-1"];

    [Fact]
    public async Task Wie_gewist_is_staat_in_geen_kolom_meer()
    {
        var dossier = await LangGeledenAsync();
        await ZetPostNeerAsync(dossier);
        await ZonderDinaAsync();
        await Database.BewaarAsync(Ervaring.Geef(Wereld.Account("anna"), Ervaringsgroep.Budgethouder, Kernmoment.Zelf, 8, "Van Anna.", Wereld.Klok.Vandaag()));
        await Wereld.AlsAsync<KladBewaren, KladBewaren.Input, DateOnly>("anna", new("/vragen/nieuw", new Dictionary<string, string[]> { ["Tekst"] = ["Anna"] }));
        Assert.NotEmpty(await GevondenAsync());

        var resultaat = await WisAsync();

        Assert.Equal((1, 0, 1), (resultaat.Gewist, resultaat.Tegengehouden, resultaat.Betaalbestanden));
        Assert.Equal([], await GevondenAsync());
        await using var db = Db();
        Assert.Empty(await db.Vertegenwoordigingen.Where(v => v.BudgethouderId == dossier).ToListAsync());
        Assert.Empty(await db.Kennisgevingen.Where(k => k.BudgethouderId == dossier).ToListAsync());
        Assert.Empty(await db.Kladden.ToListAsync());
        var ervaring = await db.Ervaringen.SingleAsync();
        Assert.Equal((null, null, 8), (ervaring.GebruikerId, ervaring.Toelichting, ervaring.Cijfer));
        var verslag = await db.Wisregels.SingleAsync();
        Assert.Equal((dossier, Wisuitkomst.Gewist, 1, 1, 2), (verslag.BudgethouderId, verslag.Uitkomst, verslag.Personen, verslag.Zorgverleners, verslag.Accounts));
        Assert.True(verslag.Stukken > 3 && verslag.Post > 0);
    }

    [Fact]
    public async Task De_boekhouding_klopt_na_het_wissen_tot_op_de_cent_en_blijft_in_de_keten()
    {
        await LangGeledenAsync();
        var voor = await BoekingenAsync();

        await WisAsync();

        Assert.Equal(voor, await BoekingenAsync());
        var rapport = await Boekhoudcontroleur.ControleerAsync(Database.Opties, Wereld.Klok.GetUtcNow().UtcDateTime, CancellationToken.None);
        Assert.Empty(rapport.Afwijkingen.Select(a => $"{a.Invariant} {a.Plaats}: {a.Uitleg}"));
        await Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new());
    }

    [Fact]
    public async Task Niemand_ziet_nog_een_stuk_van_een_gewist_dossier()
    {
        var dossier = await LangGeledenAsync();
        await WisAsync();
        await using var db = Db();
        var toekenning = await db.Toekenningen.Where(t => t.BudgethouderId == dossier).Select(t => t.Id).SingleAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => Wereld.AlsAsync<
            Application.Toekenningen.ToekenningBekijken, Application.Toekenningen.ToekenningBekijken.Input, Application.Toekenningen.ToekenningBekijken.Detail>(
            "westland.cons", new(toekenning)));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(10)]
    public async Task Voor_het_einde_van_de_termijn_blijft_alles(int jaren)
    {
        await LangGeledenAsync(jaren);
        var voor = await GevondenAsync();

        // Of the books the term is over, so the file of the bank goes.
        Assert.Equal(new(0, 0, 1, 0, 0), await WisAsync() with { Bankregels = 0 });

        await using var db = Db();
        Assert.Equal(1, await db.Budgethouders.CountAsync());
        Assert.Empty(await db.Wisregels.ToListAsync());
        Assert.NotEmpty(voor);
    }

    [Fact]
    public async Task Op_de_laatste_dag_van_de_termijn_blijft_het_dossier_en_de_dag_erna_gaat_het()
    {
        await LangGeledenAsync();
        var vandaag = DateOnly.FromDateTime(Klok.Lokaal(Wereld.Klok.GetUtcNow().UtcDateTime));
        Wereld.Klok.Zet(vandaag.AddDays(-1));
        Assert.Equal(0, (await WisAsync()).Gewist);

        Wereld.Klok.Zet(vandaag);
        Assert.Equal(1, (await WisAsync()).Gewist);
    }

    [Fact]
    public async Task Een_bewaarplicht_houdt_het_tegen_tot_iemand_haar_opheft()
    {
        var dossier = await LangGeledenAsync();
        var plicht = await HoudVastAsync();

        Assert.Equal((0, 1), (await WisAsync() is var eerst ? eerst.Gewist : 0, eerst.Tegengehouden));
        Assert.Equal(Wisuitkomst.Bewaarplicht, Assert.Single((await BekijkBewarenAsync()).Tegengehouden).Waarom);

        await LaatLosAsync(plicht);
        Assert.Equal(1, (await WisAsync()).Gewist);
        var na = await BekijkBewarenAsync();
        Assert.Empty(na.Tegengehouden);
        Assert.Equal(1, na.Gewist.Dossiers);
        await using var db = Db();
        Assert.Equal(Logactie.Verwijderen, (await db.Logregels.SingleAsync(l => l.Gebeurtenis == nameof(DossiersWissen) && l.BudgethouderId == dossier)).Actie);
    }

    [Fact]
    public async Task Wie_op_dat_moment_een_bewaarplicht_instelt_houdt_het_dossier_of_leest_dat_het_weg_is()
    {
        var dossier = await LangGeledenAsync();

        var uitkomst = await Task.WhenAll(
            Task.Run(async () => await Record.ExceptionAsync(() => WisAsync())),
            Task.Run(async () => await Record.ExceptionAsync(() => HoudVastAsync())));

        await using var db = Db();
        var isEr = await db.Budgethouders.AnyAsync(b => b.Id == dossier);
        Assert.Null(uitkomst[0]);
        Assert.True(isEr ? uitkomst[1] is null : uitkomst[1] is RegelOvertredenException { Code: "BP-001" }, $"{isEr}: {uitkomst[1]}");
        Assert.Equal(isEr ? 1 : 0, await db.Bewaarplichten.CountAsync(p => p.OpgehevenOpUtc == null));
    }

    [Fact]
    public async Task Een_budget_dat_niet_is_afgesloten_houdt_het_tegen()
    {
        await LangGeledenAsync();
        await using (var db = Db())
        {
            var toekenning = await db.Toekenningen.SingleAsync();
            db.Entry(toekenning).Property(t => t.AfgeslotenOp).CurrentValue = null;
            await db.SaveChangesAsync();
        }

        Assert.Equal((0, 1), (await WisAsync() is var eerst ? eerst.Gewist : 0, eerst.Tegengehouden));
        await using var na = Db();
        Assert.Equal(Wisuitkomst.OpenBudget, (await na.Wisregels.SingleAsync()).Uitkomst);
    }

    [Fact]
    public async Task Wie_vijf_jaar_weg_is_verliest_naam_en_adres_en_zijn_regels_in_het_zorglog_blijven()
    {
        await Wereld.GoedgekeurdAsync();
        var (weg, net, nog) = (Wereld.Account("westland.toets"), Wereld.Account("westland.toets2"), Wereld.Account("westland.cons"));
        await using (var db = Db())
        {
            var nu = Wereld.Klok.NuUtc();
            foreach (var (account, einde) in new[] { (weg, nu.AddYears(-5).AddDays(-1)), (net, nu.AddYears(-5).AddDays(1)) })
            {
                var gebruiker = await db.Gebruikers.SingleAsync(g => g.Id == account);
                (gebruiker.BeeindigdOpUtc, gebruiker.Email, gebruiker.UserName, gebruiker.NormalizedUserName) =
                    (einde, $"{account:N}@westland.example", $"lokaal-1783-{account:N}", $"LOKAAL-1783-{account:N}".ToUpperInvariant());
                db.Add(new Microsoft.AspNetCore.Identity.IdentityUserToken<Guid> { UserId = account, LoginProvider = "x", Name = "y", Value = "geheim" });
            }

            await db.SaveChangesAsync();
        }

        Assert.Equal(1, (await WisAsync()).Medewerkers);
        Assert.Equal(0, (await WisAsync()).Medewerkers);

        await using var na = Db();
        var gewist = await na.Gebruikers.SingleAsync(g => g.Id == weg);
        Assert.Equal(("Gewist", null, $"gewist-{weg:N}", null), (gewist.Naam, gewist.Email, gewist.UserName, gewist.PasswordHash));
        Assert.NotNull(gewist.BeeindigdOpUtc);
        Assert.Equal("Gewist", (await na.Medewerkers.SingleAsync(m => m.Id == gewist.MedewerkerId)).Naam);
        Assert.Equal(net, Assert.Single(await na.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().ToListAsync()).UserId);
        Assert.All(await na.Gebruikers.Where(g => g.Id == net || g.Id == nog).ToListAsync(), g => Assert.NotEqual("Gewist", g.Naam));
        Assert.True(await na.Logregels.AnyAsync(l => l.GebruikerId == weg));
        Assert.Equal([1, 0], await na.Wisronden.OrderBy(r => r.Id).Select(r => r.Medewerkers).ToListAsync());
    }

    [Fact]
    public async Task De_naam_onder_een_antwoord_gaat_met_de_medewerker_die_lang_weg_is_en_het_antwoord_blijft()
    {
        await Wereld.GoedgekeurdAsync();
        var opzet = await Wereld.AlsAsync<VraagVoorbereiden, VraagVoorbereiden.Input, VraagVoorbereiden.Opzet>("anna", new(Vraagonderwerp.Algemeen, null));
        var aan = opzet.Adressen.First(a => a.Verstrekker is not null);
        var vraag = await Wereld.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
            "anna", new(VraagId.Nieuw(), Vraagonderwerp.Algemeen, null, aan.Verstrekker, aan.Wet, "Klopt het tarief?"));
        await Wereld.AlsAsync<VraagBeantwoorden, VraagBeantwoorden.Input, VraagStatus>("westland.cons", new(vraag, "Ja, dat klopt."));
        async Task<VraagBekijken.Regel[]> LeesAsync() =>
            [.. (await Wereld.AlsAsync<VraagBekijken, VraagBekijken.Input, VraagBekijken.Detail>("anna", new(vraag))).Berichten];
        var account = Wereld.Account("westland.cons");
        async Task EindigAsync(int jaren)
        {
            await using var db = Db();
            (await db.Gebruikers.SingleAsync(g => g.Id == account)).BeeindigdOpUtc = Wereld.Klok.GetUtcNow().UtcDateTime.AddYears(-jaren);
            await db.SaveChangesAsync();
        }

        await EindigAsync(4);
        await WisAsync();
        Assert.NotNull((await LeesAsync())[1].Naam);

        await EindigAsync(6);
        await WisAsync();

        var berichten = await LeesAsync();
        Assert.Equal((true, "Anna de Wit", "Klopt het tarief?"), (berichten[0].IsVrager, berichten[0].Naam, berichten[0].Tekst));
        Assert.Equal((false, null, "Ja, dat klopt."), (berichten[1].IsVrager, berichten[1].Naam, berichten[1].Tekst));
        await using var na = Db();
        Assert.Equal("Gewist", (await na.Vragen.SingleAsync(v => v.Id == vraag)).Berichten.Single(b => !b.IsVrager).Naam);
    }

    [Fact]
    public async Task Een_dag_wordt_een_keer_gedaan()
    {
        await LangGeledenAsync();

        Assert.Equal(1, (await WisAsync(eenKeer: true)).Gewist);
        Assert.Equal(0, (await WisAsync(eenKeer: true)).Gewist);

        await using var db = Db();
        Assert.Equal(1, await db.Wisronden.CountAsync());
    }

    [Fact]
    public void Elk_veld_dat_over_iemand_vertelt_wordt_gewist_of_gaat_met_zijn_rij_weg()
    {
        // Rows that go: of the dossier, of who was in it, and the file of the bank.
        string[] weg =
        [
            "Berichten", "Berichtkeuzes", "Betaalbestanddelen", "Brieven", "Budgethouders", "DeclaratieBevindingen", "Kennisgevingen", "Personen",
            "Vertegenwoordigersvoorstellen", "Vertegenwoordigingen", "Vraagberichten", "Vragen", "Zendingen",
        ];
        using var db = Db();
        var gewist = Wislijst.Velden.SelectMany(t => t.Value.Keys.Select(v => $"{db.Model.FindEntityType(t.Key)!.GetTableName()}.{v}")).ToHashSet(StringComparer.Ordinal);
        var rijen = File.ReadAllLines(Pad("docs/gegevensregister.md")).Where(r => r.StartsWith('|')).Select(r => r.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
            .Where(r => r is { Length: 5 } && r[2] is "dossier" or "boekhouding").ToList();

        Assert.True(rijen.Count > 30);
        Assert.Empty(rijen.Where(r => !weg.Contains(r[0])).SelectMany(r => r[3].Split(' ').Where(v => v is not ("-" or "")).Select(v => $"{r[0]}.{v}")).Except(gewist));
    }

    /// <summary>The account of dina is that of kees in this world.</summary>
    private async Task ZonderDinaAsync()
    {
        await using var db = Db();
        var dina = await db.Personen.SingleAsync(p => p.Naam == "Dina Smit");
        db.RemoveRange(await db.Gebruikers.Where(g => g.PersoonId == dina.Id).ToListAsync());
        db.Remove(dina);
        await db.SaveChangesAsync();
    }

    private async Task ZetPostNeerAsync(BudgethouderId dossier)
    {
        await using var db = Db();
        var verstrekker = await db.Toekenningen.Where(t => t.BudgethouderId == dossier).Select(t => t.VerstrekkerId).SingleAsync();
        db.Add(Bericht.Maak(
            Berichtrichting.In, "WMO501", verstrekker, Wet.Wmo, "W-1", new(2008, 1, 1), Berichtuitkomst.Aanvaard, [],
            "<bericht><Bsn>999990019</Bsn><Naam>Anna de Wit</Naam></bericht>"u8.ToArray(), Wereld.Klok.GetUtcNow().UtcDateTime, new(2008, 1, 1)));
        await db.SaveChangesAsync();
    }

    private async Task<List<(string, long, long, string)>> BoekingenAsync()
    {
        await using var db = Db();
        var rijen = await db.Boekingen.OrderBy(b => b.VerstrekkerId).ThenBy(b => b.Volgnummer)
            .Select(b => new { b.Sleutel, b.Volgnummer, Som = b.Regels.Where(r => r.Centen > 0).Sum(r => r.Centen), b.Hash }).ToListAsync();
        return rijen.ConvertAll(r => (r.Sleutel, r.Volgnummer, r.Som, r.Hash));
    }

    /// <summary>Every column of every table in which something of anna or kees can be read, also what is encrypted.</summary>
    private async Task<List<string>> GevondenAsync()
    {
        await using var db = Db();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null).Select(t => t.ClrType))
        {
            await (Task)typeof(DossiersWissenTests).GetMethod(nameof(LaadAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(type).Invoke(null, [db])!;
        }

        return [.. db.ChangeTracker.Entries().Where(r => !NietVanOns.Contains(r.Metadata.GetTableName()))
            .SelectMany(r => r.Properties.Where(p => Sporen.Any(s => Tekst(p.CurrentValue).Contains(s, StringComparison.OrdinalIgnoreCase)))
                .Select(p => $"{r.Metadata.GetTableName()}.{p.Metadata.Name}"))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Tekst(object? waarde) => waarde switch
    {
        null => "",
        string tekst => tekst,
        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
        _ => waarde.GetType().GetProperty("Waarde", typeof(string))?.GetValue(waarde) as string ?? "",
    };

    private static Task LaadAsync<T>(PgbDbContext db)
        where T : class => db.Set<T>().LoadAsync();

    private static string Pad(string bestand)
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map!.FullName, "PgbPortal.sln")))
        {
            map = map.Parent;
        }

        return Path.Combine(map.FullName, bestand);
    }
}
