using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Prestaties;

/// <summary>A page asks the database the same number of times, whether it shows one row or thirty.</summary>
public sealed class QuerytellingTests(PortaalFabriek portaal, ITestOutputHelper uitvoer) : IClassFixture<PortaalFabriek>
{
    /// <summary>Of kwaliteit.md P9: with the session. The line in the care log is written later, for many pages at once (ADR 10).</summary>
    private const int HoogstensOpdrachten = 8;

    /// <summary>Not of a page: the care log, and the kengetallen and whether it may be changed, which are read at most once a second for all.</summary>
    private static readonly string[] Terloops = ["INSERT INTO \"Logregels\"", "\"Logketens\"", "FROM \"Kengetallen\"", "FROM \"Taakstanden\""];

    private static readonly (string Account, string Adres)[] Paginas =
    [
        ("anna", "/"),
        ("kees", "/"),
        ("westland.cons", "/"),
        ("westland.toets", "/"),
        ("svb.decl", "/"),
        ("svb.recht", "/"),
        ("svb.fin1", "/"),
        ("westland.cons", "/budgethouders"),
        ("anna", "/declaraties"),
        ("kees", "/declaraties"),
        ("westland.toets", "/declaraties"),
        ("svb.decl", "/declaraties"),
        ("anna", "/overeenkomsten"),
        ("kees", "/overeenkomsten"),
        ("westland.toets", "/overeenkomsten"),
        ("anna", "/budget"),
        ("anna", "/budget?op=2026-01-05"),
        ("westland.toets", "/werklijst"),
        ("svb.recht", "/werklijst"),
    ];

    [Fact]
    public async Task Dertig_rijen_kosten_niet_meer_vragen_dan_een()
    {
        using var teller = new Opdrachtenteller(portaal.Wereld.Database.Naam);
        var (_, overeenkomst) = await portaal.Wereld.GoedgekeurdAsync();
        await VulAsync(overeenkomst, 1);
        var een = await TelAsync(teller);
        await VulAsync(overeenkomst, 29);
        var dertig = await TelAsync(teller);

        foreach (var pagina in Paginas)
        {
            uitvoer.WriteLine($"{pagina.Adres} as {pagina.Account}: {een[pagina].Count} commands with 1 row, {dertig[pagina].Count} with 30");
        }

        Assert.Empty(Paginas
            .Where(p => een[p].Count != dertig[p].Count || dertig[p].Count is 0 or > HoogstensOpdrachten)
            .Select(p => $"{p.Adres} as {p.Account}: {een[p].Count} commands with 1 row, {dertig[p].Count} with 30:\n{string.Join("\n", dertig[p])}"));
    }

    [Fact]
    public async Task De_kaarten_van_de_oefenwereld_kosten_voor_dertig_mensen_meer_niet_meer_vragen()
    {
        using var teller = new Opdrachtenteller(portaal.Wereld.Database.Naam);
        var (_, overeenkomst) = await portaal.Wereld.GoedgekeurdAsync("dina");
        await VulAsync(overeenkomst, 1);
        var voor = await TelKaartenAsync(teller);
        await VulAsync(overeenkomst, 29);
        var na = await TelKaartenAsync(teller);
        uitvoer.WriteLine($"{na.Mensen} people, {na.Opdrachten} commands");

        Assert.True(na.Mensen >= voor.Mensen + 29, $"{voor.Mensen}, then {na.Mensen}");
        Assert.Equal(voor.Opdrachten, na.Opdrachten);
    }

    private async Task<(int Mensen, int Opdrachten)> TelKaartenAsync(Opdrachtenteller teller)
    {
        Assert.Equal(HttpStatusCode.OK, (await portaal.Bezoeker().GetAsync("/aanmelden")).StatusCode);
        teller.BeginOpnieuw();
        var pagina = await portaal.Bezoeker().GetStringAsync("/aanmelden");
        return (Regex.Count(pagina, "name=\"account\""), teller.Opdrachten.Count);
    }

    private async Task<Dictionary<(string, string), IReadOnlyList<string>>> TelAsync(Opdrachtenteller teller)
    {
        var uitkomst = new Dictionary<(string, string), IReadOnlyList<string>>();
        foreach (var pagina in Paginas)
        {
            var client = await portaal.AlsAsync(pagina.Account);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(pagina.Adres)).StatusCode);
            teller.BeginOpnieuw();
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(pagina.Adres)).StatusCode);
            uitkomst[pagina] = [.. teller.Opdrachten.Where(o => !Terloops.Any(o.Contains))];
        }

        return uitkomst;
    }

    /// <summary>More of everything: budgethouders of Westland, and for anna grants, agreements and claims in several states.</summary>
    private async Task VulAsync(ZorgovereenkomstId overeenkomst, int aantal)
    {
        await using var db = portaal.Wereld.Database.Db();
        var westland = await db.Verstrekkers.SingleAsync(v => v.Naam == "Westland");
        var lopend = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == overeenkomst);
        var anna = await db.Budgethouders.SingleAsync(b => b.Id == lopend.BudgethouderId);
        for (var i = 0; i < aantal; i++)
        {
            var persoon = new PersoonBuilder { Naam = $"Buur {i}" }.Build();
            var buur = new BudgethouderBuilder { Persoon = persoon }.Build();
            db.AddRange(persoon, buur);
            db.Add(new Gebruiker { Id = Guid.NewGuid(), UserName = $"buur-{Guid.NewGuid():N}", Naam = persoon.Naam, PersoonId = persoon.Id, IsOefenaccount = true });
            foreach (var budgethouder in new[] { anna, buur })
            {
                var toekenning = new ToekenningBuilder
                {
                    Verstrekker = westland,
                    Budgethouder = budgethouder,
                    BudgetIdentificatie = $"T-{Guid.NewGuid():N}"[..20],
                }.Build();
                db.Add(toekenning);
                db.AddRange(toekenning.Functiebudgetten.SelectMany(f => Budgetrekeningen.Open(f).Alle));
            }

            var zorgverlener = new ZorgverlenerBuilder { Naam = $"Zorgbureau {i}" }.Build();
            db.Add(zorgverlener);
            foreach (var status in new[] { ZorgovereenkomstStatus.Gedeeld, ZorgovereenkomstStatus.InBeoordeling, ZorgovereenkomstStatus.Goedgekeurd })
            {
                db.Add(new ZorgovereenkomstBuilder
                {
                    Verstrekker = westland,
                    Budgethouder = anna,
                    Zorgverlener = zorgverlener,
                    Status = status,
                }.Build());
            }

            foreach (var isIngediend in new[] { false, true })
            {
                db.Add(new DeclaratieBuilder { Overeenkomst = lopend, IsIngediend = isIngediend }.Build());
            }
        }

        await db.SaveChangesAsync();
    }
}
