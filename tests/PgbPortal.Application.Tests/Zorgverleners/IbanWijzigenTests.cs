using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Zorgverleners;

public sealed class IbanWijzigenTests : Wereldproef
{
    private const string Nieuw = "NL68TEST0001023757";

    [Fact]
    public async Task Een_nieuw_nummer_wacht_op_controle()
    {
        Assert.Equal(IbanStatus.InControle, await WijzigIbanAsync(Nieuw));

        var id = await ZorgverlenerAsync();
        await using var db = Db();
        var kees = await db.Zorgverleners.SingleAsync(z => z.Id == id);
        Assert.Equal((Nieuw, false), (kees.Iban!.Waarde, kees.MagBetaaldWorden));
    }

    [Fact]
    public async Task Het_nummer_dat_er_al_staat_wordt_geweigerd() =>
        Assert.Equal("IBAN", await GeweigerdMetAsync(() => WijzigIbanAsync("NL93TEST0001015838")));

    [Fact]
    public async Task Het_nummer_dat_de_bank_weigerde_wordt_niet_nog_eens_aangenomen()
    {
        var id = await ZorgverlenerAsync();
        await using (var db = Db())
        {
            (await db.Zorgverleners.SingleAsync(z => z.Id == id)).BlokkeerIban(Iban.Parse("NL93TEST0001015838"));
            await db.SaveChangesAsync();
        }

        Assert.Equal("IBAN", await GeweigerdMetAsync(() => WijzigIbanAsync("NL93TEST0001015838")));
        Assert.Equal(IbanStatus.InControle, await WijzigIbanAsync(Nieuw));
    }

    [Fact]
    public async Task Alleen_de_zorgverlener_zelf_wijzigt_zijn_nummer()
    {
        await InAprilAsync();

        // Anna sees kees through the agreement; linde does not see him at all: the same answer.
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigIbanAsync(Nieuw, door: "anna"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigIbanAsync(Nieuw, door: "linde"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigIbanAsync(Nieuw, door: "svb.fin1"));
    }
}
