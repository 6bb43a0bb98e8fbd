using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>Who sees what, written by hand from scenarios/README.md section 5 and held against the filters of the database.</summary>
public sealed class ToegangFilterTests(Toegangswereld wereld) : IClassFixture<Toegangswereld>
{
    private static readonly Type[] VoorZorgverleners =
    [
        typeof(Zorgovereenkomst), typeof(Overeenkomstregel), typeof(Declaratie), typeof(Declaratieregel), typeof(Tegoed),
        typeof(Betaalopdracht), typeof(Betaaldeel), typeof(Overeenkomstwijziging), typeof(Wijzigingsregel), typeof(Ziekmelding),
        typeof(Maandloontermijn),
    ];

    public static TheoryData<string> Dossierstukken
    {
        get
        {
            using var db = ZonderDatabase.Context(Databaseprovider.Sqlite);
            return [.. db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(Dossierstuk))).Select(t => t.AssemblyQualifiedName!)];
        }
    }

    public static TheoryData<string> Kijkers =>
    [
        "anna", "dina", "kees", "linde", "westland.wmo", "westland.jeugd", "westland.toets", "westland.beheer", "delft.cons",
        "svb.decl", "svb.fin1", "auditor", "bas", "joost", "geen", Toegangswereld.MetMandaat,
    ];

    [Theory]
    [MemberData(nameof(Dossierstukken))]
    public async Task Ieder_ziet_van_een_stuk_precies_wat_van_hem_is(string soort)
    {
        var type = Type.GetType(soort)!;
        await using var alles = wereld.Database.Db();
        var rijen = await Rijen(alles, type).ToListAsync();
        Assert.Contains(rijen, r => r.BudgethouderId == wereld.Anna);
        Assert.Contains(rijen, r => r.BudgethouderId == wereld.Dina);

        foreach (var kijker in Kijkers.Select(k => k.Data))
        {
            await using var db = wereld.Db(await wereld.ToegangAsync(kijker));
            var gezien = (await Rijen(db, type).ToListAsync()).Select(r => Sleutel(db, r));

            Assert.Equal(
                $"{kijker}: {string.Join(", ", rijen.Where(r => HoortTeZien(kijker, r)).Select(r => Sleutel(alles, r)).Order(StringComparer.Ordinal))}",
                $"{kijker}: {string.Join(", ", gezien.Order(StringComparer.Ordinal))}");
        }
    }

    [Theory]
    [MemberData(nameof(Kijkers))]
    public async Task Wat_iemand_ziet_is_ook_volgens_de_eigenaren_van_hem(string kijker)
    {
        var toegang = await wereld.ToegangAsync(kijker);
        await using var db = wereld.Db(toegang);
        var stukken = new List<Dossierstuk>();
        foreach (var soort in Dossierstukken.Select(s => s.Data))
        {
            // Tracked together, so that a whole knows its lines.
            stukken.AddRange(await Rijen(db, Type.GetType(soort)!).ToListAsync());
        }

        Assert.All(stukken, s => Assert.True(toegang.MagSchrijven(s), s.GetType().Name));
    }

    [Theory]
    [InlineData("geen")]
    [InlineData("joost")]
    public async Task Wie_nergens_bij_hoort_ziet_niets(string wie)
    {
        await using var db = wereld.Db(await wereld.ToegangAsync(wie));

        Assert.Empty(await db.Budgethouders.ToListAsync());
        Assert.Empty(await db.Vertegenwoordigingen.ToListAsync());
        Assert.Empty(await db.Zorgverleners.ToListAsync());
        Assert.Empty(await db.Kennisgevingen.ToListAsync());
        Assert.Empty(await db.Berichtkeuzes.ToListAsync());
        Assert.Empty(await db.Brieven.ToListAsync());
        Assert.Empty(await db.Berichten.ToListAsync());
        Assert.Empty(await db.Boekingen.ToListAsync());
        Assert.Empty(await db.Boekingsregels.ToListAsync());
        Assert.Empty(await db.Betaalruns.ToListAsync());
        Assert.Empty(await db.Betaalbestanddelen.ToListAsync());
        Assert.Empty(await db.Bankafschriften.ToListAsync());
        Assert.Empty(await db.Bankregels.ToListAsync());
        Assert.Empty(await db.Ketenkoppen.ToListAsync());
        Assert.Empty(await db.Logregels.ToListAsync());
        Assert.Equal(wie == "geen" ? 0 : 1, await db.Personen.CountAsync());
    }

    [Theory]
    [InlineData("anna", "Anna de Wit", "Kees Begeleiding, Zorgbureau Linde")]
    [InlineData("dina", "Dina Smit", "Zorgbureau Linde")]
    [InlineData("kees", "Anna de Wit", "Kees Begeleiding")]
    [InlineData("linde", "Dina Smit", "Zorgbureau Linde")]
    [InlineData("westland.wmo", "Anna de Wit", "Kees Begeleiding")]
    [InlineData("westland.jeugd", "", "")]
    [InlineData("delft.cons", "Dina Smit", "Zorgbureau Linde")]
    [InlineData("svb.decl", "Anna de Wit, Dina Smit", "Kees Begeleiding, Zorgbureau Linde")]
    public async Task Een_persoon_is_zichtbaar_voor_wie_iets_van_het_dossier_ziet(string wie, string budgethouders, string zorgverleners)
    {
        await using var db = wereld.Db(await wereld.ToegangAsync(wie));

        Assert.Equal(budgethouders, string.Join(", ", await db.Budgethouders.OrderBy(b => b.Naam).Select(b => b.Naam).ToListAsync()));
        Assert.Equal(zorgverleners, string.Join(", ", await db.Zorgverleners.OrderBy(z => z.Naam).Select(z => z.Naam).ToListAsync()));
    }

    [Theory]
    [InlineData("kees", 0)]
    [InlineData("westland.jeugd", 0)]
    [InlineData("westland.wmo", 1)]
    [InlineData("delft.cons", 1)]
    [InlineData("anna", 2)]
    [InlineData("svb.fin1", 3)]
    public async Task Boekingen_zijn_van_wie_het_budget_kent(string wie, int verstrekkers)
    {
        await using var db = wereld.Db(await wereld.ToegangAsync(wie));
        var boekingen = await db.Boekingen.AsNoTracking().ToListAsync();
        var regels = await db.Boekingsregels.AsNoTracking().ToListAsync();

        Assert.Equal(verstrekkers, boekingen.Select(b => b.VerstrekkerId).Distinct().Count());
        Assert.Equal(boekingen.Select(b => b.Id).ToHashSet(), regels.Select(r => r.BoekingId).ToHashSet());
    }

    [Theory]
    [InlineData("westland.jeugd", false)]
    [InlineData("westland.wmo", true)]
    public async Task Een_kennisgeving_van_de_ene_wet_is_er_niet_voor_de_andere(string wie, bool ziet)
    {
        await using var db = wereld.Db(await wereld.ToegangAsync(wie));

        Assert.Equal(ziet, await db.Kennisgevingen.AnyAsync());
    }

    [Theory]
    [InlineData("anna", true)]
    [InlineData("dina", false)]
    [InlineData("westland.wmo", false)]
    [InlineData("svb.decl", false)]
    public async Task Alleen_de_budgethouder_leest_wie_het_dossier_bekeek(string wie, bool ziet)
    {
        await using var db = wereld.Db(await wereld.ToegangAsync(wie));

        Assert.Equal(ziet, await db.Logregels.AnyAsync(l => l.BudgethouderId == wereld.Anna));
    }

    [Theory]
    [InlineData(Databaseprovider.Sqlite)]
    [InlineData(Databaseprovider.PostgreSql)]
    [InlineData(Databaseprovider.SqlServer)]
    public void In_een_vraag_staat_alleen_waardoor_deze_vrager_kan_zien(Databaseprovider provider)
    {
        string Voorwaarde(Toegang toegang)
        {
            using var db = ZonderDatabase.Context(provider, toegang);
            return string.Join('\n', db.Declaraties.Select(d => d.Id).ToQueryString().Split('\n').SkipWhile(r => !r.Contains("WHERE")));
        }

        Assert.Empty(Voorwaarde(Toegang.Systeem("proef")));
        Assert.Equal(["ZichtbaarVoorSvb"], Kolommen(Voorwaarde(Toegang.VoorSvb())));
        Assert.Equal(["BudgethouderId"], Kolommen(Voorwaarde(Burger(metDossier: true, metZorg: false))));
        Assert.Equal(["ZichtbaarVoorZorgverlener", "ZorgverlenerId"], Kolommen(Voorwaarde(Burger(metDossier: false, metZorg: true))));
        Assert.Equal(["ZichtbaarVoorVerstrekker", "VerstrekkerId", "Wet"], Kolommen(Voorwaarde(Toegang.VoorVerstrekker(VerstrekkerId.Nieuw(), Wet.Wmo))));

        // Nobody, and who works for a verstrekker without a law: no row at all.
        Assert.All([Toegang.Geen, Toegang.VoorVerstrekker(VerstrekkerId.Nieuw())], t => Assert.Matches("WHERE (FALSE|0 = 1|0)", Voorwaarde(t)));
    }

    private static IEnumerable<string> Kolommen(string voorwaarde)
    {
        string[] kolommen = ["ZichtbaarVoorSvb", "ZichtbaarVoorVerstrekker", "ZichtbaarVoorZorgverlener", "BudgethouderId", "ZorgverlenerId", "VerstrekkerId", "Wet"];
        return kolommen.Where(k => Regex.IsMatch(voorwaarde, $"[\"\\[]{k}[\"\\]]"));
    }

    private static Toegang Burger(bool metDossier, bool metZorg) => Toegang.VoorBurger(
        PersoonId.Nieuw(),
        metDossier ? new Dictionary<BudgethouderId, Dossierrol> { [BudgethouderId.Nieuw()] = Dossierrol.Beheerder } : [],
        metZorg ? [ZorgverlenerId.Nieuw()] : []);

    // Westland pays only anna, Delft only dina; nobody but anna knows of the concept.
    private bool HoortTeZien(string kijker, Dossierstuk stuk)
    {
        var isConcept = stuk switch
        {
            Zorgovereenkomst z => z.Id == wereld.Concept,
            Overeenkomstregel r => r.ZorgovereenkomstId == wereld.Concept,
            _ => false,
        };

        // Own money is between the budgethouder and the SVB.
        var isEigenGeld = stuk is Storting or Stortingsbelofte or Rekening { FunctiebudgetId: null };

        // Health data: never for a verstrekker.
        var isZiekte = stuk is Ziekmelding;
        if (stuk is Vraag vraag)
        {
            return HoortTeZien(kijker, vraag);
        }

        return kijker switch
        {
            "anna" => stuk.BudgethouderId == wereld.Anna,
            "dina" => stuk.BudgethouderId == wereld.Dina,
            "kees" => stuk.BudgethouderId == wereld.Anna && !isConcept && VoorZorgverleners.Contains(stuk.GetType()),
            "linde" => stuk.BudgethouderId == wereld.Dina && VoorZorgverleners.Contains(stuk.GetType()),
            "westland.wmo" or "westland.toets" or "westland.beheer" or Toegangswereld.MetMandaat => stuk.BudgethouderId == wereld.Anna && !isConcept && !isEigenGeld && !isZiekte,
            "delft.cons" => stuk.BudgethouderId == wereld.Dina && !isEigenGeld && !isZiekte,
            "svb.decl" or "svb.fin1" or "auditor" => !isConcept,
            _ => false,
        };
    }

    // A question is between who asks and who answers.
    private bool HoortTeZien(string kijker, Vraag vraag) => kijker switch
    {
        "anna" => vraag.BudgethouderId == wereld.Anna && vraag.ZorgverlenerId is null,
        "dina" => vraag.BudgethouderId == wereld.Dina && vraag.ZorgverlenerId is null,
        "kees" => vraag.BudgethouderId == wereld.Anna && vraag.ZorgverlenerId is not null,
        "linde" => vraag.BudgethouderId == wereld.Dina && vraag.ZorgverlenerId is not null,
        "westland.wmo" or "westland.toets" or "westland.beheer" or Toegangswereld.MetMandaat => vraag.BudgethouderId == wereld.Anna && !vraag.IsAanSvb,
        "delft.cons" => vraag.BudgethouderId == wereld.Dina && !vraag.IsAanSvb,
        "svb.decl" or "svb.fin1" or "auditor" => vraag.IsAanSvb,
        _ => false,
    };

    internal static IQueryable<Dossierstuk> Rijen(PgbDbContext db, Type type) =>
        (IQueryable<Dossierstuk>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;

    internal static string Sleutel(PgbDbContext db, Dossierstuk stuk)
    {
        var rij = db.Entry(stuk);
        return string.Join("/", rij.Metadata.FindPrimaryKey()!.Properties.Select(p => $"{rij.Property(p.Name).CurrentValue}"));
    }
}
