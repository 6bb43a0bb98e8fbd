using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PgbPortal.Application;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Somebody who owns the tables takes the triggers away and changes one row. Each change is made in a transaction of its
/// own, looked for, and taken back.
/// </summary>
public sealed class KnoeienTests(ITestOutputHelper uit)
{
    /// <summary>In CI a part of what the long run (PGB_LANG) changes.</summary>
    private static int Wijzigingen => Zaad.IsLang ? 260 : 60;

    private static readonly VasteKlok Klok = new(new(2026, 4, 2));

    /// <summary>The ledger and what it says of payments, with a column and how its value becomes another.</summary>
    private static readonly (string Tabel, string Kolom, string Nieuw)[] Velden =
    [
        ("Boekingsregels", "Centen", "\"Centen\" + {0}"),
        ("Boekingsregels", "SaldoVoor", "\"SaldoVoor\" + {0}"),
        ("Boekingsregels", "SaldoNa", "\"SaldoNa\" - {0}"),
        ("Boekingsregels", "Nummer", "\"Nummer\" + 1000 + {0}"),
        ("Budgetboekingen", "Dag", "{dag}"),
        ("Budgetboekingen", "GeboektOpUtc", "{moment}"),
        ("Budgetboekingen", "Volgnummer", "\"Volgnummer\" + 100000 + {0}"),
        ("Budgetboekingen", "Sleutel", "'geknoeid/{0}'"),
        ("Budgetboekingen", "Soort", "CASE WHEN \"Soort\" = 'Vrijgeven' THEN 'Vervangen' ELSE 'Vrijgeven' END"),
        ("Budgetboekingen", "Hash", "'{hash}'"),
        ("Budgetboekingen", "VorigeHash", "'{hash}'"),
        ("Budgetboekingen", "OorzaakId", "{guid}"),
        ("Rekeningen", "Saldo", "\"Saldo\" + {0}"),
        ("Rekeningen", "LaatsteRegel", "\"LaatsteRegel\" + {0}"),
        ("Ketenkoppen", "Volgnummer", "\"Volgnummer\" + {0}"),
        ("Ketenkoppen", "Hash", "'{hash}'"),
        ("Reserveringen", "Bedrag", "\"Bedrag\" + {0}"),
        ("Reserveringen", "Status", "CASE WHEN \"Status\" = 'Open' THEN 'Vrijgegeven' ELSE 'Open' END"),
        ("Betaalopdrachten", "Bedrag", "\"Bedrag\" + {0}"),
        ("Betaalopdrachten", "Status", "CASE WHEN \"Status\" = 'Uitgevoerd' THEN 'Geweigerd' ELSE 'Uitgevoerd' END"),
        ("Betaalopdrachten", "Iban", "'NL02TEST000{0:0000000}'"),
        ("Betaalruns", "Totaal", "\"Totaal\" + {0}"),
        ("Betaalruns", "Aantal", "\"Aantal\" + {0}"),
        ("Betaalruns", "BestandHash", "'{hash}'"),
        ("Tegoeden", "Open", "\"Open\" - 1"),
        ("Tegoeden", "Bedrag", "\"Bedrag\" + {0}"),
        ("Vorderingen", "Open", "\"Open\" - 1"),
        ("Vorderingen", "Bedrag", "\"Bedrag\" + {0}"),
    ];

    [Fact]
    public async Task Elke_losse_wijziging_wordt_gevonden_met_de_eerste_foute_regel()
    {
        var zaad = Zaad.Kies(uit);
        var toeval = new Random(zaad);
        await using var kopieen = new Kopieen();
        var naam = await WereldAsync(kopieen);
        await using var db = new PgbDbContext(kopieen.Eigenaar(naam), Toegang.Systeem("knoeien"));
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await ZonderSlotenAsync(db);
        Assert.Empty(Zonder(await ControleerAsync(db)));

        var gevonden = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var gemist = new List<string>();
        for (var i = 0; i < Wijzigingen; i++)
        {
            var (wat, opdracht) = await KiesAsync(db, toeval);
            await using var transactie = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            Assert.True(await VoerUitAsync(db, opdracht) == 1, $"zaad {zaad}, wijziging {i}: {opdracht}");
            var eerste = Zonder(await ControleerAsync(db)).FirstOrDefault();
            if (eerste is null || eerste.Plaats.Length == 0)
            {
                gemist.Add($"zaad {zaad}, wijziging {i}: {opdracht}");
            }

            gevonden[wat] = gevonden.GetValueOrDefault(wat) + 1;
            await transactie.RollbackAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(Zonder(await ControleerAsync(db)));
        uit.WriteLine($"geknoeid: {Wijzigingen - gemist.Count} van {Wijzigingen} wijzigingen gevonden ({TestDatabase.Soort}, zaad {zaad})");
        uit.WriteLine(string.Join(", ", gevonden.Select(g => $"{g.Key} {g.Value}")));
        Assert.Empty(gemist);
    }

    [Fact]
    public async Task Een_weggenomen_trigger_wordt_gezien()
    {
        await using var kopieen = new Kopieen();
        var naam = await kopieen.NieuwAsync();
        await using var db = new PgbDbContext(kopieen.Eigenaar(naam), Toegang.Systeem("knoeien"));
        Assert.Empty(await ControleerAsync(db));

        await ZonderSlotenAsync(db);

        Assert.Contains(await ControleerAsync(db), a => a.Invariant == "I9" && a.Plaats.Contains("Boekingsregels"));
    }

    // The database and the run: granted, reserved, paid, one refused by the bank.
    private static async Task<string> WereldAsync(Kopieen kopieen)
    {
        var naam = await kopieen.NieuwAsync();
        var opties = kopieen.Opties(naam);
        await Massawereld.VulAsync(opties, 12, Klok);
        await Runverloop.MaakAfAsync(opties, Klok, kopieen.Map);
        await TeVeelBetaaldAsync(opties);
        await Massawereld.VulAsync(opties, 6, Klok);
        return naam;
    }

    // Two paid claims cost € 60,00 less after all; of one of them € 20,00 is asked back.
    private static async Task TeVeelBetaaldAsync(DbContextOptions<PgbDbContext> opties)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("knoeien"));
        var betaald = await db.Declaraties.Include(d => d.Regels).Where(d => d.Status == DeclaratieStatus.Betaald).OrderBy(d => d.Id).Take(2).ToListAsync();
        foreach (var declaratie in betaald)
        {
            var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == declaratie.ZorgovereenkomstId);
            var minder = Declaratie.Herberekenen(
                declaratie, overeenkomst, [new(declaratie.Regels[0], declaratie.Regels[0].Tarief, Bedrag.Euro(-60))], Klok.Vandaag());
            minder.WordTegoed(Klok.NuUtc());
            db.Add(minder);
            db.AddRange(Tegoed.Van(minder, Klok.NuUtc()));
        }

        await db.SaveChangesAsync();
        await using var portaal = Massawereld.Portaal(opties, Klok);
        await portaal.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            0, new(VorderingId.Nieuw(), betaald[0].ZorgovereenkomstId!.Value, null, betaald[0].ZorgverlenerId, Bedrag.Euro(20)));
    }

    private static async Task<List<Boekhoudafwijking>> ControleerAsync(PgbDbContext db) =>
        [.. (await Boekhoudcontroleur.ControleerAsync(db, Klok.NuUtc(), TestContext.Current.CancellationToken)).Afwijkingen];

    // That the triggers are gone is no news here.
    private static IEnumerable<Boekhoudafwijking> Zonder(IEnumerable<Boekhoudafwijking> afwijkingen) => afwijkingen.Where(a => a.Invariant != "I9");

    private static async Task ZonderSlotenAsync(PgbDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        var triggers = await Triggerlijst.LeesAsync(db, CancellationToken.None);
        Assert.NotEmpty(triggers);
        if (Kopieen.IsPostgresql)
        {
            foreach (var tabel in new[] { "Budgetboekingen", "Boekingsregels", "Rekeningen", "Ketenkoppen", "Reserveringen", "Betaalopdrachten", "Betaalruns", "Tegoeden", "Vorderingen" })
            {
                await VoerUitAsync(db, $"ALTER TABLE \"{tabel}\" DISABLE TRIGGER ALL");
                foreach (var regel in await KolomAsync(db, $"SELECT conname FROM pg_constraint WHERE conrelid = '\"{tabel}\"'::regclass AND contype = 'c'"))
                {
                    await VoerUitAsync(db, $"ALTER TABLE \"{tabel}\" DROP CONSTRAINT \"{regel}\"");
                }
            }

            return;
        }

        await VoerUitAsync(db, "PRAGMA foreign_keys=OFF");
        await VoerUitAsync(db, "PRAGMA ignore_check_constraints=ON");
        foreach (var trigger in triggers)
        {
            await VoerUitAsync(db, $"DROP TRIGGER \"{trigger}\"");
        }
    }

    private static async Task<(string Wat, string Opdracht)> KiesAsync(PgbDbContext db, Random toeval)
    {
        var soort = toeval.Next(10);
        if (soort >= 4)
        {
            var (tabel, kolom, nieuw) = Velden[toeval.Next(Velden.Length)];
            var bedrag = toeval.Next(1, 100_000);
            var waarde = string.Format(System.Globalization.CultureInfo.InvariantCulture, nieuw
                .Replace("{dag}", $"'{new DateOnly(2026, 1, 1).AddDays(toeval.Next(60)):yyyy-MM-dd}'")
                .Replace("{moment}", Kopieen.IsPostgresql ? "\"GeboektOpUtc\" - interval '7 minutes'" : "'2026-04-01 07:00:00'")
                .Replace("{guid}", Tekst(new(toeval.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .Replace("{hash}", Convert.ToHexStringLower(Willekeurig(toeval, 32))), bedrag);
            var filter = (tabel, kolom) switch
            {
                ("Betaalruns", _) => "\"BestandHash\" IS NOT NULL",
                ("Betaalopdrachten", _) => "\"Status\" IN ('Uitgevoerd', 'Geweigerd')",
                _ => "1 = 1",
            };
            return ($"{tabel}.{kolom}", $"UPDATE \"{tabel}\" SET \"{kolom}\" = {waarde} WHERE {await RijAsync(db, tabel, filter, toeval)}");
        }

        var regels = toeval.Next(2) == 0;
        var van = regels ? "Boekingsregels" : "Budgetboekingen";
        var rij = await RijAsync(db, van, "1 = 1", toeval);
        return soort switch
        {
            0 => ($"{van} weg", $"DELETE FROM \"{van}\" WHERE {rij}"),
            1 => ("Boekingsregel erbij",
                "INSERT INTO \"Boekingsregels\" (\"BoekingId\", \"RekeningId\", \"Nummer\", \"Centen\", \"SaldoVoor\", \"SaldoNa\") "
                + $"SELECT \"BoekingId\", \"RekeningId\", (SELECT MAX(\"Nummer\") + 1 FROM \"Boekingsregels\"), \"Centen\", \"SaldoNa\", \"SaldoNa\" + \"Centen\" FROM \"Boekingsregels\" WHERE {await RijAsync(db, "Boekingsregels", "1 = 1", toeval)}"),
            // Of another gemeente, hung at the end of this chain with hashes that were right where they came from.
            2 => ("Boeking van een andere verstrekker", await KopieAsync(db, toeval)),
            _ => ("Regel naar een andere boeking",
                $"UPDATE \"Boekingsregels\" SET \"BoekingId\" = {await AnderAsync(db, toeval)} WHERE {await RijAsync(db, "Boekingsregels", "1 = 1", toeval)}"),
        };
    }

    private static async Task<string> KopieAsync(PgbDbContext db, Random toeval)
    {
        var ketens = await KolomAsync(db, "SELECT DISTINCT \"VerstrekkerId\" FROM \"Budgetboekingen\" ORDER BY 1");
        var naar = Letterlijk(ketens[toeval.Next(ketens.Count)]);
        var kolommen = (await KolommenAsync(db)).Where(k => k is not ("Id" or "VerstrekkerId" or "Volgnummer" or "Sleutel")).Select(k => $"\"{k}\"").ToList();
        return $"INSERT INTO \"Budgetboekingen\" (\"Id\", \"VerstrekkerId\", \"Volgnummer\", \"Sleutel\", {string.Join(", ", kolommen)}) "
            + $"SELECT {Tekst(new(toeval.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 11))}, {naar}, "
            + $"(SELECT MAX(\"Volgnummer\") + 1 FROM \"Budgetboekingen\" WHERE \"VerstrekkerId\" = {naar}), 'kopie/{toeval.Next()}', {string.Join(", ", kolommen)} "
            + $"FROM \"Budgetboekingen\" WHERE {await RijAsync(db, "Budgetboekingen", $"\"VerstrekkerId\" <> {naar}", toeval)}";
    }

    private static async Task<string> AnderAsync(PgbDbContext db, Random toeval)
    {
        var ids = await KolomAsync(db, "SELECT \"Id\" FROM \"Budgetboekingen\" ORDER BY \"VerstrekkerId\", \"Volgnummer\"");
        return Letterlijk(ids[toeval.Next(ids.Count)]);
    }

    /// <summary>A condition that is true for one row, chosen at random.</summary>
    private static async Task<string> RijAsync(PgbDbContext db, string tabel, string filter, Random toeval)
    {
        var sleutel = tabel switch
        {
            "Boekingsregels" => new[] { "RekeningId", "Nummer" },
            "Ketenkoppen" => ["VerstrekkerId"],
            _ => ["Id"],
        };
        var rijen = new List<string>();
        await using var opdracht = Maak(db, $"SELECT {string.Join(", ", sleutel.Select(s => $"\"{s}\""))} FROM \"{tabel}\" WHERE {filter} ORDER BY {string.Join(", ", sleutel.Select((_, i) => i + 1))}");
        await using var lezer = await opdracht.ExecuteReaderAsync();
        while (await lezer.ReadAsync())
        {
            rijen.Add(string.Join(" AND ", sleutel.Select((s, i) => $"\"{s}\" = {Letterlijk(lezer.GetValue(i).ToString()!)}")));
        }

        return rijen[toeval.Next(rijen.Count)];
    }

    private static async Task<List<string>> KolommenAsync(PgbDbContext db)
    {
        await using var opdracht = Maak(db, "SELECT * FROM \"Budgetboekingen\" WHERE 1 = 0");
        await using var lezer = await opdracht.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, lezer.FieldCount).Select(lezer.GetName)];
    }

    private static async Task<List<string>> KolomAsync(PgbDbContext db, string vraag)
    {
        var waarden = new List<string>();
        await using var opdracht = Maak(db, vraag);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        while (await lezer.ReadAsync())
        {
            waarden.Add(lezer.GetValue(0).ToString()!);
        }

        return waarden;
    }

    private static async Task<int> VoerUitAsync(PgbDbContext db, string tekst)
    {
        await using var opdracht = Maak(db, tekst);
        return await opdracht.ExecuteNonQueryAsync();
    }

    private static DbCommand Maak(PgbDbContext db, string tekst)
    {
        var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        opdracht.CommandText = tekst;
        return opdracht;
    }

    private static string Letterlijk(string waarde) => long.TryParse(waarde, out _) ? waarde : Tekst(Guid.Parse(waarde));

    // SQLite keeps a key as text in capitals.
    private static string Tekst(Guid sleutel) => Kopieen.IsPostgresql ? $"'{sleutel}'" : $"'{sleutel.ToString().ToUpperInvariant()}'";

    private static byte[] Willekeurig(Random toeval, int aantal)
    {
        var bytes = new byte[aantal];
        toeval.NextBytes(bytes);
        return bytes;
    }
}
