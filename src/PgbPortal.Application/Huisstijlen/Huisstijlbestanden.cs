using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Huisstijlen;

/// <summary>
/// The colour and the logo of a verstrekker, as files. They are as public as its site, and a browser asks for them without a session that
/// counts as use, so this is no use case.
/// </summary>
public sealed class Huisstijlbestanden
{
    private readonly DbContextOptions<PgbDbContext> _opties;

    internal Huisstijlbestanden(DbContextOptions<PgbDbContext> opties) => _opties = opties;

    /// <returns>Null when this verstrekker does not exist, or has no colour of its own.</returns>
    public async Task<(Accentkleuren Kleuren, int Versie)?> KleurenAsync(VerstrekkerId id, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        var stijl = await db.Verstrekkers.AsNoTracking().Where(v => v.Id == id).Select(v => new { v.Accentkleur, v.Huisstijlversie }).SingleOrDefaultAsync(cancellationToken);
        return stijl?.Accentkleur is { } kleur ? (Accentkleuren.Van(kleur), stijl.Huisstijlversie) : null;
    }

    /// <returns>Null when this verstrekker does not exist, or has no logo.</returns>
    public async Task<(byte[] Png, int Versie)?> LogoAsync(VerstrekkerId id, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        var logo = await (
            from l in db.Verstrekkerlogos.AsNoTracking()
            join v in db.Verstrekkers.AsNoTracking() on l.VerstrekkerId equals v.Id
            where l.VerstrekkerId == id
            select new { l.Inhoud, v.Huisstijlversie }).SingleOrDefaultAsync(cancellationToken);
        return logo is null ? null : (logo.Inhoud, logo.Huisstijlversie);
    }
}
