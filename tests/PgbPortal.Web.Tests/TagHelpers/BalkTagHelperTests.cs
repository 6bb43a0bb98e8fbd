using System.Text.RegularExpressions;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class BalkTagHelperTests
{
    [Fact]
    public async Task De_delen_zijn_zo_breed_als_hun_bedrag()
    {
        var html = await Balk(new Bedrag(100000), new Bedrag(25000), new Bedrag(10000));

        Assert.Matches("class=\"pgb-balk__besteed\"[^>]*width=\"250\"[^>]*x=\"0\"", html);
        Assert.Matches("class=\"pgb-balk__gereserveerd\"[^>]*width=\"100\"[^>]*x=\"250\"", html);
    }

    [Fact]
    public async Task De_tekening_zegt_in_woorden_wat_te_zien_is_en_in_een_tabel_hetzelfde()
    {
        var html = await Balk(new Bedrag(100000), new Bedrag(25000), new Bedrag(10000));

        Assert.Contains("<title id=\"balk-1-titel\">Budget Begeleiding</title>", html);
        Assert.Contains("aria-labelledby=\"balk-1-titel balk-1-tekst\"", html);
        Assert.Contains($"Er is {new Bedrag(65000)} vrij.", html);
        foreach (var bedrag in new long[] { 100000, 25000, 10000, 65000 })
        {
            Assert.Contains($"<td class=\"pgb-getal\">{new Bedrag(bedrag)}</td>", html);
        }
    }

    [Fact]
    public async Task Een_tekort_blijft_binnen_de_tekening()
    {
        var html = await Balk(new Bedrag(100000), new Bedrag(90000), new Bedrag(20000));

        Assert.Contains("pgb-balk__tekort", html);
        Assert.Contains($"Er is {new Bedrag(10000)} te kort.", html);
        Assert.All(
            Regex.Matches(html, "width=\"(\\d+)\"[^>]*x=\"(\\d+)\""),
            m => Assert.InRange(int.Parse(m.Groups[1].Value) + int.Parse(m.Groups[2].Value), 0, 1000));
    }

    [Fact]
    public async Task Een_leeg_budget_is_een_lege_balk()
    {
        var html = await Balk(Bedrag.Nul, Bedrag.Nul, Bedrag.Nul);

        Assert.DoesNotContain("<rect class=\"pgb-balk__besteed\" height=\"40\"", html);
    }

    [Fact]
    public async Task Twee_balken_op_een_pagina_hebben_elk_hun_eigen_nummer()
    {
        var markup = new Markup();
        var balk = new BalkTagHelper { Naam = "Begeleiding", ViewContext = markup.ViewContext };

        Assert.Contains("balk-1-titel", await Markup.Van(balk));
        Assert.Contains("balk-2-titel", await Markup.Van(balk));
    }

    [Fact]
    public async Task Er_staat_geen_stijl_in()
    {
        Assert.DoesNotContain("style=", await Balk(new Bedrag(1), new Bedrag(1), Bedrag.Nul));
    }

    private static Task<string> Balk(Bedrag toegekend, Bedrag besteed, Bedrag gereserveerd) => Markup.Van(new BalkTagHelper
    {
        Naam = "Begeleiding",
        Toegekend = toegekend,
        Besteed = besteed,
        Gereserveerd = gereserveerd,
        ViewContext = new Markup().ViewContext,
    });
}
