using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Tests.UseCases;

public sealed class BladzijdeTests
{
    private static readonly List<Guid> Rijen = [.. Enumerable.Range(0, Bladzijde.Rijen + 1).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public void De_eerste_bladzijde_heeft_geen_vorige_en_wel_een_volgende()
    {
        var bladzijde = Bladzijde.Maak(Rijen, r => r, terug: false, vanafEenSleutel: false);

        Assert.Equal(Rijen.Take(Bladzijde.Rijen), bladzijde.Regels);
        Assert.Null(bladzijde.Vorige);
        Assert.Equal(Rijen[Bladzijde.Rijen - 1], bladzijde.Volgende);
    }

    [Fact]
    public void De_laatste_bladzijde_heeft_wel_een_vorige_en_geen_volgende()
    {
        var bladzijde = Bladzijde.Maak(Rijen[..3], r => r, terug: false, vanafEenSleutel: true);

        Assert.Equal(Rijen[0], bladzijde.Vorige);
        Assert.Null(bladzijde.Volgende);
    }

    [Fact]
    public void Wie_terugbladert_ziet_dezelfde_volgorde()
    {
        var bladzijde = Bladzijde.Maak(Rijen, r => r, terug: true, vanafEenSleutel: false);

        Assert.Equal(Rijen.Take(Bladzijde.Rijen).Reverse(), bladzijde.Regels);
        Assert.Equal(Rijen[Bladzijde.Rijen - 1], bladzijde.Vorige);
        Assert.Equal(Rijen[0], bladzijde.Volgende);
    }

    [Fact]
    public void Een_lege_bladzijde_wijst_nergens_heen()
    {
        var bladzijde = Bladzijde.Maak<Guid>([], r => r, terug: false, vanafEenSleutel: true);

        Assert.Equal((null, null), (bladzijde.Vorige, bladzijde.Volgende));
    }
}
