using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using static PgbPortal.Application.Persistence.Rijbeveiliging.Rijvoorwaarde;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>
/// The rules as security policies of SQL Server: a script beside its migrations, which an administrator runs. A filter hides rows; a block
/// refuses to add a row, and to change it before and after, and to remove it.
/// </summary>
internal sealed class SqlServerMuur : Muurschrijver
{
    private readonly SortedSet<string> _kolommen = new(StringComparer.Ordinal);

    protected override bool LeestMetRegels => false;

    public static string Script(PgbDbContext db)
    {
        var regels = Rijregels.Van(db);
        var script = new StringBuilder()
            .AppendLine("-- The second wall on SQL Server (docs/beheer.md). Made from the model; a test compares. Run it as the owner of the database, again")
            .AppendLine("-- after each new version, and restart the portal.")
            .AppendLine("IF SCHEMA_ID(N'pgb') IS NULL EXEC(N'CREATE SCHEMA pgb');")
            .AppendLine("GO");
        foreach (var regel in regels)
        {
            script.AppendLine($"DROP SECURITY POLICY IF EXISTS pgb.[{regel.Tabel}];");
        }

        script.AppendLine("GO");
        foreach (var regel in regels)
        {
            var lezen = Functie(db, script, regel.Tabel, "Lezen", Bereik.Leest, regel.Lezen);
            var toevoegen = Functie(db, script, regel.Tabel, "Toevoegen", Bereik.Schrijft, regel.Toevoegen);
            var wijzigen = Functie(db, script, regel.Tabel, "Wijzigen", Bereik.Schrijft, regel.Wijzigen);
            var verwijderen = Functie(db, script, regel.Tabel, "Verwijderen", Bereik.Schrijft, regel.Verwijderen);
            script.AppendLine($"CREATE SECURITY POLICY pgb.[{regel.Tabel}]");
            script.AppendLine($"    ADD FILTER PREDICATE {lezen} ON dbo.[{regel.Tabel}],");
            script.AppendLine($"    ADD BLOCK PREDICATE {toevoegen} ON dbo.[{regel.Tabel}] AFTER INSERT,");
            script.AppendLine($"    ADD BLOCK PREDICATE {wijzigen} ON dbo.[{regel.Tabel}] BEFORE UPDATE,");
            script.AppendLine($"    ADD BLOCK PREDICATE {wijzigen} ON dbo.[{regel.Tabel}] AFTER UPDATE,");
            script.AppendLine($"    ADD BLOCK PREDICATE {verwijderen} ON dbo.[{regel.Tabel}] BEFORE DELETE");
            script.AppendLine("    WITH (STATE = ON, SCHEMABINDING = ON);");
            script.AppendLine("GO");
        }

        return script.ToString().ReplaceLineEndings("\n");
    }

    // A function of its own for each, with the columns that it asks; gives how it is called.
    private static string Functie(PgbDbContext db, StringBuilder script, string tabel, string wat, string alles, Rijvoorwaarde voorwaarde)
    {
        var schrijver = new SqlServerMuur();
        var eigen = voorwaarde is Niemand ? "" : $"\n    OR {schrijver.Schrijf(voorwaarde, schrijver.Kolom)}";
        if (schrijver._kolommen.Count == 0)
        {
            // A predicate needs a column.
            schrijver._kolommen.Add(Soorten(db, tabel).Keys.Order(StringComparer.Ordinal).First());
        }

        var soorten = Soorten(db, tabel);
        var naam = $"pgb.[{tabel}_{wat}]";
        script.AppendLine($"CREATE OR ALTER FUNCTION {naam}({string.Join(", ", schrijver._kolommen.Select(k => $"@{k} {soorten[k]}"))})");
        script.AppendLine("RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag");
        script.AppendLine($"    WHERE {schrijver.Is(alles, Bereik.Alles)}{eigen};");
        script.AppendLine("GO");
        return $"{naam}({string.Join(", ", schrijver._kolommen.Select(k => $"[{k}]"))})";
    }

    private static Dictionary<string, string> Soorten(PgbDbContext db, string tabel) => db.Model.GetEntityTypes()
        .Where(t => t.GetTableName() == tabel)
        .SelectMany(t => t.GetProperties())
        .GroupBy(p => p.GetColumnName(), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().GetColumnType(), StringComparer.Ordinal);

    private string Kolom(string naam)
    {
        _kolommen.Add(naam);
        return $"@{naam}";
    }

    protected override string Waarde(string naam) => $"CAST(SESSION_CONTEXT(N'{naam}') AS varchar(8000))";

    protected override string Tabel(string naam) => $"dbo.[{naam}]";

    protected override string Naam(string kolom) => $"[{kolom}]";

    protected override string Waar(string kolom) => $"{kolom} = 1";

    protected override string IsSleutel(string kolom, string naam) => $"{kolom} = TRY_CAST({Waarde(naam)} AS uniqueidentifier)";

    protected override string StaatIn(string kolom, string naam) => naam is Bereik.Wetten or Bereik.Schrijfwetten
        ? $"{kolom} IN (SELECT value FROM STRING_SPLIT({Waarde(naam)}, ','))"
        : $"{kolom} IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT({Waarde(naam)}, ','))";
}
