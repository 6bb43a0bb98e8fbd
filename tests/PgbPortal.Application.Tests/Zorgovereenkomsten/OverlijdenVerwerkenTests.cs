using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Tests.Maandlonen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using Status = PgbPortal.Domain.Maandlonen.MaandloontermijnStatus;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class OverlijdenVerwerkenTests : Maandloonproef
{
    [Fact]
    public async Task Overeenkomsten_eindigen_op_de_dag_van_overlijden_en_de_verstrekker_hoort_het()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        Assert.True(await MeldAsync(Anna, new(2026, 4, 10)));

        await using var db = Db();
        Assert.Equal(new DateOnly(2026, 4, 10), (await db.Zorgovereenkomsten.SingleAsync(z => z.Id == id)).TotEnMet);
        Assert.Equal(new Bedrag(76_267 + 574), (await TermijnAsync(4)).Bedrag);
        Assert.All((await TermijnenAsync()).Skip(2), t => Assert.Equal(Status.Vervallen, t.Status));
        var melding = await db.Kennisgevingen.SingleAsync(k => k.Soort == Kennisgevingsoort.Overlijden);
        Assert.NotNull(melding.AanVerstrekkerId);
    }

    [Fact]
    public async Task De_toekenning_blijft_zoals_zij_is()
    {
        await MetMaandloonAsync();
        Op(15, 4);
        await MeldAsync(Anna, new(2026, 4, 10));

        await using var db = Db();
        Assert.Equal(new DateOnly(2026, 12, 31), (await db.Toekenningen.SingleAsync()).LaatsteDag);
    }

    [Fact]
    public async Task Ook_als_de_zorgverlener_overlijdt_eindigt_de_overeenkomst()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await MeldAsync(Joost, new(2026, 4, 10));

        await using var db = Db();
        Assert.Equal(new DateOnly(2026, 4, 10), (await db.Zorgovereenkomsten.SingleAsync(z => z.Id == id)).TotEnMet);
        Assert.False(await db.Kennisgevingen.AnyAsync(k => k.Soort == Kennisgevingsoort.Overlijden));
    }

    [Fact]
    public async Task Nog_eens_hetzelfde_bericht_verandert_niets()
    {
        await MetMaandloonAsync();
        Op(15, 4);
        await MeldAsync(Anna, new(2026, 4, 10));

        Assert.False(await MeldAsync(Anna, new(2026, 4, 10)));
    }

    [Fact]
    public async Task Alleen_de_BRP_meldt_een_overlijden() => await Assert.ThrowsAsync<ToegangGeweigerdException>(() =>
        Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>("svb.kcc", new(Anna, new(2026, 2, 9))));

    private Task<bool> MeldAsync(Bsn bsn, DateOnly dag) =>
        Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(bsn, dag));
}
