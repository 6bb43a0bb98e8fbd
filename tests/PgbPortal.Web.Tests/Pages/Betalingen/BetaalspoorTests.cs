using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Pages.Betalingen;
using PgbPortal.Web.Pages.Declaraties;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.Pages.Betalingen;

/// <summary>The track of a payment, in every state that somebody can open.</summary>
public sealed class BetaalspoorTests
{
    private static readonly DateOnly Dag = new(2026, 4, 2);

    public static TheoryData<BetaalopdrachtStatus, Betaalsoort, bool> Alles =>
    [
        .. from status in new[] { BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd, BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort }
           from soort in Enum.GetValues<Betaalsoort>()
           from isOntvanger in new[] { true, false }
           select (status, soort, isOntvanger),
    ];

    [Theory]
    [MemberData(nameof(Alles))]
    public void Een_betaling_is_klaar_of_er_staat_wie_aan_de_beurt_is_sinds_wanneer_en_wat_te_doen(
        BetaalopdrachtStatus status, Betaalsoort soort, bool isOntvanger)
    {
        var stappen = Betaalspoor.Van(Betaling(status, soort), isOntvanger);

        Assert.Equal(Dag, stappen[0].Datum);
        var open = stappen.Where(s => s.Stand is Stapstand.Nu or Stapstand.Stil).ToList();
        if (status == BetaalopdrachtStatus.Uitgevoerd)
        {
            Assert.Empty(open);
            Assert.All(stappen, s => Assert.Equal(Stapstand.Gedaan, s.Stand));
            return;
        }

        var stap = Assert.Single(open);
        Assert.Contains("2 april 2026", stap.Uitleg);
        Assert.True(stap.Adres is not null || stap.Uitleg!.Contains("U hoeft niets te doen") || stap.Uitleg.Contains("Geef een ander rekeningnummer op"));
    }

    [Fact]
    public void Wat_bij_de_bank_ligt_staat_er_de_volgende_werkdag() =>
        Assert.Equal(new DateOnly(2026, 4, 7), Betaalspoor.Van(Betaling(BetaalopdrachtStatus.Aangeboden, Betaalsoort.Declaratie), true)[^1].Datum);

    private static BetalingBekijken.Specificatie Betaling(BetaalopdrachtStatus status, Betaalsoort soort) => new()
    {
        Id = BetaalopdrachtId.Nieuw(),
        DeclaratieId = null,
        Soort = soort,
        Storting = Bedrag.Nul,
        IsEigenDeel = false,
        Status = status,
        Bankcode = status is BetaalopdrachtStatus.Geweigerd ? "AC04" : null,
        Dag = Dag,
        Omschrijving = "PGB",
        Zorgverlener = "Kees Begeleiding",
        AanBudgethouder = false,
        Rekeningnummer = "",
        Initialen = "A.W.",
        Klantnummer = "1",
        Overeenkomstnummer = null,
        Maandloon = null,
        Maand = null,
        Regels = [],
        Gedeclareerd = Bedrag.Euro(735),
        Afgewezen = Bedrag.Nul,
        Verrekend = Bedrag.Nul,
        Bedrag = Bedrag.Euro(735),
    };
}
