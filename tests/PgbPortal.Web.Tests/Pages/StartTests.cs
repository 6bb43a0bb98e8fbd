using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Pages;

public sealed class StartTests : Portaalproef
{
    [Fact]
    public async Task Een_taak_zegt_wat_hoeveel_en_voor_welke_dag_en_is_een_tik_naar_de_stap_zelf()
    {
        var declaratie = await IngevoerdAsync();

        var pagina = await TekstAsync(await Portaal.AlsAsync("anna"), "/");

        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("Keur de uren van maart 2026 goed", pagina);
        Assert.Contains("Liefst vóór zondag 12 april 2026", pagina);
        Assert.Contains($"href=\"/declaraties/{declaratie.Waarde}/beoordelen\"", pagina);

        Wereld.Klok.Zet(new(2026, 4, 13));
        pagina = await TekstAsync(await Portaal.AlsAsync("anna"), "/");
        Assert.Contains("Liefst vandaag: dit wacht al een tijd", pagina);
        Assert.DoesNotContain("Te laat", pagina);
    }

    [Fact]
    public async Task Een_budgethouder_met_een_vertegenwoordiger_ziet_wat_wacht_en_wie_het_regelt()
    {
        var declaratie = await IngevoerdAsync();
        await using (var db = Wereld.Database.Db())
        {
            var dossier = await db.Declaraties.Where(d => d.Id == declaratie).Select(d => d.BudgethouderId).SingleAsync();
            var bas = await db.Personen.SingleAsync(p => p.Naam == "Bas Mulder");
            db.Add(Vertegenwoordiging.Maak(VertegenwoordigingId.Nieuw(), dossier, bas, Vertegenwoordigersoort.Gemachtigde, true, new(2026, 1, 1)));
            await db.SaveChangesAsync();
        }

        var client = await Portaal.AlsAsync("anna");
        var pagina = await TekstAsync(client, "/");

        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("U hoeft zelf niets te doen.", pagina);
        Assert.Contains("Er is akkoord nodig voor de uren van maart 2026", pagina);
        Assert.Matches("Bas Mulder(</[a-z]+>)? regelt dit voor u", pagina);
        Assert.DoesNotContain("/beoordelen", pagina);
        await TekstAsync(client, $"/declaraties/{declaratie.Waarde}");
    }

    [Fact]
    public async Task Een_zorgverlener_ziet_het_geld_dat_kwam_en_dat_er_niets_klaarstaat()
    {
        await BetaaldAsync();

        var pagina = await TekstAsync(await Portaal.AlsAsync("kees"), "/");

        Keuring.IsGoedeOpmaak(pagina);
        Assert.Matches(@"(?s)Het laatst betaald.*€\s735,00.*op donderdag 2 april 2026", pagina);
        Assert.Contains("Er staat nu geen betaling klaar.", pagina);
    }

    [Fact]
    public async Task Wacht_er_meer_dan_de_pagina_toont_dan_staat_er_een_weg_naar_de_lijst()
    {
        var overeenkomst = await InAprilAsync();
        await using (var db = Wereld.Database.Db())
        {
            var lopend = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == overeenkomst);
            db.AddRange(Enumerable.Range(0, 51).Select(_ => new DeclaratieBuilder { Overeenkomst = lopend, Invoerder = Invoerder.Zorgverlener }.Build()));
            await db.SaveChangesAsync();
        }

        var pagina = await TekstAsync(await Portaal.AlsAsync("anna"), "/");

        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("Er staan meer declaraties open dan hier passen.", pagina);
        Assert.Contains("<a href=\"/declaraties\">al uw declaraties</a>", pagina);
    }

    [Theory]
    [InlineData(Taaksoort.OvereenkomstTekenen, "/overeenkomsten/{0}/ondertekenen")]
    [InlineData(Taaksoort.OvereenkomstTekenenAlsZorgverlener, "/overeenkomsten/{0}/ondertekenen")]
    [InlineData(Taaksoort.WijzigingTekenen, "/overeenkomsten/{0}/ondertekenen")]
    [InlineData(Taaksoort.OvereenkomstDelen, "/overeenkomsten/{0}/controleren")]
    [InlineData(Taaksoort.DeclaratieGoedkeuren, "/declaraties/{0}/beoordelen")]
    [InlineData(Taaksoort.DeclaratieHerzien, "/declaraties/{0}/herzien")]
    [InlineData(Taaksoort.DeclaratieTekortOplossen, "/declaraties/{0}/tekort")]
    [InlineData(Taaksoort.EigenGeldOvermaken, "/declaraties/{0}/tekort")]
    public void Een_tik_brengt_naar_de_stap_zelf(Taaksoort soort, string adres)
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, adres, id), Taakteksten.Adres(new(soort, id)));
    }

    [Fact]
    public void Elke_taak_heeft_woorden_en_een_adres() => Assert.All(Enum.GetValues<Taaksoort>(), soort =>
    {
        var taak = new Taak(soort, Guid.CreateVersion7(), "Kees", Maart);
        Assert.NotEmpty(Taakteksten.Tekst(taak));
        Assert.StartsWith("/", Taakteksten.Adres(taak));
    });
}
