using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Oefenwereld;

/// <summary>The large oefenwereld: how many people, in which states, with which situations of domein.md chapter 12, and the same each time.</summary>
public sealed class OefenstandenTests(Stadsproef stad) : IClassFixture<Stadsproef>
{
    private static readonly VasteKlok Klok = new(Stadsproef.Vandaag);

    private const string Overgeslagen = "De oefenwereld wordt op elke database met dezelfde use cases gemaakt: eenmaal is genoeg.";

    /// <summary>
    /// What waits for a budgethouder, a vertegenwoordiger or a zorgverlener in this world. A draft without care, and an account of a budgethouder
    /// that the bank refused, are not in it.
    /// </summary>
    private static readonly Taaksoort[] VanBurgers =
    [
        Taaksoort.OvereenkomstMaken, Taaksoort.OvereenkomstDelen, Taaksoort.OvereenkomstWijzigingBekijken,
        Taaksoort.OvereenkomstTekenen, Taaksoort.OvereenkomstTekenenAlsZorgverlener, Taaksoort.WijzigingTekenen, Taaksoort.DeclaratieGoedkeuren,
        Taaksoort.DeclaratieTekortOplossen, Taaksoort.EigenGeldOvermaken, Taaksoort.DeclaratieHerzien, Taaksoort.DeclaratieInvullen,
        Taaksoort.RekeningnummerOpgeven, Taaksoort.GeldTerugbetalen, Taaksoort.TermijnTerugbetalen, Taaksoort.AntwoordLezen,
    ];

    /// <summary>States that nobody is in, each with the reason.</summary>
    private static readonly Dictionary<string, string> Afwezig = new(StringComparer.Ordinal)
    {
        ["BetaalopdrachtStatus.Klaar"] = "Alleen zolang een run wordt samengesteld.",
        ["BetaalopdrachtStatus.Teruggestort"] = "Wat de bank weigert laat hetzelfde zien: de declaratie wacht op een ander rekeningnummer.",
        ["BetaalrunStatus.Bevroren"] = "Alleen na een fout in de boekhouding, en die maakt geen use case.",
        ["BetaalrunStatus.InVrijgave"] = "Alleen zolang een run wordt vrijgegeven.",
        ["BetaalrunStatus.Open"] = "Alleen zolang een run wordt samengesteld.",
        ["BetaalrunStatus.Samengesteld"] = "Er wacht een run tegelijk, en die is al gecontroleerd.",
        ["Declaratiesoort.Herberekening"] = "Alleen na een wijziging die terugwerkt.",
        ["MaandloontermijnStatus.Geblokkeerd"] = "Geen maandloon komt geld tekort.",
        ["MaandloontermijnStatus.Gecorrigeerd"] = "Wie ziek was, was dat voor de termijn is betaald.",
        ["MaandloontermijnStatus.Gepland"] = "Elk maandloon heeft een budget dat het draagt.",
        ["MaandloontermijnStatus.InBetaalrun"] = "Alleen op de dag waarop het maandloon gaat.",
        ["ReserveringStatus.Verlopen"] = "Wat is afgesloten, was betaald.",
        ["VorderingStatus.Onderzoek"] = "Het portaal begint bij het besluit.",
        ["VorderingStatus.Signaal"] = "Het portaal begint bij het besluit.",
        ["VorderingStatus.Voornemen"] = "Het portaal begint bij het besluit.",
    };

    [Fact]
    public async Task Er_zijn_40_budgethouders_en_60_zorgverleners_bij_vijf_verstrekkers_met_14_maanden_geschiedenis()
    {
        Assert.SkipUnless(Stadsproef.KanHier, Overgeslagen);
        await using var db = stad.Database.Db();
        Assert.Equal(5, await db.Verstrekkers.CountAsync());
        Assert.Equal(40, await db.Budgethouders.CountAsync());
        var accounts = await new OefenaccountsBekijken(stad.Database.Opties, Klok).AlleAsync(CancellationToken.None);
        Assert.True(accounts.Count(a => a.Groep == "Zorgverleners") >= 55, $"{accounts.Count(a => a.Groep == "Zorgverleners")}");
        Assert.Contains(accounts, a => a.Groep == "SVB" && a.TeDoen > 0);
        Assert.Equal(Maand.Van(Stadsproef.Vandaag).Plus(-14).EersteDag, await db.Toekenningen.MinAsync(t => t.EersteDag));
        Assert.True(await db.Declaraties.MinAsync(d => d.IngevoerdOp) <= Stadsproef.Vandaag.AddMonths(-12));
    }

    [Fact]
    public async Task Elke_stand_die_bestaat_komt_voor_of_heeft_een_reden_om_er_niet_te_zijn()
    {
        Assert.SkipUnless(Stadsproef.KanHier, Overgeslagen);
        var gezien = new Dictionary<Type, HashSet<string>>();
        await using var db = stad.Database.Db();
        foreach (var veld in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).SelectMany(t => t.GetProperties()))
        {
            var soort = Nullable.GetUnderlyingType(veld.ClrType) ?? veld.ClrType;
            if (soort.IsEnum && (soort.Name.EndsWith("Status", StringComparison.Ordinal) || soort == typeof(Wachtreden) || soort == typeof(Declaratiesoort)))
            {
                gezien.TryAdd(soort, []);
                gezien[soort].UnionWith(await stad.WaardenAsync(veld.DeclaringType.ContainingEntityType.GetTableName()!, veld.GetColumnName()));
            }
        }

        // Of these the day says what they are.
        gezien[typeof(ZorgovereenkomstStatus)] =
            [.. (await db.Zorgovereenkomsten.AsNoTracking().ToListAsync()).Select(z => z.StatusOp(Stadsproef.Vandaag).ToString())];
        gezien[typeof(ToekenningStatus)] =
            [.. (await db.Toekenningen.AsNoTracking().Include(t => t.Functiebudgetten).ToListAsync()).Select(t => t.StatusOp(Stadsproef.Vandaag).ToString())];
        Assert.True(gezien.Count >= 13, $"{gezien.Count}");
        Assert.Equal(
            Afwezig.Keys.Order(StringComparer.Ordinal),
            gezien.SelectMany(g => Enum.GetNames(g.Key).Except(g.Value).Select(n => $"{g.Key.Name}.{n}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task De_situaties_van_hoofdstuk_12_zijn_er()
    {
        Assert.SkipUnless(Stadsproef.KanHier, Overgeslagen);
        await using var db = stad.Database.Db();

        // 12a: replaced by a budget lower than what was spent; extra hours in a month.
        Assert.True(await db.Functiebudgetten.AnyAsync(f => f.Declaratiestop));
        Assert.True(await db.Declaraties.AnyAsync(d => d.Soort == Declaratiesoort.Aanvulling && d.Status == DeclaratieStatus.Betaald));

        // 12b: nurse beside maandloon, the sister, ill and well again, who is paid does not manage, and the three ways out of a shortage.
        Assert.True(await db.Zorgovereenkomsten.AnyAsync(z => z.Big && db.Zorgovereenkomsten.Any(
            m => m.BudgethouderId == z.BudgethouderId && db.Overeenkomstregels.Any(r => r.ZorgovereenkomstId == m.Id && r.Beloning == Beloning.Maandloon))));
        Assert.True(await db.Zorgovereenkomsten.AnyAsync(z => z.Onderneming && z.Familie == Familiegraad.TweedeGraad
            && db.Overeenkomstregels.Any(r => r.ZorgovereenkomstId == z.Id && r.Tariefsoort == Tariefsoort.Informeel)));
        Assert.True(await db.Ziekmeldingen.AnyAsync(z => z.EersteWerkdag != null));
        Assert.True(await db.Vertegenwoordigersvoorstellen.AnyAsync(v => v.IsBetaaldeZorgverlener && v.Aanvaard == false));
        Assert.True(await db.Vertegenwoordigersvoorstellen.AnyAsync(v => v.Aanvaard == null));
        Assert.Contains(await db.Betaalopdrachten.AsNoTracking().ToListAsync(), o => o.Storting.IsPositief);
        Assert.True(await db.Declaraties.AnyAsync(d => d.Soort == Declaratiesoort.Aanvulling && d.Status == DeclaratieStatus.Ingetrokken));
        Assert.True(await db.Vaststellingen.AnyAsync());

        // And what the pages of staff show.
        Assert.True(await db.Mandaten.AnyAsync());
        var cijfers = await db.Ervaringen.Where(e => e.Cijfer != null).GroupBy(e => e.Groep).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync();
        Assert.Equal(
            [Ervaringsgroep.Budgethouder, Ervaringsgroep.Zorgverlener, Ervaringsgroep.Verstrekker, Ervaringsgroep.Svb],
            cijfers.Where(c => c.Aantal >= 5).Select(c => c.Key).Order());
    }

    [Fact]
    public async Task Op_de_kaart_van_wie_dan_ook_staat_wat_bovenaan_de_eigen_startpagina_staat()
    {
        Assert.SkipUnless(Stadsproef.KanHier, Overgeslagen);
        var kaarten = await new OefenaccountsBekijken(stad.Database.Opties, Klok).AlleAsync(CancellationToken.None);
        var gezien = new HashSet<Taaksoort>();
        foreach (var kaart in kaarten)
        {
            var (taken, isMedewerker) = await StartpaginasAsync(kaart.Id);
            gezien.UnionWith(taken.Select(t => t.Soort));
            Assert.Equal(taken.Take(2), kaart.Eerste);
            Assert.Equal(kaart.TeDoen, kaart.Eerste.Sum(t => t.Aantal) + kaart.Nog);

            // The start page of an employee shows the first ten of a kind; the card counts them all.
            Assert.True(isMedewerker ? kaart.TeDoen >= taken.Sum(t => t.Aantal) : kaart.TeDoen == taken.Count, $"{kaart.Naam}: {kaart.TeDoen}");
        }

        Assert.Empty(VanBurgers.Except(gezien).Select(s => s.ToString()));
    }

    [Fact]
    public async Task De_boekhouding_van_de_oefenwereld_klopt()
    {
        Assert.SkipUnless(Stadsproef.KanHier, Overgeslagen);
        Assert.Equal("", string.Join('\n', await Grootboekcontrole.AfwijkingenAsync(stad.Database)));
    }

    [Fact]
    public async Task Wie_de_oefenwereld_op_dezelfde_dag_nog_eens_maakt_ziet_dezelfde_mensen_bedragen_dagen_en_kenmerken()
    {
        Assert.SkipUnless(Stadsproef.KanHier, Overgeslagen);
        await using var nogmaals = new TestDatabase();
        await Stadsproef.VulAsync(nogmaals, Stadsproef.Vandaag);

        Assert.Equal(await Stadsproef.AfdrukAsync(stad.Database), await Stadsproef.AfdrukAsync(nogmaals));
    }

    // What waits on the start pages of all dossiers of an account: an own debt stands on each of them, and waits once.
    private async Task<(List<Taak> Taken, bool IsMedewerker)> StartpaginasAsync(Guid account)
    {
        var bepaler = new Sessiebepaler(stad.Database.Opties, Klok);
        if (await bepaler.BepaalAsync(account, null, CancellationToken.None) is not { } sessie)
        {
            return ([], false);
        }

        var taken = new List<Taak>();
        foreach (var dossier in sessie.Dossiers.Select(d => (string?)d.Sleutel).DefaultIfEmpty())
        {
            var zelf = (await bepaler.BepaalAsync(account, dossier, CancellationToken.None))!;
            await using var context = new UseCaseContext(stad.Database.Opties, () => zelf, Klok, new Zonderlog());
            taken.AddRange((await new StartBekijken(context).ExecuteAsync(new(), CancellationToken.None)).Taken);
        }

        return (
            [
                .. taken.Where((t, i) => t.Soort is not (Taaksoort.GeldTerugbetalen or Taaksoort.TermijnTerugbetalen) || taken.IndexOf(t) == i)
                    .OrderBy(t => t.Uiterlijk ?? DateOnly.MaxValue),
            ],
            sessie.MedewerkerId is not null);
    }

    // The other tests look at this world too: it stays as it was made.
    private sealed class Zonderlog : IZorglog
    {
        public Task SchrijfAsync(Logregel regel, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
