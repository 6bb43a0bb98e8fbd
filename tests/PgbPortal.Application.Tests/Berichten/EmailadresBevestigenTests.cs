using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class EmailadresBevestigenTests : Mailproef
{
    [Fact]
    public async Task Met_de_code_wordt_het_adres_gebruikt_ook_van_een_organisatie()
    {
        await MetAdresAsync();
        await MetAdresAsync("kees", "kees@voorbeeld.nl");

        Assert.Equal((AdresVanAnna, "kees@voorbeeld.nl"), ((await KeuzeAsync()).Adres, (await KeuzeAsync("kees")).Adres));
    }

    [Fact]
    public async Task Elke_verkeerde_poging_telt_ook_al_gaat_zij_mis()
    {
        await OpgevenAsync();
        await RondeAsync();
        var goed = Code(Wereld.Mail.Gekregen[0]);
        var fout = goed == "000 000" ? "111111" : "000000";

        for (var i = 0; i < Berichtkeuze.HoogstensPogingen - 1; i++)
        {
            Assert.Equal(Codeuitkomst.Onjuist, await BevestigenAsync(fout));
        }

        Assert.Equal(Codeuitkomst.Verlopen, await BevestigenAsync(fout));
        Assert.Equal(Codeuitkomst.Verlopen, await BevestigenAsync(goed));
        Assert.True((await KeuzeAsync()).IsCodeVerlopen);
    }

    [Fact]
    public async Task De_code_van_een_ander_doet_niets()
    {
        await OpgevenAsync();
        await RondeAsync();

        Assert.Equal(Codeuitkomst.Verlopen, await BevestigenAsync(Code(Wereld.Mail.Gekregen[0]), "dina"));
        Assert.Null((await KeuzeAsync("dina")).Adres);
    }
}
