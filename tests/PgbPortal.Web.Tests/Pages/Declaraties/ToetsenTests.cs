using System.Net;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class ToetsenTests : Portaalproef
{
    [Fact]
    public async Task Afwijzen_zonder_reden_wordt_bij_het_veld_geweigerd()
    {
        var adres = $"/declaraties/{(await WachtendAsync()).Waarde}/toetsen";
        var toetser = await Portaal.AlsAsync("westland.toets");

        var antwoord = await toetser.PostFormulierAsync(adres, new() { ["Invoer.Besluit"] = "Afwijzen" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Schrijf op waarom u afwijst.", await TekstAsync(antwoord));
    }

    [Fact]
    public async Task Akkoord_van_de_toetser_laat_betalen()
    {
        var id = await WachtendAsync();
        var toetser = await Portaal.AlsAsync("westland.toets");

        var antwoord = await toetser.PostFormulierAsync($"/declaraties/{id.Waarde}/toetsen", new() { ["Invoer.Besluit"] = "Akkoord" });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await DeclaratieAsync(id)).Status);
    }

    [Fact]
    public async Task De_toetser_van_een_andere_gemeente_vindt_niets()
    {
        var id = await WachtendAsync();
        var delft = await Portaal.AlsAsync("delft.toets");

        Assert.Equal(HttpStatusCode.NotFound, (await delft.GetAsync($"/declaraties/{id.Waarde}/toetsen")).StatusCode);
    }

    private async Task<DeclaratieId> WachtendAsync()
    {
        await using (var db = Wereld.Database.Db())
        {
            (await db.Verstrekkers.SingleAsync(v => v.Code == "1783")).VoegBeleidToe(new()
            {
                Van = new(2026, 1, 1),
                Maandloon = false,
                Reiskosten = Reiskostenbeleid.InTarief,
                Feestdagen = false,
                EenmaligeUitkering = false,
                Bijbetaling = false,
                DeclaratietermijnWeken = 6,
                DeclaratietermijnHard = true,
                HandmatigeToetsVanaf = Bedrag.Euro(700),
            });
            await db.SaveChangesAsync();
        }

        var id = await IngevoerdAsync();
        await BeoordeelAsync(id, akkoord: true);
        return id;
    }
}
