using System.Reflection;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class StatusTagHelperTests
{
    [Fact]
    public async Task Een_status_is_een_kleur_en_een_woord()
    {
        var html = await Markup.Van(new StatusTagHelper { Waarde = "IngevoerdDoorZorgverlener" });

        Assert.Equal("<span class=\"nl-data-badge pgb-status--letop\">Wacht op akkoord</span>", html);
    }

    [Fact]
    public async Task Wat_geen_status_is_geeft_zijn_eigen_woord_en_kleur()
    {
        var html = await Markup.Van(new StatusTagHelper { Tekst = "Nieuw", Toon = Toon.Info });

        Assert.Equal("<span class=\"nl-data-badge pgb-status--info\">Nieuw</span>", html);
    }

    [Fact]
    public async Task Een_onbekende_status_is_een_fout_van_ons()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Markup.Van(new StatusTagHelper { Waarde = "Onzin" }));
    }

    [Fact]
    public void Elke_status_in_het_domein_heeft_een_woord()
    {
        var zonder = Assembly.Load("PgbPortal.Domain").GetExportedTypes()
            .Where(t => t.IsEnum && t.Name.EndsWith("Status"))
            .SelectMany(t => Enum.GetValues(t).Cast<object>())
            .Where(status => !Statuswoorden.Kent(status))
            .Select(status => $"{status.GetType().Name}.{status}");

        Assert.Empty(zonder);
    }
}
