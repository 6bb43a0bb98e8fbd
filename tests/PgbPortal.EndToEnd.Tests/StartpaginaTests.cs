using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

public sealed class StartpaginaTests(Portaal portaal)
{
    [Theory]
    [InlineData("Anna de Wit")]
    [InlineData("Els Visser")]
    [InlineData("Kees Begeleiding")]
    [InlineData("Marieke Vos")]
    [InlineData("Ton de Graaf")]
    [InlineData("Bas Hendriks")]
    [InlineData("Wim Peters")]
    [InlineData("Greet van Loon")]
    public async Task Iedereen_begint_met_een_pagina_die_voor_iedereen_te_gebruiken_is(string naam)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);

        await bezoeker.LogIn(naam);

        await Assertions.Expect(bezoeker.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await bezoeker.ControleerPagina();
        await bezoeker.Bewaar($"start-{naam.Split(' ')[0]}-{Schermsoort.Telefoon}");
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
