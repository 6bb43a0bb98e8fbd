using Microsoft.Playwright;
using PgbPortal.Application;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>The portal asks for no JavaScript: a claim goes from hours to approved with scripts off.</summary>
public sealed class ZonderScriptTests(Portaal portaal)
{
    private static readonly Schermsoort ZonderScript = new(360, MetScript: false);

    [Fact]
    public async Task Declareren_en_goedkeuren_gaat_ook_zonder_script()
    {
        var vorige = Maand.Van(portaal.Services.GetRequiredService<TimeProvider>().Vandaag()).Vorige;
        await using (var kees = await portaal.NieuweBezoeker(ZonderScript))
        {
            await kees.LogIn("Kees Begeleiding");
            await kees.KiesDossier("Kees Begeleiding");
            var reis = new Reisteller(kees);
            await reis.Tik(AriaRole.Button, "Menu");
            await reis.Tik(AriaRole.Link, "Declaraties");
            await reis.Tik(AriaRole.Link, "Uren declareren");
            await reis.Tik(AriaRole.Link, "Uren declareren voor Anna de Wit", precies: false);
            await reis.Kies(vorige.Leesbaar);
            await reis.Tik(AriaRole.Button, "Verder");
            await reis.Vul(vorige.EersteDag.AddDays(2).Voluit(), "1:15");
            await reis.Tik(AriaRole.Button, "Verder naar controleren");
            await reis.Ziet("1 uur en 15 minuten");
            await reis.Tik(AriaRole.Button, "Versturen");
            await reis.Ziet("Uw declaratie is verstuurd");
        }

        await using var anna = await portaal.NieuweBezoeker(ZonderScript);
        await anna.LogIn("Anna de Wit");
        await anna.KiesDossier("Anna de Wit");
        var akkoord = new Reisteller(anna);
        await akkoord.Tik(AriaRole.Link, $"Keur de aanvulling over {vorige.Leesbaar} goed", precies: false);
        await akkoord.Ziet("1 uur en 15 minuten");
        await akkoord.Kies("Ja, laat betalen");
        await akkoord.Tik(AriaRole.Button, "Versturen");
        await akkoord.Ziet("U bent akkoord. Wij betalen");
    }
}
