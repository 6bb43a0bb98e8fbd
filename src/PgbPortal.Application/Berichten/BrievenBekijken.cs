using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>The letters that wait for the post, the oldest first, or those that went, the newest first.</summary>
[ToegankelijkVoor(Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
public sealed class BrievenBekijken(UseCaseContext context) : UseCase<BrievenBekijken.Input, Bladzijde<BrievenBekijken.Regel>>(context)
{
    public sealed record Input(bool Verzonden = false, BriefId? Na = null, BriefId? Voor = null);

    /// <param name="Aan">Name of who it goes to.</param>
    public sealed record Regel(BriefId Id, string Aan, DateOnly Op, int Berichten, DateTime? VerzondenOpUtc);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        // The gate: what of letters this reader sees. Names and notices are read beside it, for these letters alone.
        var brieven = Db.Brieven.AsNoTracking().Where(b => b.VerzondenOpUtc != null == input.Verzonden);
        var rijen = await Volgorde(brieven, input).Take(Bladzijde.Rijen + 1).ToListAsync(cancellationToken);
        var db = Breed("namen op brieven");
        var ids = rijen.ConvertAll(b => (BriefId?)b.Id);
        var aantallen = await db.Kennisgevingen.Where(k => ids.Contains(k.BriefId)).GroupBy(k => k.BriefId)
            .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Aantal, cancellationToken);
        var namen = await Briefnamen.LaadAsync(db, rijen, cancellationToken);
        return Bladzijde.Maak(
            rijen.ConvertAll(b => new Regel(b.Id, namen.Van(b), b.Op, aantallen.GetValueOrDefault(b.Id), b.VerzondenOpUtc)),
            r => r.Id.Waarde,
            input.Voor is not null,
            input.Na is not null);
    }

    private static IQueryable<Brief> Volgorde(IQueryable<Brief> brieven, Input input) => (input.Verzonden, input) switch
    {
        (false, { Voor: { } voor }) => brieven.Where(b => b.Id < voor).OrderByDescending(b => b.Id),
        (false, { Na: { } na }) => brieven.Where(b => b.Id > na).OrderBy(b => b.Id),
        (false, _) => brieven.OrderBy(b => b.Id),
        (true, { Voor: { } voor }) => brieven.Where(b => b.Id > voor).OrderBy(b => b.Id),
        (true, { Na: { } na }) => brieven.Where(b => b.Id < na).OrderByDescending(b => b.Id),
        _ => brieven.OrderByDescending(b => b.Id),
    };
}
