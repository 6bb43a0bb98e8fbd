namespace PgbPortal.EndToEnd.Tests.Matrix;

/// <summary>A name, and of whom the dossier is that they open.</summary>
public sealed class PaginamatrixVanBurgersTests(Portaal portaal, ITestOutputHelper uitvoer) : Paginamatrix(portaal, uitvoer)
{
    public static TheoryData<string, string> Mensen => new()
    {
        { "Anna de Wit", "Anna de Wit" },
        { "Lotte Smeets", "Lotte Smeets" },
        { "Maria Johanna Wilhelmina van der Westerlaken-Oude Wesselink", "Maria Johanna Wilhelmina van der Westerlaken-Oude Wesselink" },
        { "فاطمة الزهراء المنصوري", "فاطمة الزهراء المنصوري" },
        { "Aïcha Bouazza", "Aïcha Bouazza" },
        { "Ine Kok", "Ine Kok" },
        { "Mila Hendriks", "" },
        { "Peter Hofman", "Cor Jansen" },
        { "Fatima El Idrissi", "Fatima El Idrissi" },
        { "Emre Yılmaz", "Emre Yılmaz" },
        { "Dirk Peters", "Dirk Peters" },
    };

    [Theory]
    [MemberData(nameof(Mensen))]
    public Task Elke_pagina_is_in_elke_staat_te_gebruiken(string naam, string dossier) => LoopAsync(naam, dossier);
}
