using PgbPortal.Application.Kladden;

namespace PgbPortal.Application.Tests.Kladden;

public sealed class KladdenBekijkenTests : Kladproef
{
    [Fact]
    public async Task Iemand_ziet_de_eigen_formulieren_van_een_soort_de_laatste_eerst_en_niet_na_de_termijn()
    {
        Op(2, 1);
        await BewaarAsync("anna", "1", "/overeenkomsten/0/declareren?maand=2025-12");
        Op(2, 4);
        await BewaarAsync("anna", "2");
        await BewaarAsync("anna", "3", "/vragen/nieuw");
        await BewaarAsync("kees", "4");
        Op(3, 4);
        await BewaarAsync("anna", "5", "/overeenkomsten/2/declareren?maand=2026-03");

        var regels = await Wereld.AlsAsync<KladdenBekijken, KladdenBekijken.Input, IReadOnlyList<KladdenBekijken.Regel>>("anna", new("/declareren?maand="));

        Assert.Equal(["/overeenkomsten/2/declareren?maand=2026-03", Adres], regels.Select(r => r.Adres));
    }
}
