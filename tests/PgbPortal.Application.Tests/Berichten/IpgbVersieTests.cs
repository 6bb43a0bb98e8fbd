using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class IpgbVersieTests
{
    public static TheoryData<Wet, int, string> Soorten => new()
    {
        { Wet.Wmo, 501, "458" }, { Wet.Wmo, 502, "459" }, { Wet.Wmo, 507, "464" }, { Wet.Wmo, 508, "465" },
        { Wet.Jw, 501, "460" }, { Wet.Jw, 502, "461" }, { Wet.Jw, 507, "466" }, { Wet.Jw, 508, "467" },
        { Wet.Wlz, 501, "462" }, { Wet.Wlz, 502, "463" }, { Wet.Wlz, 507, "468" }, { Wet.Wlz, 508, "469" },
    };

    [Theory]
    [MemberData(nameof(Soorten))]
    public void Ieder_bericht_heeft_een_schema_dat_klopt_met_zijn_namespace(Wet wet, int nummer, string code)
    {
        var soort = IpgbVersie.V21.Soort(wet, nummer);

        var schemas = IpgbVersie.V21.Schemas(soort);

        Assert.Equal(code, soort.Berichtcode);
        Assert.True(schemas.IsCompiled);
        Assert.NotNull(schemas.GlobalElements[new System.Xml.XmlQualifiedName("Bericht", soort.Namespace.NamespaceName)]);
        Assert.Same(soort, IpgbVersie.V21.SoortMetNamespace(soort.Namespace.NamespaceName));
    }

    [Fact]
    public void Een_namespace_van_een_andere_versie_is_onbekend() =>
        Assert.Null(IpgbVersie.V21.SoortMetNamespace("urn:pgbportaal:ipgb:2.0:wmo501"));
}
