using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Bench;

/// <summary>
/// What there is at the end of a month, straight into the database: for each budgethouder a grant, two claims that the zorgverlener
/// entered (two lines each) and a term of maandloon that was planned and set aside when its agreement was approved.
/// </summary>
internal sealed class Maandvuller(string verbinding)
{
    /// <summary>Claims and terms of one budgethouder.</summary>
    public const int PerBudgethouder = 3;

    /// <summary>The day on which the maandlonen of this month go out.</summary>
    public static readonly DateOnly Sluitdag = Maandloondag.Van(new(2026, 2));

    private const int Verstrekkers = 340;
    private const int Instellingen = 400;
    private const int PerKeer = 300;
    private const string Uitleg = "Kees komt elke maandag drie uur. Samen plannen zij de week en gaan zij naar de huisarts.";

    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly DateTime Nu = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 1, 5);
    private static readonly Maand Zorgmaand = new(2026, 1);
    private static readonly Maand Loonmaand = new(2026, 2);

    private readonly DbContextOptions<PgbDbContext> _opties = DatabaseRegistration.Opties(Databaseprovider.PostgreSql, verbinding, Meetsleutels.Ring);
    private readonly IEnumerator<Bsn> _bsn = Nummers().GetEnumerator();
    private readonly HashSet<string> _zovnummers = [];
    private int _rekening;

    public async Task VulAsync(int aantal)
    {
        await new Databasebeheer(_opties).MigreerAsync(CancellationToken.None);
        await using var kopie = await Kopieerder.VerbindAsync(verbinding);
        var kopieerder = new Kopieerder(kopie);
        var (verstrekkers, instellingen) = await BegunstigdenAsync(kopieerder);
        var koppen = verstrekkers.ToDictionary(v => v.Id, v => new Ketenkop(v.Id));
        var budgethouders = (aantal + PerBudgethouder - 1) / PerBudgethouder;
        for (var eerste = 0; eerste < budgethouders; eerste += PerKeer)
        {
            await using var db = Db();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var nummer = eerste; nummer < Math.Min(budgethouders, eerste + PerKeer); nummer++)
            {
                // Some hundreds of budgethouders of one verstrekker together, as a register has them.
                var verstrekker = verstrekkers[(int)((long)nummer * Verstrekkers / budgethouders)];
                Een(db, nummer, verstrekker, instellingen[nummer % Instellingen], koppen[verstrekker.Id]);
            }

            db.ChangeTracker.DetectChanges();
            await kopieerder.KopieerAsync(db);
        }

        await using (var db = Db())
        {
            db.AddRange(koppen.Values);
            await kopieerder.KopieerAsync(db);
        }

        await using var opruimen = new NpgsqlCommand("VACUUM ANALYZE", kopie) { CommandTimeout = 0 };
        await opruimen.ExecuteNonQueryAsync();
    }

    private PgbDbContext Db() => new(_opties, Toegang.Systeem("bench"));

    private async Task<(List<Verstrekker> Verstrekkers, List<Zorgverlener> Instellingen)> BegunstigdenAsync(Kopieerder kopieerder)
    {
        await using var db = Db();
        var verstrekkers = Enumerable.Range(0, Verstrekkers)
            .Select(i => Verstrekker.Maak(VerstrekkerId.Nieuw(), Tekst(1000 + i), $"Gemeente {i}", Verstrekkersoort.Gemeente, "0800 0000")).ToList();
        var instellingen = Enumerable.Range(0, Instellingen).Select(i => Zorgverlener.VanOrganisatie(
            ZorgverlenerId.Nieuw(), Zorgverlenersoort.Instelling, $"Zorgbureau {i}", Agb.Parse($"94{i:000000}"), Kvk.Parse($"80{i:000000}"), Rekening())).ToList();
        db.AddRange(verstrekkers);
        db.AddRange(instellingen);
        await kopieerder.KopieerAsync(db);
        return (verstrekkers, instellingen);
    }

    private void Een(PgbDbContext db, int nummer, Verstrekker verstrekker, Zorgverlener instelling, Ketenkop kop)
    {
        var persoon = Persoon(db, $"Budgethouder {nummer}");
        var budgethouder = Budgethouder.Van(BudgethouderId.Nieuw(), persoon);
        var helper = Zorgverlener.VanPersoon(ZorgverlenerId.Nieuw(), Persoon(db, $"Helper {nummer}"));
        var toekenning = Toekenning.Van(
            new()
            {
                Wet = Wet.Wmo,
                Afzender = verstrekker.Code,
                Dagtekening = Vandaag,
                Bsn = persoon.Bsn.Waarde,
                BudgetIdentificatie = $"B-{nummer}",
                Functiebudgetten = [new(new("02"), Begin, new(2026, 12, 31), Bedrag.Euro(8320))],
            },
            verstrekker.Id,
            budgethouder.Id,
            null,
            Vandaag);
        var budget = Budgetrekeningen.Open(toekenning.Functiebudgetten[0]);
        db.AddRange(budgethouder, helper, toekenning);
        db.AddRange(budget.Alle);
        Boek(
            db, kop, $"toekennen/{toekenning.Id.Waarde:N}", Boekingssoort.Toekennen, (Oorzaaksoort.Toekenning, toekenning.Id.Waarde),
            budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Nul));
        Declareer(db, Overeenkomst(db, budgethouder, instelling, verstrekker, Overeenkomstsoort.Instelling, Beloning.Uurloon, Begin));
        Declareer(db, Overeenkomst(db, budgethouder, helper, verstrekker, Overeenkomstsoort.Opdracht, Beloning.Uurloon, Begin));
        Plan(
            db,
            Overeenkomst(db, budgethouder, helper, verstrekker, Overeenkomstsoort.Opdracht, Beloning.Maandloon, Loonmaand.EersteDag),
            toekenning.Functiebudgetten[0],
            budget,
            kop);
    }

    private Persoon Persoon(PgbDbContext db, string naam)
    {
        _bsn.MoveNext();
        var persoon = Domain.Personen.Persoon.Maak(PersoonId.Nieuw(), _bsn.Current, naam, new(1970, 1, 1), Rekening());
        db.Add(persoon);
        return persoon;
    }

    private Zorgovereenkomst Overeenkomst(
        PgbDbContext db,
        Budgethouder budgethouder,
        Zorgverlener zorgverlener,
        Verstrekker verstrekker,
        Overeenkomstsoort soort,
        Beloning beloning,
        DateOnly van)
    {
        var (eenheid, tarief) = beloning == Beloning.Uurloon ? (Eenheid.Uur, Bedrag.Euro(60)) : (Eenheid.Maand, Bedrag.Euro(600));
        Zorgovereenkomst overeenkomst;
        do
        {
            overeenkomst = Zorgovereenkomst.Opstellen(
                ZorgovereenkomstId.Nieuw(), budgethouder, zorgverlener, soort, new(null, false, false), van, null,
                [new("zorg", verstrekker.Id, Wet.Wmo, "02", "begeleiding individueel", Uitleg, beloning, eenheid, tarief, Tariefsoort.Formeel, 180)],
                Vandaag);
        }
        while (!_zovnummers.Add(overeenkomst.Nummer));

        overeenkomst.Deel([], Vandaag);
        overeenkomst.OnderteekenAlsZorgverlener(Nu);
        overeenkomst.OnderteekenAlsBeheerder(budgethouder.PersoonId, [], Nu, Vandaag, Vandaag.AddDays(14));
        overeenkomst.Beoordeel(verstrekker.Id, [Wet.Wmo], Besluit.Akkoord, null, null, MedewerkerId.Nieuw(), Vandaag);
        overeenkomst.Toets(Besluit.Akkoord, null, null, MedewerkerId.Nieuw(), Vandaag);
        overeenkomst.MeldTermijnenBijgewerkt();
        db.Add(overeenkomst);
        return overeenkomst;
    }

    private static void Declareer(PgbDbContext db, Zorgovereenkomst overeenkomst) => db.Add(Declaratie.Opstellen(
        DeclaratieId.Nieuw(),
        overeenkomst,
        Declaratiesoort.Regulier,
        Zorgmaand,
        [.. new[] { 5, 12 }.Select(dag => new Regelinvoer(overeenkomst.Regels[0].Id, new(2026, 1, dag), null, 180, null))],
        null,
        Invoerder.Zorgverlener,
        new(2026, 2, 2)));

    private static void Plan(PgbDbContext db, Zorgovereenkomst overeenkomst, Functiebudget functiebudget, Budgetrekeningen budget, Ketenkop kop)
    {
        var regel = overeenkomst.Regels[0];
        var termijn = Maandloontermijn.Plan(overeenkomst, regel, Loonmaand);
        termijn.Bereken(new(Bedrag.Euro(600), Bedrag.Nul, Bedrag.Nul, Loonmaand.EersteDag), functiebudget.Id);
        termijn.Reserveer();
        db.Add(termijn);
        db.Add(Reservering.Maak(functiebudget, Reserveringsoort.Maandloontermijn, termijn.Id.Waarde, termijn.OpenUitBudget));
        Boek(
            db, kop, $"reserveren/{termijn.Id.Waarde:N}/{functiebudget.Id.Waarde:N}/0", Boekingssoort.Reserveren,
            (Oorzaaksoort.Maandloontermijn, termijn.Id.Waarde), budget.Reserveer(termijn.OpenUitBudget));
    }

    private static void Boek(
        PgbDbContext db, Ketenkop kop, string sleutel, Boekingssoort soort, (Oorzaaksoort, Guid) oorzaak, IReadOnlyList<(Rekening, long)> regels)
    {
        var boeking = Boeking.Maak(kop.VerstrekkerId, sleutel, soort, Vandaag, Nu, oorzaak, regels);
        boeking.Keten(kop);
        db.Add(boeking);
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    /// <summary>The next account of the made-up bank TEST.</summary>
    private Iban Rekening()
    {
        for (var rest = $"TEST{++_rekening:0000000000}"; ; rest = $"TEST{++_rekening:0000000000}")
        {
            for (var controle = 2; controle <= 98; controle++)
            {
                if (Iban.TryParse($"NL{controle:00}{rest}", out var iban))
                {
                    return iban;
                }
            }
        }
    }

    private static IEnumerable<Bsn> Nummers()
    {
        for (var getal = 100_000_000; ; getal++)
        {
            if (Bsn.TryParse(Tekst(getal), out var bsn))
            {
                yield return bsn;
            }
        }
    }
}
