namespace PgbPortal.EndToEnd.Tests.Matrix;

/// <summary>Those who give care, and the staff.</summary>
public sealed class PaginamatrixVanDeAnderenTests(Portaal portaal, ITestOutputHelper uitvoer) : Paginamatrix(portaal, uitvoer)
{
    public static TheoryData<string> Mensen =>
    [
        "Kees Begeleiding", "Sanne de Vries", "Marieke Vos", "Ton de Graaf", "Ria Bos", "Petra Kuiper", "Joke Dekker", "Bas Hendriks", "Nadia Aziz", "Wim Peters",
        "Mo Bakkali", "Greet van Loon", "Thuiszorg Delfland", "Carla Blom", "Esra Demir", "Monique van Leeuwen",
    ];

    [Theory]
    [MemberData(nameof(Mensen))]
    public Task Elke_pagina_is_in_elke_staat_te_gebruiken(string naam) => LoopAsync(naam, "");

    [Fact]
    public Task Elke_pagina_voor_wie_niet_inlogt_is_in_elke_staat_te_gebruiken() => LoopAsync("niemand", null);
}
