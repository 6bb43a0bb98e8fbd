using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Application.Verzending;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// Gathers all rows about one person. Everything of a dossier is found by itself; every other table stands here with how its rows are
/// found, or with why they are not given. A table without such a decision fails a test.
/// </summary>
/// <param name="eigen">Sees what the reader may see: the rows of a dossier come from here.</param>
/// <param name="breed">Sees everything: for the few rows about the person that nobody sees through a dossier.</param>
internal sealed class Gegevensboek(PgbDbContext eigen, PgbDbContext breed)
{
    /// <summary>Tables that are not given, with the reason.</summary>
    public static readonly IReadOnlyDictionary<Type, string> Niet = new Dictionary<Type, string>
    {
        [typeof(Verstrekker)] = "public: names, numbers and rules of gemeenten and zorgkantoren",
        [typeof(Medewerker)] = "about employees, who ask their own organisation",
        [typeof(Kengetal)] = "figures of the law",
        [typeof(Registerinschrijving)] = "stands in for BRP, AGB and KvK, which answer themselves",
        [typeof(Bericht)] = "the message as it came; what it says about somebody stands in the toekenning",
        [typeof(Betaalrun)] = "about many payments at once; those of the person are given",
        [typeof(Betaalbestanddeel)] = "the file for the bank; its lines about the person are given as payments",
        [typeof(Bankafschrift)] = "about many payments at once; the lines about the person are given",
        [typeof(Zending)] = "how a file was sent",
        [typeof(Boekhoudfout)] = "how a fault of the books was handled; the bookings are given",
        [typeof(Ketenkop)] = "end of a chain of bookings, about nobody",
        [typeof(Logketen)] = "end of a chain of the care log, about nobody",
        [typeof(Inzagesignaal)] = "about employees, who ask their own organisation",
        [typeof(Dossieropening)] = "why an employee opened a dossier; the lines of the care log are given",
        [typeof(Rechtbevestiging)] = "about employees, who ask their own organisation",
        [typeof(Taaktoewijzing)] = "about employees, who ask their own organisation: who of them has which task",
        [typeof(Vervanging)] = "about employees, who ask their own organisation",
        [typeof(Verstrekkerlogo)] = "the picture of an organisation, about nobody",
        [typeof(Mandaat)] = "between organisations, about nobody but the administrator who gave it",
        [typeof(Bewaarplicht)] = "why a dossier is kept longer, which may be an investigation; whoever set it answers",
        [typeof(Wisronde)] = "what the erasure did on a day, about nobody",
        [typeof(Wisregel)] = "that a dossier was erased or kept, after its terms",
        [typeof(Taakstand)] = "how far the daily tasks are",
        [typeof(Sleutelbos)] = "keys of the portal itself",
    };

    // Not data about somebody, but what keeps others out; and the key of what is about many at once. Keys of employees are not given either: they are theirs.
    private static readonly HashSet<string> Geheim =
        ["Bevestigingscode", "Sleutelhash", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Hash", "VorigeHash", "Data_PublicKey", "CredentialId", "Rekeningzegel",
        "BetaalrunId", "Value"];

    /// <summary>Whether the table is found by itself: everything that belongs to a dossier.</summary>
    public static bool IsDossierstuk(IReadOnlyEntityType type) => type.ClrType.IsAssignableTo(typeof(Dossierstuk));

    /// <summary>The tables whose rows are found one by one below.</summary>
    public static IReadOnlyList<Type> Overige { get; } =
    [
        typeof(Persoon), typeof(Budgethouder), typeof(Vertegenwoordiging), typeof(Vertegenwoordigersvoorstel), typeof(Zorgverlener), typeof(Kennisgeving),
        typeof(Berichtkeuze), typeof(Brief), typeof(Ervaring), typeof(Klad),
        typeof(Boeking), typeof(Boekingsregel), typeof(Bankregel), typeof(Logregel), typeof(Gebruiker), typeof(Aanmeldsessie),
        typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>), typeof(IdentityUserPasskey<Guid>),
    ];

    public Task<bool> IsVanAsync(BudgethouderId dossier, PersoonId? persoon, CancellationToken cancellationToken) =>
        eigen.Budgethouders.AnyAsync(b => b.Id == dossier && b.PersoonId == persoon, cancellationToken);

    public async Task NeemDossierAsync(BudgethouderId dossier, CancellationToken cancellationToken)
    {
        foreach (var type in Stukken())
        {
            await NeemStukkenAsync(type, nameof(StukkenVanDossierAsync), dossier, cancellationToken);
        }

        var persoon = await eigen.Budgethouders.Where(b => b.Id == dossier).Select(b => b.PersoonId).SingleAsync(cancellationToken);
        await eigen.Budgethouders.Where(b => b.Id == dossier).LoadAsync(cancellationToken);
        await eigen.Vertegenwoordigingen.Where(v => v.BudgethouderId == dossier).LoadAsync(cancellationToken);
        await eigen.Vertegenwoordigersvoorstellen.Where(v => v.BudgethouderId == dossier).LoadAsync(cancellationToken);

        // What a gemeente or a zorgverlener was told is their post; what it says stands in the thing that it is about.
        await breed.Kennisgevingen.Where(k => k.BudgethouderId == dossier && k.AanPersoonId != null).LoadAsync(cancellationToken);
        await eigen.Boekingsregels.Where(r => eigen.Rekeningen.Any(k => k.Id == r.RekeningId && k.BudgethouderId == dossier)).LoadAsync(cancellationToken);
        await eigen.Boekingen
            .Where(b => eigen.Boekingsregels.Any(r => r.BoekingId == b.Id && eigen.Rekeningen.Any(k => k.Id == r.RekeningId && k.BudgethouderId == dossier)))
            .LoadAsync(cancellationToken);
        await eigen.Logregels.Where(l => l.BudgethouderId == dossier).LoadAsync(cancellationToken);
        await breed.Brieven.Where(b => b.AanZorgverlenerId == null && breed.Kennisgevingen.Any(k => k.BriefId == b.Id && k.BudgethouderId == dossier)).LoadAsync(cancellationToken);
        await breed.Bankregels.Where(r => r.BudgethouderId == dossier).LoadAsync(cancellationToken);
        await breed.Personen.Where(p => p.Id == persoon).LoadAsync(cancellationToken);
    }

    /// <summary>What a zorgverlener has in the dossiers of others, as far as a zorgverlener may see it.</summary>
    public async Task NeemZorgverlenerAsync(ZorgverlenerId zorgverlener, PersoonId persoon, CancellationToken cancellationToken)
    {
        foreach (var type in Stukken())
        {
            await NeemStukkenAsync(type, nameof(StukkenVanZorgverlenerAsync), zorgverlener, cancellationToken);
        }

        await eigen.Zorgverleners.Where(z => z.Id == zorgverlener).LoadAsync(cancellationToken);
        await eigen.Kennisgevingen.Where(k => k.AanZorgverlenerId == zorgverlener).LoadAsync(cancellationToken);
        await eigen.Berichtkeuzes.Where(k => k.ZorgverlenerId == zorgverlener).LoadAsync(cancellationToken);
        await breed.Brieven.Where(b => b.AanZorgverlenerId == zorgverlener).LoadAsync(cancellationToken);
        await breed.Personen.Where(p => p.Id == persoon).LoadAsync(cancellationToken);
    }

    public async Task NeemAccountAsync(Guid? account, CancellationToken cancellationToken)
    {
        var persoon = await breed.Gebruikers.Where(g => g.Id == account).Select(g => g.PersoonId).SingleOrDefaultAsync(cancellationToken);
        await breed.Gebruikers.Where(g => g.Id == account).LoadAsync(cancellationToken);
        await breed.Aanmeldsessies.Where(s => s.GebruikerId == account).LoadAsync(cancellationToken);
        await breed.Ervaringen.Where(e => e.GebruikerId == account).LoadAsync(cancellationToken);
        await breed.Kladden.Where(k => k.GebruikerId == account).LoadAsync(cancellationToken);
        await breed.Logregels.Where(l => l.GebruikerId == account && l.BudgethouderId == null).LoadAsync(cancellationToken);
        await breed.Vertegenwoordigingen.Where(v => v.PersoonId == persoon).LoadAsync(cancellationToken);
        await breed.Vertegenwoordigersvoorstellen.Where(v => v.PersoonId == persoon).LoadAsync(cancellationToken);
        await breed.Kennisgevingen.Where(k => k.AanPersoonId == persoon).LoadAsync(cancellationToken);
        await breed.Berichtkeuzes.Where(k => k.PersoonId == persoon).LoadAsync(cancellationToken);
        await breed.Brieven.Where(b => b.AanPersoonId == persoon).LoadAsync(cancellationToken);
        await breed.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == account).LoadAsync(cancellationToken);
        await breed.Set<IdentityUserLogin<Guid>>().Where(c => c.UserId == account).LoadAsync(cancellationToken);
        await breed.Set<IdentityUserToken<Guid>>().Where(c => c.UserId == account).LoadAsync(cancellationToken);
        await breed.Set<IdentityUserPasskey<Guid>>().Where(c => c.UserId == account).LoadAsync(cancellationToken);
    }

    public IReadOnlyList<Gegevenstabel> Tabellen() =>
    [
        .. eigen.ChangeTracker.Entries().Concat(breed.ChangeTracker.Entries())
            .GroupBy(e => e.Metadata.GetTableName() ?? e.Metadata.ShortName(), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Tabel(g.Key, [.. g.DistinctBy(Sleutel)])),
    ];

    /// <summary>The key of a row, as text.</summary>
    internal static string Sleutel(EntityEntry rij) =>
        string.Join('|', rij.Metadata.FindPrimaryKey()!.Properties.Select(p => Tekst(rij.Property(p).CurrentValue, isEigen: false)));

    private static Gegevenstabel Tabel(string naam, IReadOnlyList<EntityEntry> rijen)
    {
        var velden = rijen.Select(Velden).ToList();
        var kolommen = velden.SelectMany(v => v.Keys).Distinct(StringComparer.Ordinal).ToList();
        return new(naam, kolommen, [.. velden.Select(v => (IReadOnlyList<string?>)[.. kolommen.Select(k => v.GetValueOrDefault(k))])])
        {
            Sleutels = [.. rijen.Select(Sleutel)],
        };
    }

    private static Dictionary<string, string?> Velden(EntityEntry rij)
    {
        // A number of somebody else, such as the account of a zorgverlener, is as masked here as on every page.
        var isEigen = rij.Entity is Persoon or Budgethouder or Zorgverlener;
        var velden = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var veld in rij.Properties.Where(p => !Geheim.Contains(p.Metadata.Name) && (Nullable.GetUnderlyingType(p.Metadata.ClrType) ?? p.Metadata.ClrType) != typeof(MedewerkerId)))
        {
            // Somebody read post of their own about this person: that they did is told, the key of their post is theirs.
            velden[veld.Metadata.Name] = rij.Entity is Logregel { Objectsoort: nameof(Kennisgeving) } && veld.Metadata.Name == nameof(Logregel.ObjectId)
                ? null
                : Tekst(veld.CurrentValue, isEigen);
        }

        foreach (var deel in rij.ComplexProperties.SelectMany(c => c.Properties.Select(p => (Naam: $"{c.Metadata.Name}.{p.Metadata.Name}", p.CurrentValue))))
        {
            velden[deel.Naam] = Tekst(deel.CurrentValue, isEigen);
        }

        return velden;
    }

    private static string? Tekst(object? waarde, bool isEigen) => waarde switch
    {
        null => null,
        Bsn bsn when isEigen => bsn.Waarde,
        Iban iban when isEigen => iban.Waarde,
        Bedrag bedrag => bedrag.InEuro.ToString("0.00", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateOnly dag => dag.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        string tekst => tekst,
        System.Collections.IEnumerable lijst => string.Join(", ", lijst.Cast<object?>()),
        _ when waarde.GetType().GetProperty("Waarde", typeof(Guid)) is { } sleutel => sleutel.GetValue(waarde)!.ToString(),
        _ => Convert.ToString(waarde, CultureInfo.InvariantCulture),
    };

    private IEnumerable<Type> Stukken() =>
        eigen.Model.GetEntityTypes().Where(t => !t.IsOwned() && IsDossierstuk(t) && t.BaseType is null).Select(t => t.ClrType);

    private Task NeemStukkenAsync<TSleutel>(Type type, string hoe, TSleutel sleutel, CancellationToken cancellationToken) =>
        (Task)typeof(Gegevensboek).GetMethod(hoe, BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(type).Invoke(this, [sleutel, cancellationToken])!;

    private Task StukkenVanDossierAsync<T>(BudgethouderId dossier, CancellationToken cancellationToken)
        where T : Dossierstuk => eigen.Set<T>().Where(d => d.BudgethouderId == dossier).LoadAsync(cancellationToken);

    private Task StukkenVanZorgverlenerAsync<T>(ZorgverlenerId zorgverlener, CancellationToken cancellationToken)
        where T : Dossierstuk => eigen.Set<T>().Where(d => d.ZorgverlenerId == zorgverlener).LoadAsync(cancellationToken);
}
