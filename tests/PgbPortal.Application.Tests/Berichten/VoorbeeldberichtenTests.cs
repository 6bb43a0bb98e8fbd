using System.Globalization;
using System.Text.Json;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

/// <summary>The official cases from file to retour, with the facts that their starting point gives.</summary>
public sealed class VoorbeeldberichtenTests
{
    public static TheoryData<string> Namen => [.. Voorbeeldberichten.Namen];

    [Theory]
    [MemberData(nameof(Namen))]
    public void Een_officiele_casus_wordt_aanvaard_met_alleen_een_kop(string naam)
    {
        using var json = JsonDocument.Parse(Voorbeeldberichten.Verwachting(naam));
        var gelezen = IpgbLezer.Lees(Voorbeeldberichten.Bericht(naam));
        var feiten = Feiten(json.RootElement, gelezen.Bericht!.Wet);

        var bevindingen = Toekenningcontroles.Controleer(new(gelezen.Bericht, feiten));
        var retour = RetourSchrijver.Schrijf(gelezen, bevindingen, new("R1", feiten.Vandaag))!;

        Assert.Equal([], bevindingen.Select(b => b.Code));
        Assert.Equal("goedgekeurd", json.RootElement.GetProperty("verwacht").GetProperty("retour").GetProperty("uitkomst").GetString());
        Assert.True(retour.IsGoedgekeurd);
        Proefbericht.GeldigBericht(retour.Xml, gelezen.Bericht.Wet, 502);
    }

    [Theory]
    [InlineData("casus-03-wmo501", "9562", "9514")]
    [InlineData("casus-08-wmo501", "9562")]
    public void Zonder_het_eerdere_budget_kan_een_wijziging_niet(string naam, params string[] codes)
    {
        using var json = JsonDocument.Parse(Voorbeeldberichten.Verwachting(naam));
        var gelezen = IpgbLezer.Lees(Voorbeeldberichten.Bericht(naam));
        var feiten = Feiten(json.RootElement, gelezen.Bericht!.Wet) with { OudBudget = null, EerdereFunctiebudgetten = [] };

        var bevindingen = Toekenningcontroles.Controleer(new(gelezen.Bericht, feiten));

        Assert.Equal(codes, RetourSchrijver.Schrijf(gelezen, bevindingen, new("R1", feiten.Vandaag))!.Retourcodes);
    }

    private static ToekenningFeiten Feiten(JsonElement casus, Domain.Gedeeld.Wet wet)
    {
        var eerder = casus.GetProperty("beginsituatie").EnumerateArray().FirstOrDefault(e => e.TryGetProperty("budget", out _));
        var feiten = new ToekenningFeiten
        {
            Vandaag = Dag(casus.GetProperty("ontvangen_op")),
            AfzenderBekend = true,
            BsnsInBrp = new HashSet<string> { casus.GetProperty("bsn").GetString()! },
        };
        if (eerder.ValueKind == JsonValueKind.Undefined)
        {
            return feiten;
        }

        var budget = eerder.GetProperty("budget").GetString()!;
        var regels = eerder.GetProperty("functiebudgetten").EnumerateArray()
            .Select(f => (
                Zorgfunctie: new Zorgfunctie(f.GetProperty("zorgfunctie").GetString()!),
                Periode: new Periode(Dag(f.GetProperty("begin")), Dag(f.GetProperty("eind")))))
            .ToList();
        return feiten with
        {
            OudBudget = new(budget, wet, IsVervangen: false, [.. regels.Select(r => new OudFunctiebudget(r.Zorgfunctie, r.Periode.Van))]),
            EerdereFunctiebudgetten = [.. regels.Select(r => new EerderFunctiebudget(budget, r.Zorgfunctie, r.Periode, Lopend: true))],
        };
    }

    private static DateOnly Dag(JsonElement dag) => DateOnly.ParseExact(dag.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
