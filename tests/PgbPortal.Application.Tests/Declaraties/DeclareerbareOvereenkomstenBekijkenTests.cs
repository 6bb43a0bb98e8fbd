using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclareerbareOvereenkomstenBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Alleen_goedgekeurde_overeenkomsten_van_uzelf_staan_in_de_lijst()
    {
        var overeenkomst = await InAprilAsync();
        var dina = await Wereld.ToekenningAsync("dina", nummer: "W-2");
        await Wereld.ConceptAsync(dina.Budgethouder, "dina");

        Assert.Equal(overeenkomst, Assert.Single(await BekijkAsync("anna")).Id);
        Assert.Equal(overeenkomst, Assert.Single(await BekijkAsync("kees")).Id);
        Assert.Empty(await BekijkAsync("dina"));
        Assert.Empty(await BekijkAsync("linde"));
    }

    [Fact]
    public async Task De_svb_zoekt_op_nummer_en_bladert_niet()
    {
        await InAprilAsync();
        var nummer = Assert.Single(await BekijkAsync("anna")).Nummer;

        Assert.Empty(await BekijkAsync("svb.decl"));
        Assert.Empty(await BekijkAsync("svb.decl", "ZOV00000000"));
        Assert.Single(await BekijkAsync("svb.decl", $" {nummer.ToLowerInvariant()} "));
    }

    [Fact]
    public async Task Een_consulent_declareert_niet() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("westland.cons"));

    private Task<IReadOnlyList<DeclareerbareOvereenkomstenBekijken.Regel>> BekijkAsync(string door, string? nummer = null) =>
        Wereld.AlsAsync<DeclareerbareOvereenkomstenBekijken, DeclareerbareOvereenkomstenBekijken.Input,
            IReadOnlyList<DeclareerbareOvereenkomstenBekijken.Regel>>(door, new(nummer));
}
