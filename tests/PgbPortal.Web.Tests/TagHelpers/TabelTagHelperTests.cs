using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class TabelTagHelperTests(Testportaal portaal) : IClassFixture<Testportaal>
{
    [Fact]
    public async Task Een_cel_weet_de_naam_van_haar_kolom()
    {
        var html = await portaal.Bezoeker().GetStringAsync("/vormgeving");
        var tabel = Regex.Match(html, "<table class=\"utrecht-table pgb-kaarttabel\">.*?</table>", RegexOptions.Singleline).Value;

        Assert.Contains("<caption class=\"utrecht-table__caption\">Uw declaraties</caption>", tabel);
        Assert.Contains("<th scope=\"col\">Maand</th>", tabel);
        Assert.Contains("<th class=\"pgb-getal\" scope=\"col\">Bedrag</th>", tabel);
        Assert.Matches("<th scope=\"row\" data-label=\"Maand\">\\s*februari 2026", tabel);
        Assert.Equal(3, Regex.Count(tabel, "<td class=\"pgb-getal\" data-label=\"Bedrag\">"));
        Assert.Equal(3, Regex.Count(tabel, "<td class=\"pgb-actie\" data-label=\"Wat kunt u doen\\?\">"));
    }
}
