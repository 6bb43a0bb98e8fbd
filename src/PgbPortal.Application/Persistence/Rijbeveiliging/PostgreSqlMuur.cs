using System.Security.Cryptography;
using System.Text;
using static PgbPortal.Application.Persistence.Rijbeveiliging.Rijvoorwaarde;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>One policy of one table, and the statement that makes it.</summary>
internal sealed record Rijbeleid(string Tabel, string Naam, string Opdracht)
{
    /// <summary>Stands in the database beside the policy: another text is another policy.</summary>
    public string Kenmerk { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Opdracht)));
}

/// <summary>The rules as policies of PostgreSQL.</summary>
internal sealed class PostgreSqlMuur : Muurschrijver
{
    protected override bool LeestMetRegels => true;

    public static IReadOnlyList<Rijbeleid> Van(IEnumerable<Rijregel> regels) => [.. regels.SelectMany(Beleid)];

    private static IEnumerable<Rijbeleid> Beleid(Rijregel regel)
    {
        yield return Maak(regel.Tabel, "pgb_lezen", "SELECT", "USING", Bereik.Leest, regel.Lezen);
        yield return Maak(regel.Tabel, "pgb_toevoegen", "INSERT", "WITH CHECK", Bereik.Schrijft, regel.Toevoegen);

        // Also the check of the row as it becomes: without one of its own it is the same.
        yield return Maak(regel.Tabel, "pgb_wijzigen", "UPDATE", "USING", Bereik.Schrijft, regel.Wijzigen);
        yield return Maak(regel.Tabel, "pgb_verwijderen", "DELETE", "USING", Bereik.Schrijft, regel.Verwijderen);
    }

    private static Rijbeleid Maak(string tabel, string naam, string voor, string hoe, string alles, Rijvoorwaarde voorwaarde)
    {
        var schrijver = new PostgreSqlMuur();
        var eigen = voorwaarde is Niemand ? "" : $" OR {schrijver.Schrijf(voorwaarde, k => $"{schrijver.Tabel(tabel)}.{schrijver.Naam(k)}")}";
        return new(tabel, naam, $"CREATE POLICY {naam} ON {schrijver.Tabel(tabel)} FOR {voor} {hoe} ({schrijver.Is(alles, Bereik.Alles)}{eigen})");
    }

    // In a query of its own, so that it is worked out once for each statement and not for each row.
    protected override string Waarde(string naam) => $"(SELECT current_setting('{naam}', true))";

    protected override string Tabel(string naam) => $"\"{naam}\"";

    protected override string Naam(string kolom) => $"\"{kolom}\"";

    protected override string Waar(string kolom) => kolom;

    // What was never told is null, and what was told for an earlier transaction is empty.
    protected override string IsSleutel(string kolom, string naam) => $"{kolom} = (SELECT NULLIF(current_setting('{naam}', true), '')::uuid)";

    protected override string StaatIn(string kolom, string naam)
    {
        var soort = naam is Bereik.Wetten or Bereik.Schrijfwetten ? "text" : "uuid";
        return $"{kolom} = ANY ((SELECT string_to_array(NULLIF(current_setting('{naam}', true), ''), ',')::{soort}[])::{soort}[])";
    }
}
