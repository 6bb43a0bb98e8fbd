using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

public sealed class StartpaginasTests(Portaal portaal)
{
    private static readonly Schermsoort[] Schermen = [Schermsoort.Telefoon, Schermsoort.Bureau];

    [Theory]
    [InlineData("Anna de Wit")]
    [InlineData("Els Visser")]
    [InlineData("Cor Jansen")]
    [InlineData("Peter Hofman")]
    [InlineData("Kees Begeleiding")]
    [InlineData("Joost Bakker")]
    [InlineData("Marieke Vos")]
    [InlineData("Ton de Graaf")]
    [InlineData("Ria Bos")]
    [InlineData("Petra Kuiper")]
    [InlineData("Joke Dekker")]
    [InlineData("Bas Hendriks")]
    [InlineData("Nadia Aziz")]
    [InlineData("Wim Peters")]
    [InlineData("Carla Blom")]
    [InlineData("Mo Bakkali")]
    [InlineData("Greet van Loon")]
    public async Task Iedereen_begint_met_een_pagina_die_voor_iedereen_te_gebruiken_is(string naam)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);

        await bezoeker.LogIn(naam);

        await Assertions.Expect(bezoeker.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        foreach (var scherm in Schermen)
        {
            await bezoeker.Pagina.SetViewportSizeAsync(scherm.Breedte, 800);
            await bezoeker.ControleerPagina();
            await bezoeker.Bewaar($"start-{naam.Split(' ')[0]}-{scherm}");
        }
    }

    [Fact]
    public async Task Kiezen_wie_u_bent_is_voor_iedereen_te_gebruiken()
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);

        await bezoeker.Open("/aanmelden");

        await bezoeker.ControleerPagina();
        await bezoeker.Bewaar($"aanmelden-{Schermsoort.Bureau}");
    }

    [Fact]
    public async Task Na_uitloggen_is_de_startpagina_niet_meer_te_zien()
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.LogIn("Anna de Wit");

        await bezoeker.Pagina.GetByRole(AriaRole.Button, new() { Name = "Uitloggen" }).ClickAsync();
        await bezoeker.Open("/");

        await Assertions.Expect(bezoeker.Pagina.Locator(".pgb-wie__naam")).ToHaveCountAsync(0);
    }
}
