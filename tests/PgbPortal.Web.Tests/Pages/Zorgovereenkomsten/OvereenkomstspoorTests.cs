using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.Web.Pages.Zorgovereenkomsten;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

/// <summary>The track of an agreement, in every state and for everybody who may look.</summary>
public sealed class OvereenkomstspoorTests
{
    private static readonly DateOnly Dag = new(2026, 4, 2);

    // What waits for somebody.
    private static readonly ZorgovereenkomstStatus[] Open =
    [
        ZorgovereenkomstStatus.Concept, ZorgovereenkomstStatus.Gedeeld, ZorgovereenkomstStatus.AangepastDoorZorgverlener,
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener, ZorgovereenkomstStatus.InBeoordeling,
    ];

    public static TheoryData<ZorgovereenkomstStatus, Lezer> Alles =>
        [.. from status in Enum.GetValues<ZorgovereenkomstStatus>() from lezer in Enum.GetValues<Lezer>() select (status, lezer)];

    [Theory]
    [MemberData(nameof(Alles))]
    public void Een_overeenkomst_heeft_een_einde_of_een_stap_die_aan_de_beurt_is(ZorgovereenkomstStatus status, Lezer lezer)
    {
        var stappen = Overeenkomstspoor.Van(Beeld(status, lezer));

        if (Open.Contains(status))
        {
            Assert.Contains(stappen, s => s.Stand == Stapstand.Nu);
            Assert.DoesNotContain(stappen, s => s.Stand == Stapstand.Stil);
        }
        else
        {
            Assert.DoesNotContain(stappen, s => s.Stand == Stapstand.Nu);
            Assert.True(stappen[^1].Stand is Stapstand.Gedaan or Stapstand.Stil);
            Assert.True(stappen[^1].Stand == Stapstand.Gedaan || stappen[^1].Uitleg is { Length: > 0 });
        }
    }

    [Theory]
    [MemberData(nameof(Alles))]
    public void Wie_wacht_leest_sinds_wanneer_en_wat_te_doen_is(ZorgovereenkomstStatus status, Lezer lezer) => Assert.All(
        Overeenkomstspoor.Van(Beeld(status, lezer)).Where(s => s.Stand == Stapstand.Nu), stap =>
        {
            Assert.Contains("Aan de beurt sinds 2 april 2026.", stap.Uitleg);
            Assert.True(
                lezer is Lezer.Verstrekker or Lezer.Svb || stap.Uitleg!.Contains("niets te doen") || stap.Uitleg.Contains("onderteken")
                || stap.Uitleg.Contains("deel "), stap.Uitleg);
        });

    private static Overeenkomstbeeld Beeld(ZorgovereenkomstStatus status, Lezer lezer)
    {
        var isBeoordeeld = status is ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd or ZorgovereenkomstStatus.Opgeschort;
        var isIngediend = isBeoordeeld || status is ZorgovereenkomstStatus.InBeoordeling or ZorgovereenkomstStatus.Afgekeurd;
        var handtekening = new Handtekening("Kees Begeleiding", new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc));
        var oordeel = new Oordeel("Westland", Wet.Wmo, Dag.AddDays(14), isBeoordeeld ? Besluit.Akkoord : null, null, null, isBeoordeeld ? Dag : null, null);
        return new(
            ZorgovereenkomstId.Nieuw(), "ZOV-1", lezer, status, "Anna de Wit", new("Kees Begeleiding", Zorgverlenersoort.Zzp, null, null, null),
            Overeenkomstsoort.Opdracht, new(null, false, false), Dag, null, Dag, Dag, [],
            isIngediend || status == ZorgovereenkomstStatus.OndertekendDoorZorgverlener ? handtekening : null,
            isIngediend ? handtekening : null,
            isIngediend ? Dag.AddDays(14) : null,
            isIngediend && lezer != Lezer.Zorgverlener ? [oordeel] : [],
            isIngediend ? oordeel with { Wet = null } : null,
            isBeoordeeld ? Dag : null, [], Open.Contains(status) ? Dag : null, new HashSet<Overeenkomsthandeling>(), null, null);
    }
}
