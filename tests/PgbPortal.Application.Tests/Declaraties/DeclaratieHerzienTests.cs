using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieHerzienTests : Wereldproef
{
    [Fact]
    public async Task Na_terugsturen_past_de_zorgverlener_de_uren_aan()
    {
        var (id, regel) = await TeruggestuurdAsync();

        var stand = await HerzieAsync("kees", id, OpDag(regel, new(2026, 3, 2), 120));

        Assert.Equal((DeclaratieStatus.IngevoerdDoorZorgverlener, Bedrag.Euro(120)), (stand.Status, stand.Totaal));
        var detail = await BekijkAsync(id);
        Assert.Equal(120, Assert.Single(detail.Regels).Minuten);
        Assert.Null(detail.Toelichting);
    }

    [Fact]
    public async Task De_factuur_blijft_of_wordt_vervangen_door_wat_er_nu_staat()
    {
        var (id, regel) = await TeruggestuurdAsync(new("F-12", new(2026, 4, 1), null, Bedrag.Euro(735)));
        var uren = OpDag(regel, new(2026, 3, 2), 120);

        Assert.Equal("DC-014", await GeweigerdMetAsync(() => HerzieAsync("kees", id, uren)));
        await Wereld.AlsAsync<DeclaratieHerzien, DeclaratieHerzien.Input, Declaratiestand>(
            "kees", new(id, [uren], MetFactuur: true, new("F-12b", new(2026, 4, 2), null, Bedrag.Euro(120))));

        Assert.Equal(new("F-12b", new(2026, 4, 2), null, Bedrag.Euro(120)), (await BekijkAsync(id)).Factuur);
    }

    [Fact]
    public async Task Een_onmogelijke_dag_laat_de_oude_uren_staan()
    {
        var (id, regel) = await TeruggestuurdAsync();

        Assert.Equal("DC-010", await GeweigerdMetAsync(() => HerzieAsync("kees", id, OpDag(regel, new(2026, 3, 2), 61))));

        var detail = await BekijkAsync(id);
        Assert.Equal(DeclaratieStatus.Teruggestuurd, detail.Status);
        Assert.Equal(Bedrag.Euro(735), detail.Bedrag);
    }

    [Fact]
    public async Task Wat_nog_bij_de_budgethouder_ligt_kan_niet_worden_herzien()
    {
        var overeenkomst = await InAprilAsync();
        var ingevoerd = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, 60);
        var regel = await Wereld.RegelAsync(overeenkomst);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => HerzieAsync("kees", ingevoerd.Id, OpDag(regel, new(2026, 3, 2), 120))));
    }

    [Fact]
    public async Task De_budgethouder_herziet_niet_en_een_vreemde_vindt_niets()
    {
        var (id, regel) = await TeruggestuurdAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => HerzieAsync("anna", id, OpDag(regel, new(2026, 3, 2), 60)));
        await Assert.ThrowsAsync<NietGevondenException>(() => HerzieAsync("linde", id, OpDag(regel, new(2026, 3, 2), 60)));
    }

    private async Task<(DeclaratieId Id, OvereenkomstregelId Regel)> TeruggestuurdAsync(Factuur? factuur = null)
    {
        var overeenkomst = await InAprilAsync();
        var regel = await Wereld.RegelAsync(overeenkomst);
        var regels = Twaalfuurkwartier.Select((m, week) => OpDag(regel, new DateOnly(2026, 3, 2).AddDays(7 * week), m));
        var ingevoerd = await Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            "kees", new(DeclaratieId.Nieuw(), overeenkomst, Maart, [.. regels], factuur));
        await BeoordeelAsync(ingevoerd.Id, akkoord: false, "Kijk het na.");
        return (ingevoerd.Id, regel);
    }

    private Task<Declaratiestand> HerzieAsync(string door, DeclaratieId id, params Regelinvoer[] regels) =>
        Wereld.AlsAsync<DeclaratieHerzien, DeclaratieHerzien.Input, Declaratiestand>(door, new(id, regels));
}
