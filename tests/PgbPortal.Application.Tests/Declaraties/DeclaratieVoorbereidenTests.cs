using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieVoorbereidenTests : Wereldproef
{
    [Fact]
    public async Task Een_maand_die_nog_niet_is_gedeclareerd_staat_bovenaan()
    {
        var overeenkomst = await InAprilAsync();
        Op(4, 5);
        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);

        var formulier = await BereidVoorAsync("anna", overeenkomst);

        Assert.Equal(
            [(Maart, null, new DateOnly(2026, 5, 12), false), (April, (DeclaratieId?)april.Id, new DateOnly(2026, 6, 11), false)],
            formulier.Maanden.Select(m => (m.Maand, m.IngediendeDeclaratie, m.Uiterlijk, m.IsTeLaat)));
        Assert.Equal(new Tarief(Bedrag.Euro(60), Eenheid.Uur), Assert.Single(formulier.Zorg).Tarief);
        Assert.False(formulier.AlsZorgverlener);
    }

    [Fact]
    public async Task Na_de_termijn_is_een_maand_te_laat()
    {
        var overeenkomst = await InAprilAsync();
        Op(13, 5);

        var formulier = await BereidVoorAsync("kees", overeenkomst);

        Assert.Equal([(April, false), (Maart, true)], formulier.Maanden.Select(m => (m.Maand, m.IsTeLaat)));
        Assert.True(formulier.AlsZorgverlener);
    }

    [Fact]
    public async Task Zonder_goedkeuring_is_er_geen_maand_om_te_declareren()
    {
        var toekenning = await Wereld.ToekenningAsync();
        var concept = await Wereld.ConceptAsync(toekenning.Budgethouder);
        Op(2, 4);

        var formulier = await BereidVoorAsync("anna", concept);

        Assert.Equal(ZorgovereenkomstStatus.Concept, formulier.Status);
        Assert.Empty(formulier.Maanden);
    }

    [Fact]
    public async Task Een_vreemde_vindt_de_overeenkomst_niet()
    {
        var overeenkomst = await InAprilAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BereidVoorAsync("linde", overeenkomst));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BereidVoorAsync("westland.cons", overeenkomst));
    }

    private Task<DeclaratieVoorbereiden.Formulier> BereidVoorAsync(string door, ZorgovereenkomstId id) =>
        Wereld.AlsAsync<DeclaratieVoorbereiden, DeclaratieVoorbereiden.Input, DeclaratieVoorbereiden.Formulier>(door, new(id));
}
