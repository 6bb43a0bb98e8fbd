using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Werklijst;

public sealed class VervangingenBekijkenTests : Werkproef
{
    [Fact]
    public async Task Collegas_zien_wie_er_weg_is_tot_het_voorbij_is()
    {
        var vandaag = Wereld.Klok.Vandaag();
        await Wereld.AlsAsync<VervangingInstellen, VervangingInstellen.Input, VervangingId>(
            Toetser, new(await MedewerkerAsync(Toetser), await MedewerkerAsync(Collega), new(vandaag, vandaag.AddDays(7))));

        var regel = Assert.Single((await BekijkAsync(Collega)).Regels);
        Assert.Equal(("Toetser", "Tweede toetser"), (regel.Voor, regel.Door));
        Assert.Empty((await BekijkAsync("delft.toets")).Regels);
        Assert.Empty((await BekijkAsync("westland.cons")).Regels);
        Wereld.Klok.Zet(vandaag.AddDays(8));
        Assert.Empty((await BekijkAsync(Collega)).Regels);
    }

    private Task<VervangingenBekijken.Overzicht> BekijkAsync(string wie) =>
        Wereld.AlsAsync<VervangingenBekijken, VervangingenBekijken.Input, VervangingenBekijken.Overzicht>(wie, new());
}
