namespace PgbPortal.Web.Tests.Pages;

/// <summary>After a step somebody reads its number, and what happens next and when.</summary>
public sealed class NaEenStapTests : Portaalproef
{
    [Fact]
    public async Task Wie_een_declaratie_goedkeurt_leest_wanneer_er_wordt_betaald_en_het_kenmerk()
    {
        var declaratie = await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");

        await anna.PostFormulierAsync($"/declaraties/{declaratie.Waarde}/beoordelen", new() { ["Invoer.Antwoord"] = "ja" });

        var html = await TekstAsync(anna, $"/declaraties/{declaratie.Waarde}");
        Assert.Matches($"U bent akkoord\\. Wij betalen naar verwachting op .* 2026\\. Het kenmerk is {(await DeclaratieAsync(declaratie)).Kenmerk}\\.", html);
    }

    [Fact]
    public async Task Wie_iets_vraagt_leest_wanneer_er_antwoord_is()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync("/vragen/nieuw", new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = "Wanneer komt het geld?" });

        Assert.Matches("Uw vraag is verstuurd aan .*\\. U krijgt uiterlijk .* 2026 antwoord\\.", await TekstAsync(anna, antwoord.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Wie_een_overeenkomst_deelt_leest_het_nummer_en_wie_aan_de_beurt_is()
    {
        var concept = await Wereld.ConceptAsync((await Wereld.ToekenningAsync()).Budgethouder);
        var anna = await Portaal.AlsAsync("anna");

        await anna.PostFormulierAsync($"/overeenkomsten/{concept.Waarde}/controleren", []);

        var html = await TekstAsync(anna, $"/overeenkomsten/{concept.Waarde}");
        Assert.Matches("De overeenkomst is gedeeld\\. Uw zorgverlener kan nu tekenen\\. Het nummer van de overeenkomst is ZOV[^ ]*\\. Nu aan de beurt: de zorgverlener", html);
    }
}
