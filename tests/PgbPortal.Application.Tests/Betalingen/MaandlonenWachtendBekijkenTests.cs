using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Tests.Maandlonen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using Wachtsoort = PgbPortal.Application.Betalingen.MaandlonenWachtendBekijken.Wachtsoort;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class MaandlonenWachtendBekijkenTests : Maandloonproef
{
    [Fact]
    public async Task Wat_op_zijn_dag_niet_past_staat_er_met_de_reden()
    {
        var overeenkomst = await MetMaandloonAsync(centen: 250_000);
        Assert.Empty((await BekijkAsync()).Regels);
        await BetaalTotEnMetAsync(4);

        var regel = Assert.Single((await BekijkAsync("auditor")).Regels);

        Assert.Equal(
            (overeenkomst, new Maand(2026, 4), new Bedrag(PerMaand), Wachtsoort.TeWeinigBudget),
            (regel.Overeenkomst, regel.Maand, regel.Bedrag, regel.Reden));
    }

    [Fact]
    public async Task Alleen_wie_betaalt_of_toezicht_houdt_ziet_het() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("svb.decl"));

    private Task<Bladzijde<MaandlonenWachtendBekijken.Regel>> BekijkAsync(string door = "svb.fin1") =>
        Wereld.AlsAsync<MaandlonenWachtendBekijken, MaandlonenWachtendBekijken.Input, Bladzijde<MaandlonenWachtendBekijken.Regel>>(door, new());
}
