using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Werklijst;

public sealed class TaakBekijkenTests : Werkproef
{
    [Fact]
    public async Task Een_taak_kan_naar_wie_dezelfde_functie_heeft_in_de_eigen_organisatie()
    {
        var id = await InBeoordelingAsync();
        await GeefAsync(Toetser, id);

        var detail = await BekijkAsync(Toetser, id.Waarde);

        Assert.Equal(["Toetser", "Tweede toetser"], detail.Collegas.Select(c => c.Naam));
        Assert.Equal(await MedewerkerAsync(Toetser), detail.Bij);
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.toets", id.Waarde));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(Toetser, Guid.NewGuid()));
    }

    private Task<TaakBekijken.Detail> BekijkAsync(string wie, Guid id) => Wereld.AlsAsync<TaakBekijken, TaakBekijken.Input, TaakBekijken.Detail>(wie, new(id));
}
