using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class EenmaligeUitkeringAanvragenTests : Wereldproef
{
    [Fact]
    public async Task Zolang_de_budgethouder_leeft_kan_het_niet()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();

        Assert.Equal("DC-032", await GeweigerdMetAsync(() => VraagAsync("anna", overeenkomst, 5_000)));
        Assert.Equal("DC-032", await GeweigerdMetAsync(() => VraagAsync("svb.decl", overeenkomst, 5_000)));
    }

    [Fact]
    public async Task De_zorgverlener_vraagt_niets_en_een_vreemde_vindt_niets()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VraagAsync("kees", overeenkomst, 5_000));
        await Assert.ThrowsAsync<NietGevondenException>(() => VraagAsync("bas", overeenkomst, 5_000));
    }

    private Task<Declaratiestand> VraagAsync(string door, ZorgovereenkomstId overeenkomst, long centen) =>
        Wereld.AlsAsync<EenmaligeUitkeringAanvragen, EenmaligeUitkeringAanvragen.Input, Declaratiestand>(
            door, new(DeclaratieId.Nieuw(), overeenkomst, new(centen)));
}
