using PgbPortal.Domain.Waarden;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class TakenlijstTagHelperTests
{
    private static readonly StilleKlok Klok = new(new(2026, 4, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Een_taak_is_een_werkwoord_een_bedrag_een_dag_en_een_link()
    {
        var html = await Taak(new(Klok)
        {
            Actie = "Keur de uren van maart goed",
            Href = "/declaraties/1",
            Bedrag = new Bedrag(73500),
            Uiterlijk = new(2026, 4, 12),
        });

        Assert.Contains("<a class=\"pgb-taak__link\" href=\"/declaraties/1\">Keur de uren van maart goed</a>", html);
        Assert.Contains(new Bedrag(73500).ToString(), html);
        Assert.Contains("Uiterlijk zondag 12 april 2026", html);
    }

    [Theory]
    [InlineData(1, "Te laat: dit moest uiterlijk woensdag 1 april 2026", "telaat")]
    [InlineData(2, "Vandaag is de laatste dag", "snel")]
    [InlineData(3, "Kan nog tot en met morgen", "snel")]
    [InlineData(5, "Kan nog tot en met zondag 5 april 2026", "snel")]
    public async Task Een_dag_die_nadert_krijgt_een_woord_en_een_kleur(int dag, string tekst, string klasse)
    {
        var html = await Taak(new(Klok) { Actie = "Teken", Href = "/", Uiterlijk = new(2026, 4, dag) });

        Assert.Contains(tekst, html);
        Assert.Contains($"pgb-taak__voor--{klasse}", html);
    }

    [Fact]
    public async Task Wat_een_ander_doet_heeft_geen_link()
    {
        var html = await Taak(new(Klok) { Actie = "De gemeente beoordeelt uw overeenkomst" });

        Assert.DoesNotContain("<a", html);
        Assert.Contains("pgb-taak--geen-link", html);
    }

    private static Task<string> Taak(TaakTagHelper taak) => Markup.Van(taak);

    private sealed class StilleKlok(DateTimeOffset nu) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => nu;
    }
}
