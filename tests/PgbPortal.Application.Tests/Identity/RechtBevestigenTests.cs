using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class RechtBevestigenTests : Sessieproef
{
    [Fact]
    public async Task Een_bevestiging_wordt_bewaard_met_wat_iemand_toen_mocht_en_kan_een_keer_per_kwartaal()
    {
        await BevestigAsync(Wereld.Account("westland.cons"));

        await using var db = Db();
        var bewaard = await db.Rechtbevestigingen.SingleAsync();
        Assert.Equal((Rol.ConsulentVerstrekker, Rechtoordeel.Nodig, Wereld.Account("westland.beheer"), 2026, 1),
            (bewaard.Rol, bewaard.Oordeel, bewaard.Door, bewaard.Jaar, bewaard.Kwartaal));
        Assert.Equal("MW-009", await GeweigerdMetAsync(() => BevestigAsync(Wereld.Account("westland.cons"))));
    }

    [Fact]
    public async Task Van_twee_keer_tegelijk_klikken_leest_de_tweede_dat_het_gebeurd_is()
    {
        var fouten = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
            await Record.ExceptionAsync(() => BevestigAsync(Wereld.Account("westland.cons"))))));

        Assert.Equal("MW-009", Assert.IsType<RegelOvertredenException>(Assert.Single(fouten, f => f is not null)).Code);
    }

    [Fact]
    public async Task Niemand_bevestigt_de_eigen_rechten_of_die_van_een_ander()
    {
        Assert.Equal("MW-008", await GeweigerdMetAsync(() => BevestigAsync(Wereld.Account("westland.beheer"))));
        await Assert.ThrowsAsync<NietGevondenException>(() => BevestigAsync(Wereld.Account("delft.cons")));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BevestigAsync(Wereld.Account("westland.toets"), "westland.cons"));
    }

    [Fact]
    public async Task Wie_niet_meer_nodig_is_wordt_beeindigd_en_ook_dat_wordt_bewaard()
    {
        var sleutel = await OpenAsync("westland.beheer");

        await MetAsync("westland.beheer", sleutel, c => new MedewerkerUitloggen(c), new MedewerkerUitloggen.Input(Wereld.Account("westland.toets"), VoorGoed: true));

        await using var db = Db();
        Assert.Equal(Rechtoordeel.Beeindigd, (await db.Rechtbevestigingen.SingleAsync()).Oordeel);
    }

    private Task<MedewerkerId> BevestigAsync(Guid account, string door = "westland.beheer") =>
        Wereld.AlsAsync<RechtBevestigen, RechtBevestigen.Input, MedewerkerId>(door, new(account));
}
