using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class MedewerkerUitloggenTests : Sessieproef
{
    [Fact]
    public async Task Wie_wordt_uitgelogd_komt_nergens_meer_in_en_kan_opnieuw_inloggen()
    {
        var (een, twee, beheerder) = (await OpenAsync("westland.cons"), await OpenAsync("westland.cons"), await OpenAsync("westland.beheer"));

        Assert.Equal(2, await UitAsync(beheerder, "westland.cons", voorGoed: false));

        Assert.Null(await SessieAsync("westland.cons", een));
        Assert.Null(await SessieAsync("westland.cons", twee));
        Assert.NotNull(await SessieAsync("westland.beheer", beheerder));
        Assert.NotNull(await SessieAsync("westland.cons", await OpenAsync("westland.cons")));
    }

    [Fact]
    public async Task Wie_half_binnen_is_begint_opnieuw()
    {
        var id = Wereld.Account("westland.cons");
        await using var db = Db();
        var voor = await db.Gebruikers.Where(g => g.Id == id).Select(g => g.SecurityStamp).SingleAsync();

        await UitAsync(await OpenAsync("westland.beheer"), "westland.cons", voorGoed: false);

        Assert.NotEqual(voor, await db.Gebruikers.Where(g => g.Id == id).Select(g => g.SecurityStamp).SingleAsync());
    }

    [Fact]
    public async Task Check32_een_beeindigd_account_opent_niets_meer()
    {
        var (open, beheerder) = (await OpenAsync("westland.cons"), await OpenAsync("westland.beheer"));

        await UitAsync(beheerder, "westland.cons", voorGoed: true);

        Assert.Null(await SessieAsync("westland.cons", open));
        Assert.Null(await Sessies.OpenAsync(
            Wereld.Account("westland.cons"), "oefenwereld", Apparaatsoort.Computer, Wereld.Klok.NuUtc(), CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wie_op_dat_moment_inlogt_haalt_het_einde_van_het_account_niet_weg(bool langsDePagina)
    {
        var (id, beheerder) = (Wereld.Account("westland.cons"), await OpenAsync("westland.beheer"));
        await using var db = new PgbDbContext(Database.Opties, Toegang.Geen);
        using var opslag = new UserOnlyStore<Gebruiker, PgbDbContext, Guid>(db);
        var gelezen = (await opslag.FindByIdAsync($"{id}"))!;
        await using var ander = Db();
        if (langsDePagina)
        {
            await UitAsync(beheerder, "westland.cons", voorGoed: true);
        }
        else
        {
            // By hand nobody thinks of the stamp.
            (await ander.Gebruikers.SingleAsync(g => g.Id == id)).BeeindigdOpUtc = Wereld.Klok.NuUtc();
            await ander.SaveChangesAsync();
        }

        Assert.False((await opslag.UpdateAsync(gelezen)).Succeeded);
        Assert.NotNull(await ander.Gebruikers.Where(g => g.Id == id).Select(g => g.BeeindigdOpUtc).SingleAsync());
    }

    [Theory]
    [InlineData("delft.cons")]
    [InlineData("zorgkantoor.cons")]
    [InlineData("svb.fin1")]
    [InlineData("anna")]
    public async Task Wie_niet_van_de_eigen_organisatie_is_bestaat_niet(string vreemd)
    {
        var (open, beheerder) = (await OpenAsync(vreemd), await OpenAsync("westland.beheer"));

        await Assert.ThrowsAsync<NietGevondenException>(() => UitAsync(beheerder, vreemd, voorGoed: true));

        Assert.NotNull(await SessieAsync(vreemd, open));
    }

    [Fact]
    public async Task Het_eigen_account_blijft_en_een_consulent_mag_het_niet()
    {
        var (beheerder, consulent) = (await OpenAsync("westland.beheer"), await OpenAsync("westland.cons"));

        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => UitAsync(beheerder, "westland.beheer", voorGoed: true));
        Assert.Equal("MW-001", Assert.Single(fout.Bevindingen).Code);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => MetAsync(
            "westland.cons", consulent, c => new MedewerkerUitloggen(c), new MedewerkerUitloggen.Input(Wereld.Account("westland.beheer"), false)));

        Assert.NotNull(await SessieAsync("westland.beheer", beheerder));
    }

    private Task<int> UitAsync(string beheerder, string wie, bool voorGoed) => MetAsync(
        "westland.beheer", beheerder, c => new MedewerkerUitloggen(c), new MedewerkerUitloggen.Input(Wereld.Account(wie), voorGoed));
}
