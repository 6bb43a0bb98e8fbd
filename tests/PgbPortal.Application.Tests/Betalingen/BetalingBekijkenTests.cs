using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetalingBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_specificatie_telt_op_tot_het_bedrag_en_noemt_geen_naam_of_bsn()
    {
        await MaartBetaaldAsync();

        var specificatie = await BekijkBetalingAsync("kees");

        Assert.Equal((Bedrag.Euro(735), Bedrag.Euro(735)), (specificatie.Gedeclareerd, specificatie.Bedrag));
        Assert.Equal(["3 uur", "3 uur", "3 uur en 30 minuten", "2 uur en 45 minuten"], specificatie.Regels.Select(r => r.Hoeveelheid));
        Assert.Equal(("A. de W.", "02 Begeleiding"), (specificatie.Initialen, specificatie.Regels[0].Zorgfunctie));
        Assert.Matches("^[0-9]{4} [0-9]{4}$", specificatie.Klantnummer);
        Assert.Equal("NL** **** **** **** 38", specificatie.Rekeningnummer);
    }

    [Fact]
    public async Task Verrekening_en_afwijzing_staan_op_de_specificatie()
    {
        var overeenkomst = await InAprilAsync(centen: 80_000);
        var maart = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        Op(4, 5);
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart.Id, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), -15)]));
        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(april.Id, Tekortkeuze.Deels));
        await Wereld.BetaalAsync();

        var specificatie = await BekijkBetalingAsync("anna");

        // 75,00 claimed; 65,00 left; 15,00 set off.
        Assert.Equal(
            (Bedrag.Euro(75), Bedrag.Euro(10), Bedrag.Euro(15), Bedrag.Euro(50)),
            (specificatie.Gedeclareerd, specificatie.Afgewezen, specificatie.Verrekend, specificatie.Bedrag));
    }

    [Fact]
    public async Task Een_vreemde_vindt_de_betaling_niet()
    {
        await MaartBetaaldAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkBetalingAsync("dina"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkBetalingAsync("linde"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkBetalingAsync("svb.recht"));
    }

    [Fact]
    public async Task Wat_nog_in_een_run_zit_is_nog_geen_betaling()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        await StelSamenAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkBetalingAsync("anna"));
    }

    /// <summary>The newest payment.</summary>
    private async Task<BetalingBekijken.Specificatie> BekijkBetalingAsync(string door)
    {
        await using var db = Db();
        var id = await db.Betaalopdrachten.OrderByDescending(o => o.Id).Select(o => o.Id).FirstAsync();
        return await Wereld.AlsAsync<BetalingBekijken, BetalingBekijken.Input, BetalingBekijken.Specificatie>(door, new(id));
    }
}
