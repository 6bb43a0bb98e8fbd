using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Oefenwereld;

/// <summary>The small oefenwereld on days that are hard; on SQLite only, because it is the same use cases on every database.</summary>
public sealed class OefenstadTests
{
    /// <summary>The first day of a year, when budgets begin, and the last of a month of thirty days that ends in a holiday week.</summary>
    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027-04-30")]
    public async Task De_kleine_oefenwereld_wordt_ook_op_een_grensdag_gemaakt_en_de_boekhouding_klopt(string dag)
    {
        Assert.SkipUnless(TestDatabase.Soort == "sqlite", "De oefenwereld wordt op elke database met dezelfde use cases gemaakt: eenmaal is genoeg.");
        var vandaag = DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var database = new TestDatabase();
        await database.InitializeAsync();
        var vuller = new Oefenwereldvuller(
            database.Opties, new Betaalinstellingen("SVB PGB", Iban.Parse("NL13TEST0123456789")), new VasteKlok(vandaag), Oefenomvang.Klein);

        await vuller.VulAsync(new Stil(), CancellationToken.None);

        Assert.False(await vuller.IsHalfAsync(CancellationToken.None));
        await using (var db = database.Db())
        {
            Assert.NotEmpty(await db.Budgethouders.ToListAsync());
            Assert.Contains(DeclaratieStatus.Betaald, await db.Declaraties.Select(d => d.Status).Distinct().ToListAsync());
        }

        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(database));
        await database.DisposeAsync();
    }

    private sealed class Stil : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }
}
