using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>How the readers of some notices want to be told. A zorgverlener that is a person chose as that person.</summary>
internal sealed class Lezerskeuzes
{
    private readonly Dictionary<ZorgverlenerId, PersoonId> _personen;
    private readonly Dictionary<PersoonId, Berichtkeuze> _vanPersoon;
    private readonly Dictionary<ZorgverlenerId, Berichtkeuze> _vanZorgverlener;

    private Lezerskeuzes(Dictionary<ZorgverlenerId, PersoonId> personen, IReadOnlyList<Berichtkeuze> keuzes)
    {
        _personen = personen;
        _vanPersoon = keuzes.Where(k => k.PersoonId is not null).ToDictionary(k => k.PersoonId!.Value);
        _vanZorgverlener = keuzes.Where(k => k.ZorgverlenerId is not null).ToDictionary(k => k.ZorgverlenerId!.Value);
    }

    public static async Task<Lezerskeuzes> LaadAsync(PgbDbContext db, IReadOnlyList<Kennisgeving> kennisgevingen, CancellationToken cancellationToken)
    {
        var zorgverleners = kennisgevingen.Select(k => k.AanZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var personen = zorgverleners.Count == 0 ? [] : await db.Zorgverleners.AsNoTracking()
            .Where(z => zorgverleners.Contains(z.Id) && z.PersoonId != null)
            .ToDictionaryAsync(z => z.Id, z => z.PersoonId!.Value, cancellationToken);
        var ids = kennisgevingen.Select(k => k.AanPersoonId).OfType<PersoonId>().Concat(personen.Values).Distinct().ToList();
        var keuzes = await db.Berichtkeuzes.AsNoTracking()
            .Where(k => (k.PersoonId != null && ids.Contains(k.PersoonId.Value)) || (k.ZorgverlenerId != null && zorgverleners.Contains(k.ZorgverlenerId.Value)))
            .ToListAsync(cancellationToken);
        return new(personen, keuzes);
    }

    /// <returns>Null when the reader never chose anything.</returns>
    public Berichtkeuze? Van(Kennisgeving kennisgeving) =>
        Persoon(kennisgeving) is { } persoon ? _vanPersoon.GetValueOrDefault(persoon)
            : kennisgeving.AanZorgverlenerId is { } zorgverlener ? _vanZorgverlener.GetValueOrDefault(zorgverlener)
            : null;

    /// <summary>The person who reads it; null for an organisation.</summary>
    public PersoonId? Persoon(Kennisgeving kennisgeving) =>
        kennisgeving.AanPersoonId ?? (kennisgeving.AanZorgverlenerId is { } z && _personen.TryGetValue(z, out var persoon) ? persoon : null);

    /// <summary>How it still has to be told, by what the reader chose and by what is known of the address now.</summary>
    public static Bezorging? Weg(Berichtkeuze? keuze) => keuze switch
    {
        { Wijze: Berichtwijze.Nooit } => null,
        { BruikbaarAdres: not null, Wijze: Berichtwijze.Meteen } => Bezorging.Nieuw,
        { BruikbaarAdres: not null } => Bezorging.Dagmail,
        _ => Bezorging.Brief,
    };
}
