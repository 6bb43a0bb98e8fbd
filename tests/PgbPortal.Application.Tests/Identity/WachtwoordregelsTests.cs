using PgbPortal.Application.Identity;

namespace PgbPortal.Application.Tests.Identity;

public sealed class WachtwoordregelsTests
{
    /// <summary>ASVS 6.2.4 asks for so many.</summary>
    private const int Gevraagd = 3000;

    [Fact]
    public void De_meest_gebruikte_wachtwoorden_die_lang_genoeg_zijn_worden_alle_geweigerd()
    {
        var lijst = Gelektewachtwoorden.Lees().ToList();

        Assert.True(lijst.Count > Gevraagd);
        Assert.All(lijst, w => Assert.True(w.Length >= Wachtwoordregels.Kortst, w));
        Assert.DoesNotContain(lijst, w => Wachtwoordregels.Fout(w) is null);
    }

    [Theory]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("1QAZ2wsx3edc")]
    [InlineData("1qaz 2wsx 3edc")]
    public void Een_gelekt_wachtwoord_wordt_geweigerd_ook_met_andere_hoofdletters_of_spaties(string wachtwoord) =>
        Assert.StartsWith("Dit wachtwoord is eens gelekt", Wachtwoordregels.Fout(wachtwoord), StringComparison.Ordinal);

    [Theory]
    [InlineData("zeven groene lantaarns")]
    [InlineData("Tante Bep fietst om 7 uur")]
    [InlineData("9fK-rT2.wQx7")]
    public void Een_zin_of_iets_uit_een_kluis_is_goed(string wachtwoord) => Assert.Null(Wachtwoordregels.Fout(wachtwoord, "Nina Nieuw", "nina@westland.test"));
}
