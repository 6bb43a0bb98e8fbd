using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Bewaren;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Bewaren;

/// <summary>The paid March of anna and kees, as if it were long ago.</summary>
public abstract class Bewaarproef : Wereldproef
{
    protected static Bsn Anna { get; } = Bsn.Parse("999990019");

    /// <summary>The grant was closed; it ended this many years and one day before the clock.</summary>
    protected async Task<BudgethouderId> LangGeledenAsync(int jaren = 15)
    {
        await MaartBetaaldAsync();
        await using var db = Db();
        var dag = DateOnly.FromDateTime(Klok.Lokaal(Wereld.Klok.GetUtcNow().UtcDateTime)).AddYears(-jaren).AddDays(-1);
        foreach (var toekenning in await db.Toekenningen.ToListAsync())
        {
            db.Entry(toekenning).Property(nameof(Toekenning.LaatsteDag)).CurrentValue = dag;
            db.Entry(toekenning).Property(nameof(Toekenning.AfgeslotenOp)).CurrentValue = dag;
        }

        foreach (var run in await db.Betaalruns.ToListAsync())
        {
            db.Entry(run).Property(nameof(Betaalrun.Dag)).CurrentValue = dag;
        }

        foreach (var opdracht in await db.Betaalopdrachten.ToListAsync())
        {
            db.Entry(opdracht).Property(nameof(Betaalopdracht.Dag)).CurrentValue = dag;
        }

        foreach (var regel in await db.Bankregels.ToListAsync())
        {
            db.Entry(regel).Property(nameof(Bankregel.Valutadag)).CurrentValue = dag;
        }

        await db.SaveChangesAsync();
        return await db.Budgethouders.Select(b => b.Id).SingleAsync();
    }

    protected Task<DossiersWissen.Resultaat> WisAsync(bool eenKeer = false) =>
        Wereld.AlsAsync<DossiersWissen, DossiersWissen.Input, DossiersWissen.Resultaat>(Rol.Klok, new(eenKeer));

    protected Task<Guid> HoudVastAsync(string door = "westland.privacy", Bsn? wie = null, string kenmerk = "Z-26-0412") =>
        Wereld.AlsAsync<BewaarplichtInstellen, BewaarplichtInstellen.Input, Guid>(door, new(wie ?? Anna, Bewaargrond.Rechtszaak, kenmerk));

    protected Task<Opheffingsgrond> LaatLosAsync(Guid id, string door = "westland.privacy") =>
        Wereld.AlsAsync<BewaarplichtOpheffen, BewaarplichtOpheffen.Input, Opheffingsgrond>(door, new(id, Opheffingsgrond.ZaakGesloten));

    protected Task<BewarenBekijken.Resultaat> BekijkBewarenAsync(string door = "westland.privacy") =>
        Wereld.AlsAsync<BewarenBekijken, BewarenBekijken.Input, BewarenBekijken.Resultaat>(door, new());
}
