using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>One hour of care on one day: who orders it, and with which key. Sent again it is the same order.</summary>
internal sealed record Opdracht(string Account, ZorgovereenkomstId Overeenkomst, OvereenkomstregelId Regel, DateOnly Dag)
{
    public const long Prijs = 6000;

    public Guid Id { get; } = Guid.CreateVersion7();

    public string Pad => $"/overeenkomsten/{Overeenkomst.Waarde}/declareren?maand={Dag:yyyy-MM}";

    public IEnumerable<KeyValuePair<string, string>> Velden =>
    [
        new("Invoer.Id", Id.ToString()),
        new("Invoer.Aanvulling", "true"),
        new("Invoer.Zorg[0].Afspraak", Regel.Waarde.ToString()),
        new($"Invoer.Zorg[0].Uren[{Dag:yyyy-MM-dd}]", "1"),
        new("actie", "versturen"),
    ];
}

/// <summary>
/// Two gemeenten, budgethouders with an account, each with agreements on which every day of March and April 2026 can be
/// claimed, agreements with maandloon that only the SVB still has to test, and employees of the SVB.
/// </summary>
/// <param name="Opdrachten">In an order in which the budgethouders take turns.</param>
/// <param name="Maandlonen">The agreements with maandloon.</param>
internal sealed record Drukwereld(
    IReadOnlyDictionary<string, Guid> Accounts, ConcurrentQueue<Opdracht> Opdrachten, IReadOnlyList<ZorgovereenkomstId> Maandlonen)
{
    /// <summary>A working day on which March and April can be claimed.</summary>
    public static readonly DateOnly Begin = new(2026, 5, 4);

    private const int Overeenkomsten = 4;

    private static readonly Maand[] Maanden = [new(2026, 3), new(2026, 4)];

    private static readonly string[] Svb = ["svb.recht", "svb.fin1", "svb.fin2", "svb.fin3"];

    /// <param name="budgethouders">How many.</param>
    /// <param name="centen">The grant of each, besides what is reserved for the first claims.</param>
    /// <param name="maandlonen">How many agreements with maandloon, each of a budgethouder of its own.</param>
    public static async Task<Drukwereld> VulAsync(DbContextOptions<PgbDbContext> opties, TimeProvider klok, int budgethouders, long centen, int maandlonen = 0)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("drukwereld"));
        var wie = new Oefenbevolking(db);
        var gemeenten = new[] { ("westland", "1783", "Westland"), ("delft", "0503", "Delft") }.Select(g => Gemeente(wie, g)).ToList();
        wie.Svb("svb.recht", "Arbeidsrecht", Rol.ArbeidsrechtmedewerkerSvb, "");
        foreach (var naam in Svb[1..])
        {
            wie.Svb(naam, naam, Rol.FinancieelMedewerkerSvb, "");
        }

        await db.SaveChangesAsync();
        var boek = new Grootboek(db, klok.NuUtc(), klok.Vandaag());
        await boek.VergrendelAsync(gemeenten.Select(g => g.Id), CancellationToken.None);
        var opdrachten = new List<(int Beurt, Opdracht Opdracht)>();
        for (var i = 0; i < budgethouders; i++)
        {
            var houder = Houder(db, wie, boek, gemeenten[i % 2], $"bh{i}", centen + (Overeenkomsten * Maanden.Length * Opdracht.Prijs));
            foreach (var zorg in Enumerable.Range(0, Overeenkomsten).Select(n => Overeenkomst(db, houder, $"Zorg {i}-{n}")))
            {
                opdrachten.AddRange(Maanden.SelectMany(m => Claim(db, boek, houder, zorg, m, klok)).Select((o, beurt) => (beurt, o)));
            }
        }

        var lonen = Enumerable.Range(0, maandlonen)
            .Select(i => Maandloon(db, Houder(db, wie, boek, gemeenten[i % 2], $"ml{i}", 3_000_000), $"Loon {i}")).ToList();
        await db.SaveChangesAsync();
        await db.Database.CommitTransactionAsync();
        return new(
            Enumerable.Range(0, budgethouders).Select(i => $"bh{i}").Concat(Svb).ToDictionary(n => n, n => wie[n], StringComparer.Ordinal),
            new(opdrachten.OrderBy(o => o.Beurt).Select(o => o.Opdracht)),
            [.. lonen.Select(o => o.Id)]);
    }

    private static Verstrekker Gemeente(Oefenbevolking wie, (string Sleutel, string Code, string Naam) gemeente)
    {
        var verstrekker = wie.Verstrekker(
            gemeente.Sleutel, gemeente.Code, gemeente.Naam, Verstrekkersoort.Gemeente, "0800 0000", ["Consulent", "Toetser", "Beheerder", "Privacyfunctionaris"]);
        verstrekker.VoegMaximumToe(new() { Zorgfunctie = "02", Soort = Tariefsoort.Formeel, Eenheid = Eenheid.Uur, Bedrag = new(6500), Van = new(2018, 1, 1) });
        verstrekker.VoegBeleidToe(new()
        {
            Van = new(2026, 1, 1),
            Maandloon = true,
            Reiskosten = Reiskostenbeleid.Apart,
            Feestdagen = false,
            EenmaligeUitkering = false,
            Bijbetaling = false,
            DeclaratietermijnWeken = 26,
            DeclaratietermijnHard = true,
        });
        return verstrekker;
    }

    private static Budgetpaar Houder(PgbDbContext db, Oefenbevolking wie, Grootboek boek, Verstrekker verstrekker, string naam, long centen)
    {
        var persoon = wie.Persoon(naam, $"Persoon {naam}", Testgegevens.Bsn().Waarde, new(1970, 1, 1), Testgegevens.Iban().Waarde, "");
        var budgethouder = Domain.Budgethouders.Budgethouder.Van(BudgethouderId.Nieuw(), persoon);
        var toekenning = new ToekenningBuilder
        {
            Verstrekker = verstrekker, Budgethouder = budgethouder, BudgetIdentificatie = $"D-{naam}", Bedrag = new(centen),
        }.Build();
        var functiebudget = toekenning.Functiebudgetten[0];
        db.AddRange(budgethouder, toekenning);
        boek.Boek(
            verstrekker.Id, $"toekennen/{functiebudget.Id.Waarde:N}", Boekingssoort.Toekennen, (Oorzaaksoort.Toekenning, toekenning.Id.Waarde),
            boek.Open(functiebudget).ToekenningMet(new(centen), Bedrag.Nul));
        return new(naam, verstrekker, budgethouder, functiebudget.Id);
    }

    private static Zorgovereenkomst Overeenkomst(PgbDbContext db, Budgetpaar houder, string naam)
    {
        var zorgverlener = new ZorgverlenerBuilder { Naam = naam }.Build();
        var overeenkomst = new ZorgovereenkomstBuilder
        {
            Verstrekker = houder.Verstrekker, Budgethouder = houder.Budgethouder, Zorgverlener = zorgverlener, Status = ZorgovereenkomstStatus.Goedgekeurd,
        }.Build();
        db.AddRange(zorgverlener, overeenkomst);
        return overeenkomst;
    }

    private static Zorgovereenkomst Maandloon(PgbDbContext db, Budgetpaar houder, string naam)
    {
        var persoon = new PersoonBuilder { Naam = naam }.Build();
        var zorgverlener = new ZorgverlenerBuilder { Soort = Zorgverlenersoort.Persoon, Persoon = persoon }.Build();
        var overeenkomst = new ZorgovereenkomstBuilder
        {
            Verstrekker = houder.Verstrekker,
            Budgethouder = houder.Budgethouder,
            Zorgverlener = zorgverlener,
            Vragen = new(null, Onderneming: false, Big: false),
            Status = ZorgovereenkomstStatus.InBeoordeling,
            Regels =
            [
                new(
                    "maandloon", houder.Verstrekker.Id, Wet.Wmo, "02", "begeleiding individueel", "Hulp bij het plannen van de dag.", Beloning.Maandloon,
                    Eenheid.Uur, Bedrag.Euro(22), Tariefsoort.Informeel, 1440, 3, Reiskosten: new(Reiskostensoort.Vast, 3500, 3)),
            ],
        }.Build();
        overeenkomst.Beoordeel(houder.Verstrekker.Id, [Wet.Wmo], Besluit.Akkoord, null, null, MedewerkerId.Nieuw(), new(2026, 2, 19));
        db.AddRange(persoon, zorgverlener, overeenkomst);
        return overeenkomst;
    }

    // The claim of the month itself stands there already, for its first day; every other day is extra care.
    private static IEnumerable<Opdracht> Claim(PgbDbContext db, Grootboek boek, Budgetpaar houder, Zorgovereenkomst overeenkomst, Maand maand, TimeProvider klok)
    {
        var regel = overeenkomst.Regels[0].Id;
        var declaratie = new DeclaratieBuilder
        {
            Overeenkomst = overeenkomst, Maand = maand, Regels = [new(regel, maand.EersteDag, null, 60, null)], IsIngediend = true, IngevoerdOp = Begin,
        }.Build();
        declaratie.Verdeel(declaratie.Regels.ToDictionary(r => r.Id, _ => houder.Functiebudget));
        declaratie.KeurGoed(klok.NuUtc(), klok.Vandaag());
        db.Add(declaratie);
        boek.Reserveer(
            houder.Functiebudget, Reserveringsoort.Declaratie, declaratie.Id.Waarde, declaratie.Totaal, $"reserveren/{declaratie.Id.Waarde:N}");
        return Enumerable.Range(1, maand.Periode.Dagen - 1).Select(i => new Opdracht(houder.Naam, overeenkomst.Id, regel, maand.EersteDag.AddDays(i)));
    }

    private sealed record Budgetpaar(
        string Naam, Verstrekker Verstrekker, Domain.Budgethouders.Budgethouder Budgethouder, FunctiebudgetId Functiebudget);
}
