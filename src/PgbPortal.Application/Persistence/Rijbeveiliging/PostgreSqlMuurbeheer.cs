using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>Puts the policies into a PostgreSQL database, and looks whether they are there and bind the account of the portal.</summary>
internal static class PostgreSqlMuurbeheer
{
    /// <summary>Two portals that start at once do this one after the other.</summary>
    private const long Slot = 7_205_202_611;

    private static readonly string[] AlleenErbij = ["SELECT", "INSERT"];

    private static readonly string[] Alles = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    /// <summary>A trigger says which lines and files are old enough to be removed; the end of a chain moves, and never goes.</summary>
    private static readonly Dictionary<string, string[]> Eigen = new(StringComparer.Ordinal)
    {
        ["Logregels"] = ["SELECT", "INSERT", "DELETE"],
        ["Betaalbestanddelen"] = ["SELECT", "INSERT", "DELETE"],
        ["Logketens"] = ["SELECT", "INSERT", "UPDATE"],
    };

    /// <summary>Makes what is missing or changed. Does nothing when all is there, or when this account does not own the tables.</summary>
    /// <param name="account">Who the portal works as; it gets the rights that it needs and no more. Null: this same account.</param>
    public static async Task ZetAsync(PgbDbContext db, string? account, CancellationToken cancellationToken)
    {
        var regels = Rijregels.Van(db);
        await using var transactie = await db.Database.BeginTransactionAsync(cancellationToken);
        await VoerUitAsync(db, [$"SELECT pg_advisory_xact_lock({Slot})"], cancellationToken);
        if (await IsEigenaarAsync(db, regels[0].Tabel, cancellationToken))
        {
            var gevonden = await LeesAsync(db, cancellationToken);
            await VoerUitAsync(db, [.. Opdrachten(regels, gevonden), .. await RechtenAsync(db, account, cancellationToken)], cancellationToken);
        }

        await transactie.CommitAsync(cancellationToken);
    }

    public static async Task<Muurstand> StandAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var regels = Rijregels.Van(db);
        if (await WaarAsync(db, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user", cancellationToken))
        {
            return new(false, "het account van het portaal is superuser of heeft BYPASSRLS");
        }

        if (await IsEigenaarAsync(db, regels[0].Tabel, cancellationToken))
        {
            return new(false, "het account van het portaal bezit de tabellen");
        }

        var gevonden = await LeesAsync(db, cancellationToken);
        var gaten = Opdrachten(regels, gevonden).Count();
        return gaten == 0
            ? new(true, $"{regels.Count} tabellen")
            : new(false, "niet elke tabel heeft haar regels: werk de database bij met ConnectionStrings__Beheer");
    }

    private static IEnumerable<string> Opdrachten(IReadOnlyList<Rijregel> regels, Gevonden gevonden)
    {
        var beleid = PostgreSqlMuur.Van(regels);
        var onze = regels.Select(r => r.Tabel).ToHashSet(StringComparer.Ordinal);
        foreach (var oud in gevonden.Beleid.Keys.Where(k => onze.Contains(k.Tabel) && !beleid.Any(b => (b.Tabel, b.Naam) == k)))
        {
            yield return $"DROP POLICY \"{oud.Naam}\" ON \"{oud.Tabel}\"";
        }

        foreach (var nieuw in beleid)
        {
            if (!gevonden.Beleid.TryGetValue((nieuw.Tabel, nieuw.Naam), out var kenmerk))
            {
                yield return nieuw.Opdracht;
            }
            else if (kenmerk != nieuw.Kenmerk)
            {
                yield return $"DROP POLICY {nieuw.Naam} ON \"{nieuw.Tabel}\"";
                yield return nieuw.Opdracht;
            }

            if (kenmerk != nieuw.Kenmerk)
            {
                yield return $"COMMENT ON POLICY {nieuw.Naam} ON \"{nieuw.Tabel}\" IS '{nieuw.Kenmerk}'";
            }
        }

        foreach (var tabel in regels.Select(r => r.Tabel).Where(t => !gevonden.Tabellen.Contains(t)))
        {
            yield return $"ALTER TABLE \"{tabel}\" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY";
        }
    }

    // What only grows cannot be changed by the account either (docs/adr/0006).
    private static async Task<IReadOnlyList<string>> RechtenAsync(PgbDbContext db, string? account, CancellationToken cancellationToken)
    {
        var naam = account?.Replace("'", "''", StringComparison.Ordinal);
        if (account is null || await WaarAsync(db, $"SELECT current_user = '{naam}'", cancellationToken))
        {
            return [];
        }

        if (!await WaarAsync(db, $"SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{naam}')", cancellationToken))
        {
            throw new InstellingOnjuistException("ConnectionStrings__Portal", "dit account bestaat niet op de server. Maak het eerst (docs/beheer.md).");
        }

        var wie = $"\"{account.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var heeft = await GegevenAsync(db, naam!, cancellationToken);
        var rechten = new List<string>();
        foreach (var tabel in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(t => t.GetTableName() is not null)
            .GroupBy(t => t.GetTableName()!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var nodig = Eigen.GetValueOrDefault(tabel.Key) ?? (tabel.Any(t => t.GetDeclaredTriggers().Any()) ? AlleenErbij : Alles);
            if (!heeft[tabel.Key].ToHashSet(StringComparer.Ordinal).SetEquals(nodig))
            {
                rechten.Add($"REVOKE ALL ON \"{tabel.Key}\" FROM {wie}");
                rechten.Add($"GRANT {string.Join(", ", nodig)} ON \"{tabel.Key}\" TO {wie}");
            }
        }

        if (rechten.Count > 0)
        {
            rechten.Add($"REVOKE ALL ON \"__EFMigrationsHistory\" FROM {wie}");
            rechten.Add($"GRANT SELECT ON \"__EFMigrationsHistory\" TO {wie}");
            rechten.Add($"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {await SchemaAsync(db, cancellationToken)} TO {wie}");
        }

        return rechten;
    }

    /// <returns>By table what was given to this account itself.</returns>
    private static async Task<ILookup<string, string>> GegevenAsync(PgbDbContext db, string account, CancellationToken cancellationToken)
    {
        var rechten = new List<(string Tabel, string Recht)>();
        await using var opdracht = Opdracht(
            db,
            $"""
             SELECT c.relname, r.privilege_type
             FROM pg_class c, aclexplode(c.relacl) r
             WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND r.grantee = (SELECT oid FROM pg_roles WHERE rolname = '{account}')
             """);
        await using var rijen = await opdracht.ExecuteReaderAsync(cancellationToken);
        while (await rijen.ReadAsync(cancellationToken))
        {
            rechten.Add((rijen.GetString(0), rijen.GetString(1)));
        }

        return rechten.ToLookup(r => r.Tabel, r => r.Recht, StringComparer.Ordinal);
    }

    private static async Task<Gevonden> LeesAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var beleid = new Dictionary<(string Tabel, string Naam), string?>();
        var tabellen = new HashSet<string>(StringComparer.Ordinal);
        await using var opdracht = Opdracht(
            db,
            """
            SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, p.polname, obj_description(p.oid, 'pg_policy')
            FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
            """);
        await using var rijen = await opdracht.ExecuteReaderAsync(cancellationToken);
        while (await rijen.ReadAsync(cancellationToken))
        {
            if (rijen.GetBoolean(1))
            {
                tabellen.Add(rijen.GetString(0));
            }

            if (!await rijen.IsDBNullAsync(2, cancellationToken))
            {
                beleid[(rijen.GetString(0), rijen.GetString(2))] = await rijen.IsDBNullAsync(3, cancellationToken) ? null : rijen.GetString(3);
            }
        }

        return new(tabellen, beleid);
    }

    private static Task<bool> IsEigenaarAsync(PgbDbContext db, string tabel, CancellationToken cancellationToken) =>
        WaarAsync(db, $"SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class WHERE oid = '\"{tabel}\"'::regclass", cancellationToken);

    private static async Task<bool> WaarAsync(PgbDbContext db, string vraag, CancellationToken cancellationToken)
    {
        await using var opdracht = Opdracht(db, vraag);
        return await opdracht.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<string> SchemaAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        await using var opdracht = Opdracht(db, "SELECT quote_ident(current_schema())");
        return (string)(await opdracht.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task VoerUitAsync(PgbDbContext db, IReadOnlyCollection<string> opdrachten, CancellationToken cancellationToken)
    {
        if (opdrachten.Count > 0)
        {
            await using var opdracht = Opdracht(db, string.Join(";\n", opdrachten));
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // The texts hold names of our own tables, and an account that the operator configured.
    private static DbCommand Opdracht(PgbDbContext db, string tekst)
    {
        var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        opdracht.CommandText = tekst;
        return opdracht;
    }

    /// <param name="Tabellen">That have their rules switched on, for the owner as well.</param>
    private sealed record Gevonden(IReadOnlySet<string> Tabellen, IReadOnlyDictionary<(string Tabel, string Naam), string?> Beleid);
}
