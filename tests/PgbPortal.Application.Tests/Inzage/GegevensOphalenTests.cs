using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>The export of a person is complete: compared with a scan of the whole database (check 62).</summary>
public sealed class GegevensOphalenTests : Wereldproef
{
    /// <summary>A field that holds a key of the person or of the dossier, in a row that is about somebody else.</summary>
    private static readonly Dictionary<string, string> NietOverDezePersoon = new()
    {
        ["Logregel.NamensId"] = "whom somebody else acted for; the line is given with the dossier that it is about",
        ["Logregel.ObjectId"] = "a line about a machine or a list; lines about the dossier are given",
        ["Zending.BronId"] = "how a file was sent",
        ["Kennisgeving.BudgethouderId"] = "post of a gemeente or a zorgverlener; what it says stands in the thing that it is about",
        ["Kennisgeving.OnderwerpId"] = "the same",
        ["Brief.BudgethouderId"] = "the same, on paper",
        ["Boekhoudfout.RekeningId"] = "how a fault of the books was handled",
    };

    /// <summary>Columns of the person's rows that are not given: what keeps others out, who of the staff did it, and what is about many at once.</summary>
    private static readonly string[] Achtergehouden =
    [
        "Hash", "VorigeHash", "Sleutelhash", "SecurityStamp", "ConcurrencyStamp", "PasswordHash", "Rekeningzegel", "Bevestigingscode", "BetaalrunId", "ObjectId",
        "BeslotenDoorId", "SvbBeslotenDoorId", "VerklaardDoorId", "VerzondenDoorId", "MedewerkerId",
    ];

    [Fact]
    public void Van_elke_tabel_is_besloten_of_zij_meegaat()
    {
        using var db = Db();
        var tabellen = db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null && !Gegevensboek.IsDossierstuk(t)).Select(t => t.ClrType).ToList();

        Assert.Empty(tabellen.Except(Gegevensboek.Overige).Except(Gegevensboek.Niet.Keys).Select(t => $"{t.Name}: decide in Gegevensboek whether its rows are given."));
        Assert.Empty(Gegevensboek.Niet.Keys.Concat(Gegevensboek.Overige).Except(tabellen).Select(t => $"{t.Name} is no table any more."));
        Assert.Empty(Gegevensboek.Overige.Intersect(Gegevensboek.Niet.Keys));
        Assert.All(Gegevensboek.Niet.Values, reden => Assert.True(reden.Length > 10));
    }

    [Fact]
    public async Task Alles_wat_in_de_database_naar_de_persoon_wijst_staat_erin()
    {
        await MaartBetaaldAsync();
        var account = Wereld.Account("anna");
        BudgethouderId dossier;
        Guid persoon;
        await using (var db = Db())
        {
            var gebruiker = await db.Gebruikers.SingleAsync(g => g.Id == account);
            persoon = gebruiker.PersoonId!.Value.Waarde;
            dossier = await db.Budgethouders.Where(b => b.PersoonId == gebruiker.PersoonId).Select(b => b.Id).SingleAsync();
            db.Add(new Aanmeldsessie
            {
                Id = Guid.CreateVersion7(),
                GebruikerId = account,
                Sleutelhash = new('a', 64),
                Weg = "burger",
                Apparaat = Apparaatsoort.Computer,
                BegonnenOpUtc = DateTime.UnixEpoch,
                VerlooptOpUtc = DateTime.UnixEpoch,
                GebruiktOpUtc = DateTime.UnixEpoch,
                BevestigdOpUtc = DateTime.UnixEpoch,
            });
            await db.SaveChangesAsync();
        }

        var tabellen = (await OphalenAsync("anna", dossier)).Tabellen.ToDictionary(t => t.Naam);

        await using var alles = Db();
        var rijen = await AlleRijenAsync(alles);
        HashSet<Guid> sleutels = [account, persoon, dossier.Waarde];

        // What belongs to something of the person belongs to the person: toekenning, line, payment, booking.
        sleutels.UnionWith(rijen.Where(r => Gegevensboek.IsDossierstuk(r.Metadata) && ((Dossierstuk)r.Entity).BudgethouderId == dossier)
            .SelectMany(r => r.Metadata.FindPrimaryKey()!.Properties.Select(p => Sleutel(r.Property(p).CurrentValue))).OfType<Guid>());
        sleutels.ExceptWith(rijen.Select(r => r.Entity).OfType<Domain.Verstrekkers.Verstrekker>().Select(v => v.Id.Waarde));
        var gemist = rijen.Where(r => !r.Metadata.IsOwned() && !Gegevensboek.Niet.ContainsKey(r.Metadata.ClrType))

            // The line of this export itself is written after it.
            .Where(r => r.Entity is not Logregel { Gebeurtenis: nameof(GegevensOphalen) })
            .Where(r => !(tabellen.GetValueOrDefault(r.Metadata.GetTableName()!)?.Sleutels.Contains(Gegevensboek.Sleutel(r)) ?? false))
            .SelectMany(r => r.Properties.Where(p => Sleutel(p.CurrentValue) is { } sleutel && sleutels.Contains(sleutel)).Select(p => $"{r.Metadata.ClrType.Name}.{p.Metadata.Name}"))
            .Distinct().Except(NietOverDezePersoon.Keys).ToList();

        Assert.True(gemist.Count == 0, string.Join('\n', gemist));

        // Every value in those rows is given too: a new column that is not must be named above.
        var leeg = rijen.SelectMany(r => Leeg(r, tabellen.GetValueOrDefault(r.Metadata.GetTableName()!))).Distinct().ToList();
        Assert.Contains("BetaalrunId", leeg);
        Assert.Empty(leeg.Except(Achtergehouden));
        Assert.True(tabellen.Count >= 15);
        Assert.Contains("Aanmeldsessies", tabellen.Keys);
        Assert.Equal(
            await alles.Kennisgevingen.CountAsync(k => k.AanPersoonId != null && (k.BudgethouderId == dossier || k.AanPersoonId == new PersoonId(persoon))),
            tabellen["Kennisgevingen"].Rijen.Count);
        Assert.DoesNotContain(tabellen.Values, t => t.Kolommen.Contains("BetaalrunId") || t.Kolommen.Contains("Rekeningzegel"));
        Assert.DoesNotContain(tabellen.Values, t => t.Kolommen.Contains("Sleutelhash") || t.Kolommen.Contains("SecurityStamp"));
        var velden = tabellen.Values.SelectMany(t => t.Rijen).SelectMany(r => r).OfType<string>().ToHashSet();
        Assert.Contains("999990019", velden);
        Assert.Contains("NL21TEST0001007919", velden);
        Assert.DoesNotContain("NL93TEST0001015838", velden);
    }

    [Fact]
    public async Task Een_zorgverlener_krijgt_het_eigen_deel_en_geen_budget()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        await using var db = Db();
        var kees = await db.Zorgverleners.SingleAsync(z => z.Naam == "Kees Begeleiding");
        var joost = (await db.Gebruikers.SingleAsync(g => g.Id == Wereld.Account("joost"))).PersoonId!.Value;
        var sessie = new Sessie(Rol.Burger, Toegang.VoorBurger(joost, new Dictionary<BudgethouderId, Dossierrol>(), [kees.Id]))
        {
            GebruikerId = Wereld.Account("joost"),
            PersoonId = joost,
            Dossier = new("z", "Joost Bakker", Dossierrol.Zorgverlener, null, kees.Id, IsEigen: true),
        };
        await using var context = new UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);

        var tabellen = (await new GegevensOphalen(context).ExecuteAsync(new())).Tabellen.ToDictionary(t => t.Naam);

        Assert.Contains(overeenkomst.Waarde.ToString(), tabellen["Zorgovereenkomsten"].Sleutels);
        Assert.Single(tabellen["Zorgverleners"].Rijen);
        Assert.DoesNotContain("Functiebudgetten", tabellen.Keys);
        Assert.DoesNotContain("Rekeningen", tabellen.Keys);
        Assert.DoesNotContain("Budgethouders", tabellen.Keys);
    }

    [Fact]
    public async Task Een_vreemde_of_meekijker_haalt_niets_op_en_ophalen_komt_als_export_in_het_log()
    {
        var toekenning = await Wereld.ToekenningAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => OphalenAsync("bas", toekenning.Budgethouder));
        await OphalenAsync("anna", toekenning.Budgethouder);

        await using var db = Db();
        var regel = await db.Logregels.SingleAsync(l => l.Gebeurtenis == nameof(GegevensOphalen) && l.Resultaat == Logresultaat.Toegestaan);
        Assert.Equal((Logactie.Exporteren, toekenning.Budgethouder), (regel.Actie, regel.BudgethouderId!.Value));
    }

    private Task<GegevensOphalen.Resultaat> OphalenAsync(string door, BudgethouderId dossier) =>
        Wereld.AlsAsync<GegevensOphalen, GegevensOphalen.Input, GegevensOphalen.Resultaat>(door, new(dossier));

    /// <summary>The columns of a row that have a value in the database and none in the export; nothing for a row of somebody else.</summary>
    private static IEnumerable<string> Leeg(EntityEntry rij, Gegevenstabel? tabel)
    {
        var plaats = tabel is null ? -1 : tabel.Sleutels.ToList().IndexOf(Gegevensboek.Sleutel(rij));
        return plaats < 0 ? [] : rij.Properties.Where(p => p.CurrentValue is not null && Waarde(p.Metadata.Name) is null).Select(p => p.Metadata.Name);

        string? Waarde(string kolom) => tabel!.Kolommen.ToList().IndexOf(kolom) is >= 0 and var k ? tabel.Rijen[plaats][k] : null;
    }

    private static Guid? Sleutel(object? waarde) => waarde switch
    {
        Guid sleutel => sleutel,
        null => null,
        _ => waarde.GetType().GetProperty("Waarde", typeof(Guid))?.GetValue(waarde) as Guid?,
    };

    /// <summary>Every row of every table.</summary>
    private static async Task<List<EntityEntry>> AlleRijenAsync(PgbDbContext db)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null).Select(t => t.ClrType))
        {
            await (Task)typeof(GegevensOphalenTests).GetMethod(nameof(LaadAsync), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type).Invoke(null, [db])!;
        }

        return [.. db.ChangeTracker.Entries()];
    }

    private static Task LaadAsync<T>(PgbDbContext db)
        where T : class => db.Set<T>().LoadAsync();
}
