using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>A run is composed and released five hundred payments at a time: what lies on the border of two pages is paid once, too.</summary>
public sealed class GroteRunTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(1001)]
    public async Task Een_run_van_een_of_meer_bladzijden_betaalt_elke_declaratie_een_keer(int regels)
    {
        await using var database = new TestDatabase();
        await database.InitializeAsync();
        var klok = new VasteKlok(new(2026, 4, 2));
        await Massawereld.VulAsync(database.Opties, regels, klok);
        await using var portaal = Massawereld.Portaal(database.Opties, klok);

        var run = (await portaal.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>(0, new()))!.Value;
        await portaal.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(1, new(run));
        await portaal.AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>(2, new(run));

        await using var db = database.Db();
        var opdrachten = await db.Betaalopdrachten.AsNoTracking().Where(o => o.BetaalrunId == run).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(regels, opdrachten.Count);
        Assert.Equal(regels, opdrachten.Select(o => o.DeclaratieId).Distinct().Count());
        Assert.All(opdrachten, o => Assert.Equal(BetaalopdrachtStatus.Aangeboden, o.Status));
        Assert.Equal(new Bedrag(73_500L * regels), Bedrag.Som(opdrachten.Select(o => o.Bedrag)));

        var bestand = await portaal.AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>(0, new(run));
        await using var inhoud = bestand.Inhoud;
        using var lezer = new StreamReader(inhoud);
        var xml = await lezer.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(regels, Regex.Count(xml, "<EndToEndId>"));
        Assert.Contains($"<NbOfTxs>{regels}</NbOfTxs>", xml);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(database));
    }
}
