using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BriefBekijkenTests : Mailproef
{
    [Fact]
    public async Task Een_brief_zegt_wat_er_gebeurde_en_het_zorglog_wie_hem_afdrukte()
    {
        var brief = await BriefAsync();

        var detail = await Wereld.AlsAsync<BriefBekijken, BriefBekijken.Input, BriefBekijken.Detail>("svb.kcc", new(brief));

        Assert.Equal(("Anna de Wit", "", null), (detail.Aan, detail.Over, detail.VerzondenOpUtc));
        Assert.Contains(detail.Regels, r => r.Soort == Kennisgevingsoort.BudgetGewijzigd);
        await using var db = Db();
        var regel = await db.Logregels.SingleAsync(l => l.Gebeurtenis == nameof(BriefBekijken));
        Assert.Equal((Logactie.Afdrukken, brief.Waarde, true), (regel.Actie, regel.ObjectId, regel.BudgethouderId is not null));
    }

    [Fact]
    public async Task Een_brief_die_er_niet_is_bestaat_niet() => await Assert.ThrowsAsync<NietGevondenException>(
        () => Wereld.AlsAsync<BriefBekijken, BriefBekijken.Input, BriefBekijken.Detail>("svb.kcc", new(BriefId.Nieuw())));
}
