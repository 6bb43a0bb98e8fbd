using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class RegelIsBeschrevenTests
{
    [Fact]
    public void Met_werk_omschrijving_en_tarief_is_het_goed() => new Overeenkomstdossier().IsGoed<RegelIsBeschreven>();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Zonder_omschrijving_kan_het_niet(string leeg)
    {
        var bouw = new ZorgovereenkomstBuilder();

        Assert.Contains(
            "Beschrijf wat uw zorgverlener doet",
            Met(bouw with { Regels = [bouw.Regel with { Omschrijving = leeg }] }).IsFout<RegelIsBeschreven>("ZO-024"));
    }

    [Fact]
    public void Zonder_soort_werk_of_tarief_ook_niet()
    {
        var bouw = new ZorgovereenkomstBuilder();

        Met(bouw with { Regels = [bouw.Regel with { Werkzaamheden = "" }] }).IsFout<RegelIsBeschreven>("ZO-024");
        Assert.Contains("tarief", Met(bouw with { Tarief = Bedrag.Nul }).IsFout<RegelIsBeschreven>("ZO-024"));
    }

    private static Overeenkomstdossier Met(ZorgovereenkomstBuilder bouw) => new() { Overeenkomst = bouw };
}
