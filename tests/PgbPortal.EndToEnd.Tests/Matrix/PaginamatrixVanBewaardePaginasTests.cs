namespace PgbPortal.EndToEnd.Tests.Matrix;

/// <summary>
/// The pages that the tests over HTTP got (Paginabewaarder): they bring the portal in states that nobody in the oefenwereld is in, and each as
/// every role. One address and make-up for each role once.
/// </summary>
public sealed class PaginamatrixVanBewaardePaginasTests(Portaal portaal, ITestOutputHelper uitvoer) : Paginamatrix(portaal, uitvoer)
{
    [Fact]
    public async Task Elke_bewaarde_pagina_is_te_gebruiken()
    {
        var map = Environment.GetEnvironmentVariable("PGB_PAGINAS");
        Assert.SkipWhen(map is null, "PGB_PAGINAS does not name the folder with pages that the tests over HTTP kept.");
        var bestanden = Directory.GetFiles(map!, "*.html");
        Assert.NotEmpty(bestanden);
        await BekijkBewaardeAsync(bestanden);
    }
}
