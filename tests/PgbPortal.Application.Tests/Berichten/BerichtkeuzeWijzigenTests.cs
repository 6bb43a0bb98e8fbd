using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtkeuzeWijzigenTests : Mailproef
{
    [Fact]
    public async Task De_keuze_blijft_staan_en_een_adres_gaat_helemaal_weg()
    {
        await MetAdresAsync(wijze: Berichtwijze.Dagelijks);
        Assert.Equal(Berichtwijze.Dagelijks, (await KeuzeAsync()).Wijze);
        await OpgevenAsync(adres: "anders@voorbeeld.nl");

        Assert.True(await WijzigAsync(new(null, ZonderNieuwAdres: true)));
        Assert.Equal((AdresVanAnna, null), ((await KeuzeAsync()).Adres, (await KeuzeAsync()).NieuwAdres));
        Assert.False(await WijzigAsync(new(null, ZonderAdres: true)));

        await using var db = Db();
        var keuze = await db.Berichtkeuzes.SingleAsync();
        Assert.Equal((null, null, null, Berichtwijze.Dagelijks), (keuze.Adres, keuze.NieuwAdres, keuze.Bevestigingscode, keuze.Wijze));
    }

    private Task<bool> WijzigAsync(BerichtkeuzeWijzigen.Input input) => Wereld.AlsAsync<BerichtkeuzeWijzigen, BerichtkeuzeWijzigen.Input, bool>("anna", input);
}
