using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>A story in the browser, from its first step: this portal is for that alone.</summary>
public sealed class VerhaalTests : IAsyncLifetime
{
    private readonly Portaal _portaal = new() { Verhaal = "basis-terugsturen" };

    public async ValueTask InitializeAsync() => await _portaal.InitializeAsync();

    public async ValueTask DisposeAsync() => await _portaal.DisposeAsync();

    [Fact]
    public async Task Wie_een_verhaal_speelt_ziet_op_elk_scherm_wat_er_gebeurde_en_wordt_een_van_de_mensen()
    {
        await using var bezoeker = await _portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await bezoeker.Open("/oefenwereld/verhaal");
        await bezoeker.ControleerOveral("verhaal-begin");
        for (var stap = 1; stap <= 3; stap++)
        {
            await bezoeker.Pagina.GetByRole(AriaRole.Button, new() { Name = "Volgende stap" }).ClickAsync();
            await Assertions.Expect(bezoeker.Pagina.GetByText($"U bent bij stap {stap} van")).ToBeVisibleAsync();
            await Assertions.Expect(bezoeker.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Wat gebeurde er net?" })).ToBeVisibleAsync();
        }

        await bezoeker.ControleerOveral("verhaal-onderweg");
        await bezoeker.Pagina.GetByRole(AriaRole.Button, new() { Name = "Inloggen als" }).First.ClickAsync();
        await Assertions.Expect(bezoeker.Pagina.Locator(".pgb-wie__naam")).ToHaveCountAsync(1);
        await bezoeker.Pagina.GetByRole(AriaRole.Link, new() { Name = "Verder met het verhaal" }).ClickAsync();
        await Assertions.Expect(bezoeker.Pagina.GetByText("U bent bij stap 3 van")).ToBeVisibleAsync();
    }
}
