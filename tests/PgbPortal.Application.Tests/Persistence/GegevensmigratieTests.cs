using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>What a new version makes of the data of the one before it.</summary>
public sealed class GegevensmigratieTests : Wereldproef
{
    [Fact]
    public async Task Van_wie_al_was_overleden_weet_de_nieuwe_versie_dat_en_de_anderen_leven()
    {
        await Wereld.ToekenningAsync();
        await Wereld.ToekenningAsync("bas", nummer: "W-2");
        await Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(Bsn.Parse("999990019"), new(2026, 2, 8)));
        await using var eigenaar = Database.EigenaarDb();

        // As the version before left it.
        await eigenaar.Database.OpenConnectionAsync();
        foreach (var terug in new[]
        {
            "ALTER TABLE \"Budgethouders\" DROP COLUMN \"Overleden\"",
            "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%BudgethouderOverleden'",
        })
        {
            await using var opdracht = eigenaar.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = terug;
            await opdracht.ExecuteNonQueryAsync();
        }

        await eigenaar.Database.MigrateAsync();

        await using var db = Db();
        Assert.Equal(
            [("Anna de Wit", new DateOnly(2026, 2, 8)), ("Bas Mulder", null)],
            (await db.Budgethouders.AsNoTracking().OrderBy(b => b.Zoeknaam).ToListAsync()).Select(b => (b.Naam, b.Overleden)));
    }
}
