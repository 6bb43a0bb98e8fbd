using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

/// <summary>A world in which somebody changed a row around the portal.</summary>
public abstract class Boekhoudproef : Wereldproef
{
    protected Task<Boekhoudcontrolewerk.Resultaat> ControleerAsync(bool alleenEenKeer = false) =>
        Wereld.AlsAsync<Boekhoudcontrolewerk, Boekhoudcontrolewerk.Input, Boekhoudcontrolewerk.Resultaat>(Rol.Klok, new(alleenEenKeer));

    protected Task<BoekhoudfoutenBekijken.Resultaat> FoutenAsync(string door = "svb.fin1") =>
        Wereld.AlsAsync<BoekhoudfoutenBekijken, BoekhoudfoutenBekijken.Input, BoekhoudfoutenBekijken.Resultaat>(door, new());

    protected Task<bool> LosOpAsync(BoekhoudfoutId id, string oplossing = "Saldo hersteld na onderzoek.", string door = "svb.fin1") =>
        Wereld.AlsAsync<BoekhoudfoutOplossen, BoekhoudfoutOplossen.Input, bool>(door, new(id, oplossing));

    /// <summary>March was paid, and then the free balance of anna was raised by a cent.</summary>
    protected async Task<IReadOnlyList<Boekhoudfoutregel>> MetFoutAsync()
    {
        await MaartBetaaldAsync();
        await KnoeiAsync("UPDATE \"Rekeningen\" SET \"Saldo\" = \"Saldo\" + 1 WHERE \"Soort\" = 'Vrij'");
        await ControleerAsync();
        return (await FoutenAsync()).Open;
    }

    protected async Task KnoeiAsync(string tekst)
    {
        await using var db = Database.EigenaarDb();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = tekst;
        Assert.True(await opdracht.ExecuteNonQueryAsync() > 0);
    }
}
