using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>A world with a care log, of which somebody changes rows around the portal.</summary>
public abstract class Logboekproef : Wereldproef
{
    private DateTime NuUtc => Wereld.Klok.GetUtcNow().UtcDateTime;

    protected Task<Logboekrapport> ControleerAsync(Koppenboek? koppenboek = null) =>
        Logboekcontroleur.ControleerAsync(Database.Opties, koppenboek ?? Koppenboek.Dicht, NuUtc, CancellationToken.None);

    private protected static Logregel Regel(DateTime? opUtc = null, BudgethouderId? dossier = null, Guid? gebruiker = null) => new()
    {
        Id = Guid.CreateVersion7(),
        TijdUtc = opUtc ?? new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc),
        Gebeurtenis = "Proef",
        Wijziging = false,
        Resultaat = Logresultaat.Toegestaan,
        Rol = Rol.ConsulentVerstrekker,
        BudgethouderId = dossier,
        GebruikerId = gebruiker,
    };

    private protected async Task SchrijfAsync(DbContextOptions<PgbDbContext> opties, params IEnumerable<Logregel> regels)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("test"));
        db.AddRange(regels);
        await db.SaveChangesAsync();
    }

    /// <summary>As a person with a database prompt, who first takes the triggers away.</summary>
    protected async Task KnoeiAsync(params string[] opdrachten)
    {
        await using var db = Database.EigenaarDb();
        await db.Database.OpenConnectionAsync();
        string[] triggers = db.Database.IsSqlite()
            ? ["DROP TRIGGER IF EXISTS \"TR_Logregels_GeenUPDATE\"", "DROP TRIGGER IF EXISTS \"TR_Logregels_GeenDELETE\""]
            : db.Database.IsSqlServer() ? ["DISABLE TRIGGER ALL ON [Logregels]"] : ["ALTER TABLE \"Logregels\" DISABLE TRIGGER USER"];
        foreach (var tekst in triggers.Concat(opdrachten))
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = tekst;
            await opdracht.ExecuteNonQueryAsync();
        }
    }
}
