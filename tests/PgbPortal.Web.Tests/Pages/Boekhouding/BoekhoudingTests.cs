using System.Net;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Boekhouding;

public sealed class BoekhoudingTests : Portaalproef
{
    [Fact]
    public async Task Zonder_fouten_staat_er_dat_er_niets_is()
    {
        var fin = await Portaal.AlsAsync("svb.fin1");

        Assert.Contains("Er staat geen fout open.", await TekstAsync(fin, "/boekhouding"));
    }

    [Fact]
    public async Task Een_fout_wordt_opgelost_met_een_reden_en_de_rekening_komt_vrij()
    {
        var fouten = await MetFoutAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");
        Assert.Contains("in de boekhouding op", await TekstAsync(fin, "/"));
        Assert.Contains("maar de", await TekstAsync(fin, "/boekhouding"));

        var leeg = await fin.PostFormulierAsync(Adres(fouten[0]), new() { ["Invoer.Oplossing"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Contains("Schrijf op wat er aan de hand was", await TekstAsync(leeg));

        foreach (var fout in fouten)
        {
            var antwoord = await fin.PostFormulierAsync(Adres(fout), new() { ["Invoer.Oplossing"] = "Nagekeken met beheer." });
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        }

        var na = await TekstAsync(fin, "/boekhouding");
        Assert.Contains("Er staat geen fout open.", na);
        Assert.Contains("Nagekeken met beheer.", na);
    }

    [Fact]
    public async Task De_auditor_kijkt_alleen()
    {
        var fouten = await MetFoutAsync();
        var auditor = await Portaal.AlsAsync("auditor");

        Assert.DoesNotContain("Oplossing", await TekstAsync(auditor, Adres(fouten[0])));
    }

    [Fact]
    public async Task Een_ander_komt_er_niet_in()
    {
        var fouten = await MetFoutAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/boekhouding")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(Adres(fouten[0]))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("anna")).GetAsync("/boekhouding")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("anna")).GetAsync(Adres(fouten[0]))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portaal.AlsAsync("svb.fin1")).GetAsync($"/boekhouding/{Guid.CreateVersion7()}")).StatusCode);
    }

    private static string Adres(Boekhoudfoutregel fout) => $"/boekhouding/{fout.Id.Waarde}";

    private async Task<IReadOnlyList<Boekhoudfoutregel>> MetFoutAsync()
    {
        await BetaaldAsync();
        await using (var db = Wereld.Database.EigenaarDb())
        {
            await db.Database.OpenConnectionAsync();
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = "UPDATE \"Rekeningen\" SET \"Saldo\" = \"Saldo\" + 1 WHERE \"Soort\" = 'Vrij'";
            await opdracht.ExecuteNonQueryAsync();
        }

        await Wereld.AlsAsync<Boekhoudcontrolewerk, Boekhoudcontrolewerk.Input, Boekhoudcontrolewerk.Resultaat>(Rol.Klok, new());
        return (await Wereld.AlsAsync<BoekhoudfoutenBekijken, BoekhoudfoutenBekijken.Input, BoekhoudfoutenBekijken.Resultaat>("svb.fin1", new())).Open;
    }
}
