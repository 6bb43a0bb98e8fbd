using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>What is final, and what can never be: the database itself refuses, also outside our code (docs/adr/0006).</summary>
public sealed class AlleenToevoegenTests(Toegangswereld wereld) : IClassFixture<Toegangswereld>
{
    public static TheoryData<string, string> Groeiend => new()
    {
        { "Budgetboekingen", "Soort" },
        { "Boekingsregels", "Centen" },
        { "Betaalbestanddelen", "BetaalrunId" },
        { "Bankafschriften", "Kenmerk" },
        { "Logregels", "Gebeurtenis" },
    };

    [Theory]
    [MemberData(nameof(Groeiend))]
    public async Task Wat_alleen_groeit_verandert_niet(string tabel, string kolom)
    {
        var fout = await WeigertAsync($"UPDATE \"{tabel}\" SET \"{kolom}\" = \"{kolom}\"");

        Assert.Contains("alleen toevoegen", fout.Message);
    }

    [Theory]
    [MemberData(nameof(Groeiend))]
    public async Task Wat_alleen_groeit_verdwijnt_niet(string tabel, string kolom)
    {
        var fout = await WeigertAsync($"DELETE FROM \"{tabel}\" WHERE \"{kolom}\" IS NOT NULL");

        Assert.Contains("alleen toevoegen", fout.Message);
    }

    [Fact]
    public void Elke_tabel_die_het_model_zo_noemt_wordt_hier_beproefd()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.SqlServer);
        var tabellen = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(t => t.GetDeclaredTriggers().Any()).Select(t => t.GetTableName()!);

        Assert.Equal(Groeiend.Select(g => g.Data.Item1).Order(StringComparer.Ordinal), tabellen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Vrij", -1)]
    [InlineData("Gereserveerd", -1)]
    [InlineData("Besteed", -1)]
    [InlineData("Toegekend", 1)]
    [InlineData("Tekort", 1)]
    public async Task Een_rekening_krijgt_nooit_het_verkeerde_teken(string soort, long saldo)
    {
        var fout = await WeigertAsync($"UPDATE \"Rekeningen\" SET \"Saldo\" = {saldo} WHERE \"Soort\" = '{soort}'");

        Assert.Contains("CK_Rekeningen_Saldo", fout.Message);
    }

    [Theory]
    [InlineData("UPDATE \"Tegoeden\" SET \"Open\" = -1", "CK_Tegoeden_Open")]
    [InlineData("UPDATE \"Reserveringen\" SET \"Bedrag\" = 0", "CK_Reserveringen_Bedrag")]
    [InlineData("UPDATE \"Betaalopdrachten\" SET \"Bedrag\" = 0", "CK_Betaalopdrachten_Bedrag")]
    public async Task Een_onmogelijk_bedrag_staat_nooit_in_de_database(string opdracht, string regel) =>
        Assert.Contains(regel, (await WeigertAsync(opdracht)).Message);

    private async Task<DbException> WeigertAsync(string tekst)
    {
        // As the owner: the account of the portal has no right to try.
        await using var db = wereld.Database.EigenaarDb();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = tekst;
        return await Assert.ThrowsAnyAsync<DbException>(() => opdracht.ExecuteNonQueryAsync());
    }
}
