using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class VeldTagHelperTests
{
    [Fact]
    public async Task Een_veld_heeft_een_label_dat_erbij_hoort()
    {
        var html = await Veld(new(), "Naam", "Uw naam");

        Assert.Contains("<label class=\"utrecht-form-label utrecht-form-field__label\" for=\"Invoer_Naam\">Uw naam</label>", html);
        Assert.Contains("id=\"Invoer_Naam\"", html);
        Assert.Contains("name=\"Invoer.Naam\"", html);
        Assert.Contains("type=\"text\"", html);
        Assert.DoesNotContain("aria-invalid", html);
        Assert.DoesNotContain("aria-describedby", html);
    }

    [Fact]
    public async Task Wat_niet_hoeft_staat_in_het_label()
    {
        var markup = new Markup();

        var html = await Markup.Van(new VeldTagHelper
        {
            For = markup.For("Naam"),
            Label = "Telefoon",
            Optioneel = true,
            ViewContext = markup.ViewContext,
        });

        Assert.Contains("(hoeft niet)", html);
    }

    [Theory]
    [InlineData("Van", "value=\"2-4-2026\"", "Bijvoorbeeld 2-4-2026")]
    [InlineData("Bedrag", "value=\"1.234,56\"", "In euro, bijvoorbeeld 320,50")]
    [InlineData("Duur", "value=\"3:15\"", "Bijvoorbeeld 3,5 of 3:30")]
    [InlineData("Rekening", "value=\"NL91 ABNA 0417 1643 00\"", "Bijvoorbeeld NL91 ABNA 0417 1643 00")]
    public async Task Een_waarde_staat_er_zoals_de_hint_het_voordoet(string eigenschap, string waarde, string hint)
    {
        var markup = new Markup
        {
            Invoer = new()
            {
                Van = new(2026, 4, 2),
                Bedrag = new(123456),
                Duur = new(195),
                Rekening = Iban.Parse("NL91ABNA0417164300"),
            },
        };

        var html = await Veld(markup, eigenschap, "Label");

        Assert.Contains(waarde, html);
        Assert.Contains($"id=\"Invoer_{eigenschap}-hint\">{hint}</div>", html);
        Assert.Contains($"aria-describedby=\"Invoer_{eigenschap}-hint\"", html);
    }

    [Fact]
    public async Task Een_fout_staat_bij_het_veld_en_wat_getypt_is_blijft_staan()
    {
        var markup = new Markup();
        markup.ModelState.SetModelValue("Invoer.Van", "31 februari", "31 februari");
        markup.ModelState.AddModelError("Invoer.Van", "Vul een datum in.");

        var html = await Veld(markup, "Van", "Eerste dag");

        Assert.Contains("utrecht-form-field--invalid", html);
        Assert.Contains("value=\"31 februari\"", html);
        Assert.Contains("aria-invalid=\"true\"", html);
        Assert.Contains("aria-describedby=\"Invoer_Van-hint Invoer_Van-fout\"", html);
        Assert.Contains("id=\"Invoer_Van-fout\"><span class=\"pgb-alleen-lezer\">Fout: </span>Vul een datum in.</div>", html);
    }

    [Fact]
    public async Task Wat_getypt_is_kan_geen_html_worden()
    {
        var markup = new Markup { Invoer = new() { Naam = "\"><script>alert(1)</script>" } };

        var html = await Veld(markup, "Naam", "Naam");

        Assert.DoesNotContain("<script>", html);
        Assert.Contains("&lt;script&gt;", html);
    }

    [Fact]
    public async Task Een_keuzelijst_onthoudt_de_keuze()
    {
        var markup = new Markup { Invoer = new() { Zorg = "04" } };

        var html = await Markup.Van(new VeldTagHelper
        {
            For = markup.For("Zorg"),
            Label = "Zorg",
            Keuzes = [new("02", "Begeleiding"), new("04", "Hulp")],
            ViewContext = markup.ViewContext,
        });

        Assert.Contains("<option value=\"\">Kies</option>", html);
        Assert.Contains("<option selected=\"selected\" value=\"04\">Hulp</option>", html);
        Assert.Contains("<option value=\"02\">Begeleiding</option>", html);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_vinkje_staat_aan_of_uit(bool aan)
    {
        var markup = new Markup { Invoer = new() { Akkoord = aan } };

        var html = await Veld(markup, "Akkoord", "Ik ga akkoord");

        Assert.Contains("type=\"checkbox\"", html);
        Assert.Contains("value=\"true\"", html);
        Assert.Equal(aan, html.Contains("checked=\"checked\""));
    }

    [Fact]
    public async Task Een_tekstvak_begint_op_een_nieuwe_regel_zodat_een_lege_eerste_regel_blijft()
    {
        var markup = new Markup { Invoer = new() { Naam = "\nTwee" } };

        var html = await Markup.Van(new VeldTagHelper
        {
            For = markup.For("Naam"),
            Label = "Toelichting",
            Soort = Veldsoort.Tekstvak,
            ViewContext = markup.ViewContext,
        });

        Assert.Matches("<textarea[^>]*>(\n|&#xA;)(\n|&#xA;)Twee</textarea>", html);
    }

    [Fact]
    public async Task Een_onbekend_attribuut_gaat_naar_het_invoerveld()
    {
        var markup = new Markup();

        var html = await Markup.Van(
            new VeldTagHelper { For = markup.For("Naam"), Label = "Naam", ViewContext = markup.ViewContext },
            attributen: new TagHelperAttribute("autocomplete", "name"));

        Assert.Matches("<input[^>]*autocomplete=\"name\"", html);
        Assert.StartsWith("<div class=\"utrecht-form-field\">", html);
    }

    private static Task<string> Veld(Markup markup, string eigenschap, string label) =>
        Markup.Van(new VeldTagHelper { For = markup.For(eigenschap), Label = label, ViewContext = markup.ViewContext });
}
