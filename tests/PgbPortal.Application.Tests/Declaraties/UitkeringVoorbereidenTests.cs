using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using Beletsel = PgbPortal.Application.Declaraties.UitkeringVoorbereiden.Beletsel;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class UitkeringVoorbereidenTests : Wereldproef
{
    [Fact]
    public async Task Wat_voor_de_feestdagen_al_is_gevraagd_gaat_eraf()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Op(2, 4);
        Assert.Equal((2026, Bedrag.Euro(272), null), Feestdagen(await BekijkAsync(overeenkomst)));
        Assert.Equal(Beletsel.GeenBudget, (await BekijkAsync(overeenkomst)).Feestdagen[1].Ruimte.Beletsel);

        await VraagAsync(overeenkomst, 200);
        Assert.Equal((2026, Bedrag.Euro(72), null), Feestdagen(await BekijkAsync(overeenkomst)));
        await VraagAsync(overeenkomst, 72);
        Assert.Equal((2026, Bedrag.Nul, Beletsel.NietsOver), Feestdagen(await BekijkAsync(overeenkomst)));
    }

    [Fact]
    public async Task Bij_een_gemeente_die_het_niet_toestaat_kan_het_niet()
    {
        var ruimte = await BekijkAsync(await InAprilAsync());

        Assert.Equal((2026, Bedrag.Nul, Beletsel.MagNiet), Feestdagen(ruimte));
        Assert.Equal(Beletsel.BudgethouderLeeft, ruimte.Eenmalig.Beletsel);
    }

    [Fact]
    public async Task Na_een_overlijden_telt_het_gemiddelde_van_wat_er_was()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdWlzAsync(soort: Overeenkomstsoort.Arbeidsovereenkomst);
        Op(2, 4);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        await OverlijdtAsync(new(2026, 4, 1));

        var ruimte = await BekijkAsync(overeenkomst, "svb.decl");

        Assert.Equal((Bedrag.Euro(735), null), (ruimte.Eenmalig.Hoogstens, ruimte.Eenmalig.Beletsel));
    }

    [Fact]
    public async Task Een_zzper_krijgt_geen_eenmalige_uitkering()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Op(2, 4);
        await OverlijdtAsync(new(2026, 4, 1));

        Assert.Equal(Beletsel.MagNiet, (await BekijkAsync(overeenkomst, "svb.decl")).Eenmalig.Beletsel);
    }

    [Fact]
    public async Task De_zorgverlener_bereidt_niets_voor_en_een_vreemde_vindt_niets()
    {
        var overeenkomst = await InAprilAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(overeenkomst, "kees"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(overeenkomst, "bas"));
    }

    private static (int, Bedrag, Beletsel?) Feestdagen(UitkeringVoorbereiden.Ruimte ruimte) =>
        (ruimte.Feestdagen[0].Jaar, ruimte.Feestdagen[0].Ruimte.Hoogstens, ruimte.Feestdagen[0].Ruimte.Beletsel);

    private Task<UitkeringVoorbereiden.Ruimte> BekijkAsync(ZorgovereenkomstId id, string door = "anna") =>
        Wereld.AlsAsync<UitkeringVoorbereiden, UitkeringVoorbereiden.Input, UitkeringVoorbereiden.Ruimte>(door, new(id));

    private Task<Declaratiestand> VraagAsync(ZorgovereenkomstId id, decimal euro) =>
        Wereld.AlsAsync<FeestdagenuitkeringAanvragen, FeestdagenuitkeringAanvragen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), id, 2026, Bedrag.Euro(euro)));

    private Task<bool> OverlijdtAsync(DateOnly dag) =>
        Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(Bsn.Parse("999990019"), dag));
}
