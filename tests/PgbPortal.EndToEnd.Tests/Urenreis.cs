using Microsoft.Playwright;
using PgbPortal.Application;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>To the form for the hours, which several tests look at. Who sends nothing there leaves the portal as it was.</summary>
internal static class Urenreis
{
    extension(Portaal portaal)
    {
        /// <summary>The month that is claimed now.</summary>
        public Maand VorigeMaand => Maand.Van(portaal.Services.GetRequiredService<TimeProvider>().Vandaag()).Vorige;

        /// <summary>Kees Begeleiding, with the hours of Anna de Wit of last month before him.</summary>
        public async Task<Bezoeker> KeesBijDeUren(Schermsoort scherm)
        {
            var kees = await portaal.NieuweBezoeker(scherm);
            await kees.LogIn("Kees Begeleiding");
            await kees.Open("/declareren");
            await kees.Pagina.GetByRole(AriaRole.Link, new() { Name = "Uren declareren voor Anna de Wit" }).First.ClickAsync();
            await kees.Pagina.GetByRole(AriaRole.Radio, new() { Name = portaal.VorigeMaand.Leesbaar }).CheckAsync();
            await kees.Pagina.GetByRole(AriaRole.Button, new() { Name = "Verder", Exact = true }).ClickAsync();
            await Assertions.Expect(kees.Pagina.Locator("tr[data-week]").First).ToBeVisibleAsync();
            return kees;
        }
    }
}
