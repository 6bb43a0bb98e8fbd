using System.Net;
using PgbPortal.Web.Infrastructure.Talen;
using PgbPortal.Web.Tests.Isolatie;

namespace PgbPortal.Web.Tests.Talen;

/// <summary>Somebody may be called what the catalogue has an English word for: on every page of citizens and providers the name stays.</summary>
[Collection(Isolatieverzameling.Naam)]
public sealed class EigennamenTests(Isolatiewereld wereld, ITestOutputHelper uit)
{
    // Those of the world, and what the people are called instead: each a text of the catalogue, or one behind a first name.
    private static readonly Dictionary<string, string> Anders = new(StringComparer.Ordinal)
    {
        ["Anna de Wit"] = "Afgekeurd",
        ["Dina Smit"] = "Jan Bedrag",
        ["Joost Bakker"] = "Bekijken",
        ["Kees Begeleiding"] = "Hulp nodig?",
        ["Zorgbureau Linde"] = "Zorg en Uren",
    };

    private readonly Catalogus _catalogus = Catalogus.Lees(Catalogus.Engels);

    [Fact]
    public void Buiten_een_naam_worden_deze_woorden_vertaald() => Assert.All(
        Anders.Values.Where(n => n != "Jan Bedrag"), naam => Assert.NotEqual($"<p>{naam}", Vertaal($"<p>{naam}").Split("<body>")[1].Split("</p>")[0]));

    [Theory]
    [InlineData("anna", "burger", "AK")]
    [InlineData("dina", "burger", "DL")]
    [InlineData("joost", "burger", "BK")]
    [InlineData("kees", "org", "ABK")]
    [InlineData("linde", "org", "DL")]
    public async Task Een_naam_blijft_op_elke_pagina_staan_zoals_hij_is(string wie, string soort, string eigen)
    {
        var client = await wereld.Portaal.AlsAsync(wie);
        var (verdwenen, gezien) = (new List<string>(), 0);
        foreach (var adres in Adressen(soort, eigen))
        {
            var antwoord = await client.GetAsync(adres);
            if (antwoord.StatusCode != HttpStatusCode.OK || antwoord.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var pagina = await antwoord.Content.ReadAsStringAsync();
            foreach (var (echt, anders) in Anders.Where(a => pagina.Contains(a.Key, StringComparison.Ordinal)))
            {
                gezien++;
                var vooraf = Aantal(pagina, echt);
                var daarna = Aantal(Vertaal(pagina.Replace(echt, anders, StringComparison.Ordinal)), anders);
                if (daarna < vooraf)
                {
                    verdwenen.Add($"{adres}: {anders} {daarna} of {vooraf} times");
                }
            }
        }

        uit.WriteLine($"{wie}: {gezien} names on pages");
        Assert.True(gezien > 5);
        Assert.True(verdwenen.Count == 0, $"Write @Naam(...) where a name stands:\n{string.Join('\n', verdwenen)}");
    }

    private static int Aantal(string pagina, string naam) => pagina.Split(naam).Length - 1;

    private string Vertaal(string pagina) => new Paginavertaler(_catalogus).Vertaal(pagina);

    private IEnumerable<string> Adressen(string soort, string eigen) => Toestaantabel.Alle
        .Where(e => e.Handelingen.Contains("GET") && e.Mag(soort) && !e.Route.StartsWith("/vormgeving", StringComparison.Ordinal)
            && !e.Route.EndsWith("/afmelden", StringComparison.Ordinal) && !e.Route.StartsWith("/sessies", StringComparison.Ordinal))
        .SelectMany(e => e.Soort.Length == 0 ? [e.Adres(Guid.Empty)] : wereld.Eigen(e.Soort, eigen, 3).Select(e.Adres));
}
