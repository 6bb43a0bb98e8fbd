using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Who some letters go to, by name.</summary>
internal sealed class Briefnamen
{
    private readonly Dictionary<PersoonId, string> _personen;
    private readonly Dictionary<ZorgverlenerId, string> _zorgverleners;

    private Briefnamen(Dictionary<PersoonId, string> personen, Dictionary<ZorgverlenerId, string> zorgverleners) =>
        (_personen, _zorgverleners) = (personen, zorgverleners);

    public static async Task<Briefnamen> LaadAsync(PgbDbContext breed, IReadOnlyList<Brief> brieven, CancellationToken cancellationToken)
    {
        var personen = brieven.Select(b => b.AanPersoonId).OfType<PersoonId>().Distinct().ToList();
        var zorgverleners = brieven.Select(b => b.AanZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        return new(
            await breed.Personen.AsNoTracking().Where(p => personen.Contains(p.Id)).Select(p => new { p.Id, p.Naam }).ToDictionaryAsync(p => p.Id, p => p.Naam, cancellationToken),
            await breed.Zorgverleners.AsNoTracking().Where(z => zorgverleners.Contains(z.Id)).Select(z => new { z.Id, z.Naam })
                .ToDictionaryAsync(z => z.Id, z => z.Naam, cancellationToken));
    }

    public string Van(Brief brief) => brief.AanPersoonId is { } persoon ? _personen[persoon] : _zorgverleners[brief.AanZorgverlenerId!.Value];
}
