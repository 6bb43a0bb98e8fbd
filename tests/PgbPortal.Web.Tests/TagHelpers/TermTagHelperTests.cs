using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class TermTagHelperTests
{
    [Fact]
    public async Task Een_woord_wordt_ter_plekke_uitgelegd()
    {
        var html = await Markup.Van(new TermTagHelper { Woord = "functiebudget" });

        Assert.StartsWith("<details class=\"pgb-uitleg\"><summary>Wat is een functiebudget?</summary><p>", html);
    }

    [Fact]
    public async Task Een_woord_zonder_uitleg_is_een_fout_van_ons()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Markup.Van(new TermTagHelper { Woord = "onzin" }));
    }

    [Fact]
    public void Elk_woord_staat_er_een_keer_op_alfabet_in_korte_zinnen()
    {
        var woorden = Begrippen.Alle.Select(b => b.Woord).ToList();

        Assert.Equal(woorden.Order(StringComparer.OrdinalIgnoreCase).Distinct(), woorden);
        Assert.All(Begrippen.Alle, b => Assert.All(
            b.Uitleg.Split(". "),
            zin => Assert.True(zin.Split(' ').Length <= 20, $"{b.Woord}: {zin}")));
    }
}
