using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class TariefBinnenMaximumGemeenteTests
{
    [Fact]
    public void Zestig_euro_past_onder_65_euro() => Dossier(6000).IsGoed<TariefBinnenMaximumGemeente>();

    [Fact]
    public void Precies_het_maximum_is_goed() => Dossier(6500).IsGoed<TariefBinnenMaximumGemeente>();

    [Fact]
    public void Zeventig_euro_is_te_hoog()
    {
        var dossier = Dossier(7000);

        Assert.Contains("hoogstens €\u00a065,00 per uur", dossier.IsFout<TariefBinnenMaximumGemeente>("ZO-014"));
        Assert.Equal(
            "begeleiding",
            Assert.IsType<Zorgovereenkomstbevinding>(dossier.Controleer<TariefBinnenMaximumGemeente>()[0]).Regel);
    }

    [Fact]
    public void Zonder_maximum_mag_alles() =>
        new Overeenkomstdossier { Overeenkomst = new() { Tarief = Bedrag.Euro(500) } }.IsGoed<TariefBinnenMaximumGemeente>();

    [Fact]
    public void Een_gemeente_zonder_bijbetaling_laat_geen_hoger_tarief_toe()
    {
        var bouw = Bouw(7000);

        new Overeenkomstdossier { Overeenkomst = bouw with { Regels = [bouw.Regel with { Bijbetaling = true }] } }
            .IsFout<TariefBinnenMaximumGemeente>("ZO-014");
    }

    [Fact]
    public void Een_maximum_dat_later_ingaat_telt_nog_niet() =>
        new Overeenkomstdossier { Overeenkomst = Bouw(7000) with { Van = new(2025, 12, 1) } }
            .IsGoed<TariefBinnenMaximumGemeente>();

    private static Overeenkomstdossier Dossier(long tarief) => new() { Overeenkomst = Bouw(tarief) };

    private static ZorgovereenkomstBuilder Bouw(long tarief) =>
        new() { Verstrekker = Overeenkomstdossier.MetMaximum(Bedrag.Euro(65)).Build(), Tarief = new(tarief) };
}
