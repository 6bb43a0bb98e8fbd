using System.Text;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport.Berichten;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtBekijkenTests(Proefopstelling proef) : IClassFixture<Proefopstelling>
{
    [Fact]
    public async Task Een_goedgekeurd_bericht_wijst_naar_zijn_toekenning_en_zijn_antwoord()
    {
        var ontvangen = await OntvangAsync("A1", "B1", "999990019");

        var bericht = await BekijkAsync("delft.cons", ontvangen.Bericht);
        var antwoord = await BekijkAsync("delft.cons", bericht.Antwoord!.Value);

        Assert.Equal(("WMO501", Berichtrichting.In, Berichtuitkomst.Aanvaard), (bericht.Soort, bericht.Richting, bericht.Uitkomst));
        Assert.Equal(ontvangen.Toekenning, bericht.Toekenning!.Id);
        Assert.Equal("Anna de Wit", bericht.Toekenning.Budgethouder);
        Assert.Empty(bericht.Codes);
        Assert.Empty(bericht.Fouten);
        Assert.Equal(("WMO502", Berichtrichting.Uit), (antwoord.Soort, antwoord.Richting));
        Assert.Equal(ontvangen.Bericht, antwoord.AntwoordOp);
    }

    [Fact]
    public async Task Een_afgekeurd_bericht_zegt_waar_welke_code_staat_en_wat_te_doen()
    {
        var ontvangen = await OntvangAsync("A2", "B2", "999990020", b => b.Replace(">50000<", ">900000<", StringComparison.Ordinal));

        var bericht = await BekijkAsync("delft.cons", ontvangen.Bericht);
        var antwoord = await BekijkAsync("delft.cons", bericht.Antwoord!.Value);

        Assert.Equal(Berichtuitkomst.Afgekeurd, bericht.Uitkomst);
        Assert.Null(bericht.Toekenning);
        var regel = Assert.Single(bericht.Codes);
        Assert.Equal(("9503", "functiebudget 1"), (regel.Code, regel.Plek));
        Assert.Contains("Verlaag", regel.Tekst);
        Assert.Equal(bericht.Codes, antwoord.Codes);
    }

    [Fact]
    public async Task Een_schemafout_noemt_de_regel()
    {
        var ontvangen = await OntvangAsync("A3", "B3", "99999001");

        var bericht = await BekijkAsync("delft.cons", ontvangen.Bericht);

        Assert.Equal("0001", Assert.Single(bericht.Codes).Code);
        var fout = Assert.Single(bericht.Fouten);
        Assert.Equal((18, "Client/Bsn"), (fout.Regel, fout.Element));
    }

    [Fact]
    public async Task Een_bericht_van_een_ander_bestaat_niet()
    {
        var ontvangen = await OntvangAsync("A4", "B4", "999990007");

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("westland.cons", ontvangen.Bericht));
        await Assert.ThrowsAsync<NietGevondenException>(() => BestandAsync("westland.cons", ontvangen.Bericht));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("delft.toets", ontvangen.Bericht));
    }

    [Fact]
    public async Task Het_bestand_is_byte_voor_byte_wat_er_kwam()
    {
        var bytes = Bytes("A5/../x", "B5", "999990032");
        var ontvangen = await proef.Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>(
            "delft.cons", new(bytes));

        var bestand = await BestandAsync("delft.cons", ontvangen.Bericht);

        Assert.Equal("WMO501-A5x.xml", bestand.Naam);
        Assert.Equal(bytes, bestand.Bytes);
    }

    [Fact]
    public async Task De_lijst_toont_vraag_en_antwoord_en_bladert_per_bericht()
    {
        await OntvangAsync("A6", "B6", "99999001");

        var lijst = await LijstAsync("delft.cons", new());
        var ouder = await LijstAsync("delft.cons", new(Na: lijst.Regels[1].Id));
        var nieuwer = await LijstAsync("delft.cons", new(Voor: lijst.Regels[1].Id));

        Assert.Equal(["WMO501", "WMO502"], lijst.Regels.Take(2).Select(r => r.Soort).Order(StringComparer.Ordinal));
        Assert.All(lijst.Regels.Take(2), r => Assert.Equal(["0001"], r.Retourcodes));
        Assert.Equal(lijst.Regels.Skip(2).Select(r => r.Id), ouder.Regels.Select(r => r.Id));
        Assert.Equal(lijst.Regels[0].Id, Assert.Single(nieuwer.Regels).Id);
        Assert.Empty((await LijstAsync("westland.cons", new())).Regels);
        Assert.Empty((await LijstAsync("westland.jeugd", new())).Regels);
    }

    private static byte[] Bytes(string identificatie, string budget, string bsn) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Voorbeeldberichten.Bericht("casus-01-wmo501"))
            .Replace("C01001", identificatie, StringComparison.Ordinal)
            .Replace(">12345<", $">{budget}<", StringComparison.Ordinal)
            .Replace("999990019", bsn, StringComparison.Ordinal));

    private Task<BerichtOntvangen.Resultaat> OntvangAsync(
        string identificatie, string budget, string bsn, Func<string, string>? pasAan = null)
    {
        var tekst = Encoding.UTF8.GetString(Bytes(identificatie, budget, bsn));
        return proef.Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>(
            "delft.cons", new(Encoding.UTF8.GetBytes(pasAan?.Invoke(tekst) ?? tekst)));
    }

    private Task<BerichtBekijken.Detail> BekijkAsync(string wie, BerichtId id) =>
        proef.Wereld.AlsAsync<BerichtBekijken, BerichtBekijken.Input, BerichtBekijken.Detail>(wie, new(id));

    private Task<BerichtbestandBekijken.Bestand> BestandAsync(string wie, BerichtId id) =>
        proef.Wereld.AlsAsync<BerichtbestandBekijken, BerichtbestandBekijken.Input, BerichtbestandBekijken.Bestand>(wie, new(id));

    private Task<Bladzijde<BerichtenBekijken.Regel>> LijstAsync(string wie, BerichtenBekijken.Input input) =>
        proef.Wereld.AlsAsync<BerichtenBekijken, BerichtenBekijken.Input, Bladzijde<BerichtenBekijken.Regel>>(wie, input);
}
