using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Bench;

/// <summary>One agreement that a claim can be made on.</summary>
internal sealed record Doel(Guid Overeenkomst, Guid Regel);

/// <summary>Fills the database with budgethouders, each with a grant, an approved agreement and two claims.</summary>
internal sealed class Vuller(DbContextOptions<PgbDbContext> opties)
{
    private const int PerKeer = 200;
    private const int Verstrekkers = 20;

    private static readonly DateTime Nu = new(2026, 2, 9, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 2, 9);

    /// <returns>The agreements, and the accounts to measure with, by key.</returns>
    public async Task<(IReadOnlyList<Doel> Doelen, IReadOnlyDictionary<string, Guid> Accounts)> VulAsync(int aantal)
    {
        await new Databasebeheer(opties).MigreerAsync(CancellationToken.None);
        var (verstrekkers, zorgverlener, accounts) = await BevolkAsync();
        var doelen = new List<Doel>(aantal);
        var koppen = verstrekkers.ToDictionary(v => v.Id, v => new Ketenkop(v.Id));
        for (var begin = 0; begin < aantal; begin += PerKeer)
        {
            await using var db = new PgbDbContext(opties, Toegang.Systeem("bench"));
            for (var nummer = begin; nummer < Math.Min(aantal, begin + PerKeer); nummer++)
            {
                doelen.Add(Een(db, nummer, verstrekkers[nummer % Verstrekkers], zorgverlener, koppen));
            }

            await db.SaveChangesAsync();
        }

        await using var slot = new PgbDbContext(opties, Toegang.Systeem("bench"));
        slot.AddRange(koppen.Values);
        await slot.SaveChangesAsync();
        return (doelen, accounts);
    }

    private async Task<(List<Verstrekker> Verstrekkers, Zorgverlener Zorgverlener, IReadOnlyDictionary<string, Guid> Accounts)> BevolkAsync()
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("bench"));
        var wie = new Oefenbevolking(db);
        var verstrekkers = Enumerable.Range(0, Verstrekkers).Select(i =>
        {
            var code = $"{1000 + i}";
            return wie.Verstrekker($"v{i}", code, $"Gemeente {i}", Verstrekkersoort.Gemeente, "0800 0000", ["Consulent", "Toetser", "Beheerder", "Privacyfunctionaris"]);
        }).ToList();

        // The chain heads are written at the end, when the bookings are known.
        foreach (var kop in db.ChangeTracker.Entries<Ketenkop>().ToList())
        {
            kop.State = EntityState.Detached;
        }

        wie.Svb("svb.decl", "Declaraties", Rol.DeclaratiemedewerkerSvb, "");
        var zorgverlener = wie.Organisatie("zorg", "Zorgbureau Groot", Zorgverlenersoort.Instelling, "94000148", "80016844", "NL43TEST0001031676", "");
        var anna = wie.Persoon("anna", "Anna Proef", Bsnnummer(0), new(1961, 5, 14), "NL21TEST0001007919", "");
        _ = anna;
        await db.SaveChangesAsync();
        return (verstrekkers, zorgverlener, new[] { "v0.cons", "svb.decl", "zorg", "anna" }.ToDictionary(k => k, k => wie[k]));
    }

    private static Doel Een(
        PgbDbContext db, int nummer, Verstrekker verstrekker, Zorgverlener zorgverlener, Dictionary<VerstrekkerId, Ketenkop> koppen)
    {
        var bsn = Bsnnummer(nummer);
        var persoon = nummer == 0
            ? db.Personen.Single(p => p.Bsn == Bsn.Parse(bsn))
            : Persoon.Maak(PersoonId.Nieuw(), Bsn.Parse(bsn), $"Budgethouder {nummer:00000}", new(1970, 1, 1));
        if (nummer > 0)
        {
            db.Add(persoon);
        }

        var budgethouder = Budgethouder.Van(BudgethouderId.Nieuw(), persoon);
        db.Add(budgethouder);
        var toekenning = Toekenning.Van(
            new()
            {
                Wet = Wet.Wmo,
                Afzender = verstrekker.Code,
                Dagtekening = Vandaag,
                Bsn = bsn,
                BudgetIdentificatie = $"B-{nummer}",
                Functiebudgetten = [new(new("02"), new(2026, 1, 1), new(2026, 12, 31), new(832_000))],
            },
            verstrekker.Id,
            budgethouder.Id,
            null,
            Vandaag);
        db.Add(toekenning);
        Boek(db, toekenning, koppen[verstrekker.Id]);
        var overeenkomst = Overeenkomst(budgethouder, zorgverlener, verstrekker);
        db.Add(overeenkomst);
        foreach (var maand in new[] { new Maand(2026, 1), new Maand(2026, 2) })
        {
            db.Add(Declaratie.Opstellen(
                DeclaratieId.Nieuw(),
                overeenkomst,
                Declaratiesoort.Regulier,
                maand,
                [.. Maandagen(maand).Select(d => new Regelinvoer(overeenkomst.Regels[0].Id, d, null, 180, null))],
                null,
                Invoerder.Zorgverlener,
                Vandaag));
        }

        return new(overeenkomst.Id.Waarde, overeenkomst.Regels[0].Id.Waarde);
    }

    private static void Boek(PgbDbContext db, Toekenning toekenning, Ketenkop kop)
    {
        var budget = Budgetrekeningen.Open(toekenning.Functiebudgetten[0]);
        db.AddRange(budget.Alle);
        var boeking = Boeking.Maak(
            toekenning.VerstrekkerId!.Value,
            $"toekennen/{toekenning.Id.Waarde:N}",
            Boekingssoort.Toekennen,
            Vandaag,
            Nu,
            (Oorzaaksoort.Toekenning, toekenning.Id.Waarde),
            budget.ToekenningMet(toekenning.Functiebudgetten[0].Bedrag, Bedrag.Nul));
        boeking.Keten(kop);
        db.Add(boeking);
    }

    private static Zorgovereenkomst Overeenkomst(Budgethouder budgethouder, Zorgverlener zorgverlener, Verstrekker verstrekker)
    {
        var overeenkomst = Zorgovereenkomst.Opstellen(
            ZorgovereenkomstId.Nieuw(), budgethouder, zorgverlener, Overeenkomstsoort.Instelling, new(null, false, false), new(2026, 1, 1), null,
            [new("zorg", verstrekker.Id, Wet.Wmo, "02", "begeleiding individueel", "Hulp bij de dag.", Beloning.Uurloon, Eenheid.Uur, new(6000), Tariefsoort.Formeel, 180)],
            Vandaag);
        overeenkomst.Deel([], Vandaag);
        overeenkomst.OnderteekenAlsZorgverlener(Nu);
        overeenkomst.OnderteekenAlsBeheerder(budgethouder.PersoonId, [], Nu, Vandaag, Vandaag.AddDays(14));
        overeenkomst.Beoordeel(verstrekker.Id, [Wet.Wmo], Besluit.Akkoord, null, null, MedewerkerId.Nieuw(), Vandaag);
        overeenkomst.Toets(Besluit.Akkoord, null, null, MedewerkerId.Nieuw(), Vandaag);
        return overeenkomst;
    }

    private static IEnumerable<DateOnly> Maandagen(Maand maand) =>
        Enumerable.Range(0, maand.Periode.Dagen).Select(i => maand.EersteDag.AddDays(i)).Where(d => d.DayOfWeek == DayOfWeek.Monday);

    /// <summary>The first number of the n-th hundred from 990000000 on that passes the elfproef.</summary>
    private static string Bsnnummer(int nummer)
    {
        for (var getal = 990_000_000 + (nummer * 100); ; getal++)
        {
            var tekst = getal.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (Bsn.TryParse(tekst, out _))
            {
                return tekst;
            }
        }
    }
}
