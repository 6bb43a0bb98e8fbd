using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class KeuzeTagHelperTests
{
    private static readonly Keuze[] Dagen = [new("ma", "Maandag"), new("wo", "Woensdag", "Niet in de vakantie"), new("vr", "Vrijdag")];

    [Fact]
    public async Task Een_vraag_met_een_antwoord_krijgt_rondjes()
    {
        var html = await Vraag(new() { Invoer = new() { Zorg = "wo" } }, "Zorg");

        Assert.StartsWith("<fieldset", html);
        Assert.Contains("<span>Welke dag?</span></legend>", html);
        Assert.Equal(3, html.Split("type=\"radio\"").Length - 1);
        Assert.Single(html.Split("checked=\"checked\"")[1..]);
        Assert.Contains("aria-describedby=\"Invoer_Zorg-2-uitleg\"", html);
        Assert.Contains("id=\"Invoer_Zorg-2-uitleg\">Niet in de vakantie</div>", html);
    }

    [Fact]
    public async Task Het_eerste_antwoord_is_het_doel_van_de_link_in_het_foutoverzicht()
    {
        var markup = new Markup();
        markup.ModelState.AddModelError("Invoer.Zorg", "Kies een dag.");

        var html = await Vraag(markup, "Zorg");

        Assert.Matches("<input[^>]*id=\"Invoer_Zorg\"[^>]*value=\"ma\"", html);
        Assert.Contains("utrecht-form-fieldset--invalid", html);
        Assert.Contains("aria-describedby=\"Invoer_Zorg-fout\"", html);
        Assert.Contains("Kies een dag.", html);
    }

    [Fact]
    public async Task Een_vraag_met_meer_antwoorden_krijgt_vakjes()
    {
        var html = await Vraag(new() { Invoer = new() { Dagen = ["ma", "vr"] } }, "Dagen");

        Assert.Equal(3, html.Split("type=\"checkbox\"").Length - 1);
        Assert.Equal(2, html.Split("checked=\"checked\"").Length - 1);
    }

    [Fact]
    public async Task Wat_aangevinkt_is_blijft_staan()
    {
        var markup = new Markup();
        markup.ModelState.SetModelValue("Invoer.Dagen", new[] { "ma", "wo" }, "ma,wo");

        var html = await Vraag(markup, "Dagen");

        Assert.Equal(2, html.Split("checked=\"checked\"").Length - 1);
    }

    [Fact]
    public async Task Met_een_vraag_per_pagina_is_de_vraag_de_kop()
    {
        var markup = new Markup();

        var html = await Markup.Van(new KeuzeTagHelper
        {
            For = markup.For("Zorg"),
            Vraag = "Welke dag?",
            Keuzes = Dagen,
            Kop = true,
            ViewContext = markup.ViewContext,
        });

        Assert.Contains("<h1>Welke dag?</h1></legend>", html);
    }

    private static Task<string> Vraag(Markup markup, string eigenschap) => Markup.Van(new KeuzeTagHelper
    {
        For = markup.For(eigenschap),
        Vraag = "Welke dag?",
        Keuzes = Dagen,
        ViewContext = markup.ViewContext,
    });
}
