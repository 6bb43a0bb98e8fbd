using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

public sealed class PaginatekstTests
{
    [Theory]
    [InlineData(@"<script(?![^>]*\bsrc=)", "a script without src")]
    [InlineData(@"<style\b", "a style element")]
    [InlineData(@"\bstyle\s*=\s*[""']", "a style attribute")]
    [InlineData(@"\son[a-z]+\s*=\s*[""']", "an event attribute")]
    [InlineData(@"Html\.Raw", "Html.Raw")]
    [InlineData(@"<form(?=[^>]*method=""post"")(?=[^>]*\saction=)(?![^>]*asp-antiforgery=""true"")", "a form with an address of its own, and so without the token against forgery")]
    public void Een_pagina_bevat_niets_wat_het_beveiligingsbeleid_verbiedt(string patroon, string wat)
    {
        var paginas = Bronnen.Bestanden("src/PgbPortal.Web", "*.cshtml");

        Assert.NotEmpty(paginas);
        Assert.All(paginas, pad => Assert.False(Regex.IsMatch(Bronnen.Lees(pad), patroon), $"{pad} holds {wat}."));
    }
}
