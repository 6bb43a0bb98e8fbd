using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>
/// Encrypts with the active key what another key encrypted, page by page while the portal runs. A value is only replaced when it is still
/// the one that was read, and what was done already is skipped: it may be broken off and begun again.
/// </summary>
/// <remarks>
/// The one place with SQL of its own: EF Core hands out what was decrypted, and would raise the version that somebody has on the screen.
/// </remarks>
internal sealed class Hersleutelaar(DbContextOptions<PgbDbContext> opties)
{
    private const int PerKeer = 500;

    /// <returns>For each column how many values were written anew.</returns>
    /// <exception cref="InstellingOnjuistException">A value was made with a key that is not in the settings.</exception>
    /// <exception cref="InvalidDataException">A value was changed by somebody without a key; it names the column.</exception>
    public async Task<IReadOnlyList<(string Kolom, long Vernieuwd)>> VernieuwAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("opnieuw versleutelen"));
        var uitkomst = new List<(string, long)>();
        foreach (var kolom in Kolommen(db))
        {
            uitkomst.Add((kolom.Naam, kolom switch
            {
                { IsBytes: true } => await LoopAsync<Guid, byte[]>(db, kolom, Guid.Empty, oud => Nieuw(db.Sleutels, kolom, oud), cancellationToken),
                { HeeftNummersleutel: true } => await LoopAsync<int, string>(db, kolom, 0, oud => Nieuw(db.Sleutels, kolom, oud), cancellationToken),
                _ => await LoopAsync<Guid, string>(db, kolom, Guid.Empty, oud => Nieuw(db.Sleutels, kolom, oud), cancellationToken),
            }));
            if (kolom.Zoekkolom is { } zoek)
            {
                uitkomst.Add((zoek.Naam, await ZoekAsync(db, kolom, zoek, cancellationToken)));
            }
        }

        return uitkomst;
    }

    /// <summary>Looks at the name of the key before each value, of every row: a key that is gone too early is named, and nothing is decrypted for it.</summary>
    /// <returns>A column with a value that no key of the settings made, and how that value begins; null when there is none.</returns>
    public async Task<(string Kolom, string Sleutel)?> ZonderSleutelAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("kennen wij elke sleutel"));
        var kolommen = Kolommen(db);

        // In a transaction the database is told who asks; all columns are one question, for this is asked at every start.
        await using var transactie = await db.Database.BeginTransactionAsync(cancellationToken);
        var vreemd = await EersteAsync(
            db,
            string.Join(" UNION ALL ", kolommen.Select((k, i) => $"SELECT {i} WHERE EXISTS (SELECT 1 FROM \"{k.Tabel}\" WHERE {Vreemd(db.Sleutels, k)})")),
            cancellationToken);
        if (vreemd is null)
        {
            return null;
        }

        var kolom = kolommen[Convert.ToInt32(vreemd, CultureInfo.InvariantCulture)];
        var begin = await EersteAsync(
            db, $"SELECT SUBSTRING(\"{kolom.Veld}\", 1, {Sleutelring.LangsteId + 1}) FROM \"{kolom.Tabel}\" WHERE {Vreemd(db.Sleutels, kolom)}", cancellationToken);
        var tekst = begin is byte[] bytes ? Encoding.ASCII.GetString(bytes) : (string)begin!;
        return (kolom.Naam, tekst[..Math.Max(0, tekst.IndexOf('.', StringComparison.Ordinal))]);
    }

    // The names of keys have small letters and figures only.
    private static string Vreemd(Sleutelring ring, Kolom kolom) => $"\"{kolom.Veld}\" IS NOT NULL" + string.Concat(ring.Namen.Select((naam, i) => kolom.IsBytes
        ? $" AND SUBSTRING(\"{kolom.Veld}\", 1, {naam.Length + 1}) <> @sleutel{i}"
        : $" AND \"{kolom.Veld}\" NOT LIKE '{naam}.%'"));

    private static async Task<object?> EersteAsync(PgbDbContext db, string vraag, CancellationToken cancellationToken)
    {
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        opdracht.CommandText = vraag;

        // Each encrypted column is read once: in a large database that takes longer than a question may take otherwise.
        opdracht.CommandTimeout = 0;
        foreach (var (i, naam) in db.Sleutels.Namen.Index())
        {
            var parameter = opdracht.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@sleutel{i}", Encoding.ASCII.GetBytes($"{naam}."));
            opdracht.Parameters.Add(parameter);
        }

        return await opdracht.ExecuteScalarAsync(cancellationToken);
    }

    private static List<Kolom> Kolommen(PgbDbContext db) =>
    [
        .. from tabel in db.Model.GetEntityTypes()
           from property in tabel.GetDeclaredProperties()
           let omzetter = property.GetTypeMapping().Converter
           where omzetter is IVersleuteld
           select Kolom.Van(tabel, property, (IVersleuteld)omzetter, omzetter.ProviderClrType == typeof(byte[])),
    ];

    private static string? Nieuw(Sleutelring ring, Kolom kolom, string oud) =>
        oud.StartsWith($"{ring.Actief}.", StringComparison.Ordinal) ? null : ring.VersleutelTekst(ring.OntsleutelBytes(oud, kolom.Plaats), kolom.Plaats);

    private static byte[]? Nieuw(Sleutelring ring, Kolom kolom, byte[] oud) =>
        oud.AsSpan().StartsWith(Encoding.ASCII.GetBytes($"{ring.Actief}.")) ? null : ring.Versleutel(ring.Ontsleutel(oud, kolom.Plaats), kolom.Plaats);

    private static async Task<long> LoopAsync<TSleutel, TWaarde>(
        PgbDbContext db, Kolom kolom, TSleutel begin, Func<TWaarde, TWaarde?> nieuw, CancellationToken cancellationToken)
        where TSleutel : struct
        where TWaarde : class
    {
        var vernieuwd = 0L;
        var wijzig = $"UPDATE \"{kolom.Tabel}\" SET \"{kolom.Veld}\" = {{0}} WHERE \"{kolom.Sleutel}\" = {{1}} AND \"{kolom.Veld}\" = {{2}}";
        for (var (na, meer) = (begin, true); meer;)
        {
            // Texts that are done already are not read again, so the last key can have more rows; with bytes it is seen after reading.
            var vraag = $"SELECT \"{kolom.Sleutel}\" AS \"Sleutel\", \"{kolom.Veld}\" AS \"Waarde\" FROM \"{kolom.Tabel}\""
                + $" WHERE \"{kolom.Sleutel}\" {(kolom.IsBytes ? ">" : ">=")} {{0}} AND \"{kolom.Veld}\" IS NOT NULL{(kolom.IsBytes ? "" : $" AND \"{kolom.Veld}\" NOT LIKE '{db.Sleutels.Actief}.%'")}";
            var rijen = await db.Database.SqlQueryRaw<Rij<TSleutel, TWaarde>>(vraag, na).OrderBy(r => r.Sleutel).Take(PerKeer).ToListAsync(cancellationToken);
            await using var transactie = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var rij in rijen)
            {
                if (nieuw(rij.Waarde) is { } waarde)
                {
                    vernieuwd += await db.Database.ExecuteSqlRawAsync(wijzig, [waarde, rij.Sleutel, rij.Waarde], cancellationToken);
                }
            }

            await transactie.CommitAsync(cancellationToken);
            (na, meer) = (rijen.Count == 0 ? na : rijen[^1].Sleutel, rijen.Count == PerKeer);
        }

        return vernieuwd;
    }

    // With another search key every hash is another one; the portal stands still then, see docs/beheer.md.
    private static async Task<long> ZoekAsync(PgbDbContext db, Kolom kolom, Kolom zoek, CancellationToken cancellationToken)
    {
        var vernieuwd = 0L;
        var wijzig = $"UPDATE \"{kolom.Tabel}\" SET \"{zoek.Veld}\" = {{0}} WHERE \"{kolom.Sleutel}\" = {{1}}";
        for (var (na, meer) = (Guid.Empty, true); meer;)
        {
            var vraag = $"SELECT \"{kolom.Sleutel}\" AS \"Sleutel\", \"{kolom.Veld}\" AS \"Waarde\", \"{zoek.Veld}\" AS \"Zoek\" FROM \"{kolom.Tabel}\""
                + $" WHERE \"{kolom.Sleutel}\" > {{0}}";
            var rijen = await db.Database.SqlQueryRaw<Zoekrij>(vraag, na).OrderBy(r => r.Sleutel).Take(PerKeer).ToListAsync(cancellationToken);
            await using var transactie = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var rij in rijen)
            {
                var waarde = db.Sleutels.Zoekwaarde(db.Sleutels.OntsleutelTekst(rij.Waarde, kolom.Plaats));
                if (waarde != rij.Zoek)
                {
                    vernieuwd += await db.Database.ExecuteSqlRawAsync(wijzig, [waarde, rij.Sleutel], cancellationToken);
                }
            }

            await transactie.CommitAsync(cancellationToken);
            (na, meer) = (rijen.Count == 0 ? na : rijen[^1].Sleutel, rijen.Count == PerKeer);
        }

        return vernieuwd;
    }

    private sealed record Rij<TSleutel, TWaarde>(TSleutel Sleutel, TWaarde Waarde);

    private sealed record Zoekrij(Guid Sleutel, string Waarde, string Zoek);

    /// <summary>Names from the model, never from outside.</summary>
    private sealed record Kolom(string Tabel, string Sleutel, string Veld, byte[] Plaats)
    {
        public required bool IsBytes { get; init; }

        public required bool HeeftNummersleutel { get; init; }

        public Kolom? Zoekkolom { get; init; }

        public string Naam => $"{Tabel}.{Veld}";

        public static Kolom Van(IEntityType tabel, IProperty property, IVersleuteld omzetter, bool isBytes)
        {
            // Of a key of more columns the first: the value itself tells the rows of one key apart.
            var sleutel = tabel.FindPrimaryKey()!.Properties[0];
            Kolom Maak(IProperty van) => new(tabel.GetTableName()!, sleutel.GetColumnName(), van.GetColumnName(), omzetter.Plaats)
            {
                IsBytes = isBytes,
                HeeftNummersleutel = sleutel.ClrType == typeof(int),
            };
            return tabel.FindProperty(Versleuteling.Zoekkolom(property.Name)) is { } zoek
                ? Maak(property) with { Zoekkolom = Maak(zoek) }
                : Maak(property);
        }
    }
}
