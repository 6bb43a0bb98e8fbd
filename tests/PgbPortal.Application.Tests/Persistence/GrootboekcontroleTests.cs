using Microsoft.EntityFrameworkCore;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>The invariants: they are silent when all is well, and they see a change that somebody made around the portal.</summary>
public sealed class GrootboekcontroleTests : IAsyncLifetime
{
    private readonly Toegangswereld _wereld = new();

    public ValueTask InitializeAsync() => _wereld.InitializeAsync();

    [Fact]
    public async Task Na_toekennen_declareren_betalen_en_corrigeren_klopt_het_grootboek_tot_iemand_erin_knoeit()
    {
        await using var db = _wereld.Database.Db();
        Assert.True(await db.Boekingen.CountAsync() >= 8);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(_wereld.Database));

        await VoerUitAsync("UPDATE \"Rekeningen\" SET \"Saldo\" = \"Saldo\" + 1 WHERE \"Soort\" = 'Vrij'");
        await VoerUitAsync("UPDATE \"Ketenkoppen\" SET \"Volgnummer\" = \"Volgnummer\" + 1");
        await VoerUitAsync("UPDATE \"Reserveringen\" SET \"Bedrag\" = \"Bedrag\" + 1 WHERE \"Status\" = 'Open'");
        var afwijkingen = await Grootboekcontrole.AfwijkingenAsync(_wereld.Database);

        Assert.Contains(afwijkingen, a => a.Contains("I1 functiebudget"));
        Assert.Contains(afwijkingen, a => a.Contains("regels geven"));
        Assert.Contains(afwijkingen, a => a.Contains("de ketenkop staat niet op de laatste boeking"));
        Assert.Contains(afwijkingen, a => a.Contains("wat open staat is"));
    }

    public ValueTask DisposeAsync() => _wereld.DisposeAsync();

    private async Task VoerUitAsync(string tekst)
    {
        await using var db = _wereld.Database.EigenaarDb();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = tekst;
        Assert.True(await opdracht.ExecuteNonQueryAsync() > 0);
    }
}
