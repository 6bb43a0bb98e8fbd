using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstBeoordelenTests : Overeenkomstproef
{
    [Fact]
    public async Task Na_het_akkoord_van_de_gemeente_wacht_de_overeenkomst_op_de_SVB()
    {
        var id = await IngediendAsync();

        Assert.Equal(ZorgovereenkomstStatus.InBeoordeling, await BeoordeelAsync(id));
        Assert.Equal([new AanZet(Partij.Svb)], (await BekijkAsync(id)).AanZet);
    }

    [Fact]
    public async Task Afwijzen_zonder_reden_kan_niet()
    {
        var id = await IngediendAsync();

        Assert.Equal("REDEN", await GeweigerdMetAsync(() => BeoordeelAsync(id, Besluit.Afwijzen)));
    }

    [Fact]
    public async Task Na_een_afwijzing_ziet_de_budgethouder_de_reden_en_de_toelichting()
    {
        var id = await IngediendAsync();

        Assert.Equal(ZorgovereenkomstStatus.Afgekeurd, await BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.ZorgPastNietBijToekenning));

        var oordeel = Assert.Single((await BekijkAsync(id)).Oordelen);
        Assert.Equal((Afwijsreden.ZorgPastNietBijToekenning, "Zo kan het niet."), (oordeel.Reden!.Value, oordeel.Toelichting));
    }

    [Fact]
    public async Task De_tweede_toetser_hoort_dat_een_collega_al_besliste_en_ziet_wie()
    {
        var id = await IngediendAsync();
        await BeoordeelAsync(id);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeoordeelAsync(id, door: "westland.toets2")));

        var oordeel = Assert.Single((await BekijkAsync(id, "westland.toets2")).Oordelen);
        Assert.Equal(("Toetser", new DateOnly(2026, 2, 9)), (oordeel.BeslotenDoor, oordeel.BeslotenOp!.Value));
    }

    [Fact]
    public async Task Hetzelfde_antwoord_twee_keer_versturen_heeft_een_gevolg()
    {
        var id = await IngediendAsync();
        await BeoordeelAsync(id);

        Assert.Equal(ZorgovereenkomstStatus.InBeoordeling, await BeoordeelAsync(id));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.TariefNietToegestaan)));
    }

    [Fact]
    public async Task Een_gemeente_die_niet_betaalt_kent_de_overeenkomst_niet()
    {
        var id = await IngediendAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BeoordeelAsync(id, door: "delft.toets"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BeoordeelAsync(id, door: "westland.cons"));
    }

    [Fact]
    public async Task Wat_een_van_twee_gemeenten_afwijst_wordt_doorgestreept()
    {
        var id = await IngediendBijTweeAsync();
        await BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.BudgetOfPeriodeKloptNiet);
        await BeoordeelAsync(id, door: "delft.toets");

        Assert.Equal(ZorgovereenkomstStatus.Goedgekeurd, await ToetsAsync(id));
        Assert.Equal([true, false], (await BekijkAsync(id)).Regels.Select(r => r.Doorgestreept));
    }

    [Fact]
    public async Task Twee_die_tegelijk_beslissen_ronden_samen_af()
    {
        var id = await IngediendAsync();

        var status = await TussendoorAsync("westland.toets", id, () => ToetsAsync(id));

        Assert.Equal(ZorgovereenkomstStatus.Goedgekeurd, status);
        Assert.Equal(ZorgovereenkomstStatus.Goedgekeurd, (await BekijkAsync(id)).Status);
    }

    [Fact]
    public async Task Van_twee_collegas_tegelijk_wint_er_een()
    {
        var id = await IngediendAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() =>
            TussendoorAsync("westland.toets2", id, () => BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.TariefNietToegestaan))));
        Assert.Equal("Toetser", Assert.Single((await BekijkAsync(id, "westland.toets2")).Oordelen).BeslotenDoor);
    }

    /// <summary>Agrees as this account, while another step is done after it passed the gate and before it has the lock.</summary>
    private async Task<ZorgovereenkomstStatus> TussendoorAsync(string account, ZorgovereenkomstId id, Func<Task> tussendoor)
    {
        var opties = new DbContextOptionsBuilder<PgbDbContext>(Database.Opties).AddInterceptors(new Voordringer(tussendoor)).Options;
        var sessie = await new Sessiebepaler(Database.Opties, Wereld.Klok).VoorAlleDossiersAsync(Wereld.Account(account), CancellationToken.None);
        await using var context = new UseCaseContext(opties, () => sessie, Wereld.Klok);
        return await new ZorgovereenkomstBeoordelen(context).ExecuteAsync(new(id, Besluit.Akkoord, null));
    }

    private sealed class Voordringer(Func<Task> stap) : DbTransactionInterceptor
    {
        private bool _geweest;

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (!_geweest)
            {
                _geweest = true;
                await stap();
            }

            return result;
        }
    }
}
