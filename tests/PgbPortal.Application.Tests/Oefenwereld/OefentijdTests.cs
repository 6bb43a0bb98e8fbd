using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Oefenwereld;

public sealed class OefentijdTests
{
    private static readonly Betaalinstellingen Instellingen = new("SVB PGB", Iban.Parse("NL13TEST0123456789"));

    [Fact]
    public async Task De_tijd_gaat_vooruit_en_blijft_staan_na_een_nieuwe_start()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var klok = new Oefenklok();
        using var tijd = new Oefentijd(database.Opties, Instellingen, klok);
        var doel = klok.Vandaag().AddDays(7);

        Assert.Equal(doel, await tijd.VerderAsync(7, CancellationToken.None));

        Assert.Equal(doel, klok.Vandaag());
        await using (var db = database.Db())
        {
            Assert.Equal(doel, (await db.Taakstanden.SingleAsync(t => t.Naam == Dagwerk.Taak)).LaatsteDag);
        }

        var na = new Oefenklok();
        using var later = new Oefentijd(database.Opties, Instellingen, na);
        await later.HervatAsync(CancellationToken.None);
        Assert.Equal(doel, na.Vandaag());

        na.ZetOp(Oefenklok.EchteDag.AddDays(Oefentijd.Verst));
        Assert.Null(await later.VerderAsync(1, CancellationToken.None));
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Een_echte_klok_is_niet_te_verzetten()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        using var tijd = new Oefentijd(database.Opties, Instellingen, TimeProvider.System);

        Assert.False(tijd.KanVerder);
        await Assert.ThrowsAsync<InvalidOperationException>(() => tijd.VerderAsync(1, CancellationToken.None));
        await database.DisposeAsync();
    }
}
