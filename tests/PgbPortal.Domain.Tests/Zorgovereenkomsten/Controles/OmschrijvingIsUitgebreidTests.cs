using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class OmschrijvingIsUitgebreidTests
{
    private static readonly ZorgovereenkomstBuilder Bouw = new();

    [Fact]
    public void Een_uitgebreide_omschrijving_is_goed() => new Overeenkomstdossier().IsGoed<OmschrijvingIsUitgebreid>();

    [Theory]
    [InlineData(39, 1)]
    [InlineData(40, 0)]
    public void Vanaf_veertig_woorden_is_het_genoeg(int woorden, int bevindingen)
    {
        var tekst = string.Join("  \n", Enumerable.Range(1, woorden).Select(i => $"woord{i}"));

        Assert.Equal(bevindingen, Met(Bouw.Regel with { Omschrijving = tekst }).Controleer<OmschrijvingIsUitgebreid>().Count);
    }

    [Fact]
    public void Te_kort_waarschuwt_alleen() => Assert.Contains(
        "Vertel meer", Met(Bouw.Regel with { Omschrijving = "zorg" })
            .IsFout<OmschrijvingIsUitgebreid>("ZO-025", Zwaarte.Waarschuwing));

    [Fact]
    public void Een_kopie_van_een_andere_regel_waarschuwt()
    {
        var dossier = Met(
            Bouw.Regel, Bouw.Regel with { Naam = "tweede", Omschrijving = Bouw.Regel.Omschrijving.ToUpperInvariant() });

        Assert.Contains("gelijk aan een andere", dossier.IsFout<OmschrijvingIsUitgebreid>("ZO-025", Zwaarte.Waarschuwing));
        Assert.Equal("tweede", Assert.IsType<Zorgovereenkomstbevinding>(dossier.Controleer<OmschrijvingIsUitgebreid>()[0]).Regel);
    }

    [Fact]
    public void Een_lege_omschrijving_is_ZO_024() =>
        Met(Bouw.Regel with { Omschrijving = "" }).IsGoed<OmschrijvingIsUitgebreid>();

    private static Overeenkomstdossier Met(params IReadOnlyList<Regelafspraak> regels) =>
        new() { Overeenkomst = Bouw with { Regels = regels } };
}
