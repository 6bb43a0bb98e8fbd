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

    private readonly HashSet<(PersoonId, BudgethouderId)> _lezers;
    private readonly bool _kanMailen;

    private Lezerskeuzes(
        Dictionary<ZorgverlenerId, PersoonId> personen, IReadOnlyList<Berichtkeuze> keuzes, HashSet<(PersoonId, BudgethouderId)> lezers, bool kanMailen)
    {
        (_personen, _lezers, _kanMailen) = (personen, lezers, kanMailen);
        _vanPersoon = keuzes.Where(k => k.PersoonId is not null).ToDictionary(k => k.PersoonId!.Value);
        _vanZorgverlener = keuzes.Where(k => k.ZorgverlenerId is not null).ToDictionary(k => k.ZorgverlenerId!.Value);
    }

    /// <param name="kanMailen">False: no e-mail can leave, so who has an address gets a letter too.</param>
    public static async Task<Lezerskeuzes> LaadAsync(
        PgbDbContext db, IReadOnlyList<Kennisgeving> kennisgevingen, DateOnly vandaag, bool kanMailen, CancellationToken cancellationToken)
    {
        var zorgverleners = kennisgevingen.Select(k => k.AanZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var personen = zorgverleners.Count == 0 ? [] : await db.Zorgverleners.AsNoTracking()
            .Where(z => zorgverleners.Contains(z.Id) && z.PersoonId != null)
            .ToDictionaryAsync(z => z.Id, z => z.PersoonId!.Value, cancellationToken);
        var ids = kennisgevingen.Select(k => k.AanPersoonId).OfType<PersoonId>().Concat(personen.Values).Distinct().ToList();
        var keuzes = await db.Berichtkeuzes.AsNoTracking()
            .Where(k => (k.PersoonId != null && ids.Contains(k.PersoonId.Value)) || (k.ZorgverlenerId != null && zorgverleners.Contains(k.ZorgverlenerId.Value)))
            .ToListAsync(cancellationToken);
        var paren = kennisgevingen.Where(k => k.AanPersoonId is not null && k.BudgethouderId is not null)
            .Select(k => (k.AanPersoonId!.Value, k.BudgethouderId!.Value)).Distinct().ToList();
        return new(personen, keuzes, await Dossierlezers.VanAsync(db, paren, vandaag, cancellationToken), kanMailen);
    }

    /// <returns>Null when the reader never chose anything.</returns>
    public Berichtkeuze? Van(Kennisgeving kennisgeving) =>
        Persoon(kennisgeving) is { } persoon ? _vanPersoon.GetValueOrDefault(persoon)
            : kennisgeving.AanZorgverlenerId is { } zorgverlener ? _vanZorgverlener.GetValueOrDefault(zorgverlener)
            : null;

    /// <summary>The person who reads it; null for an organisation.</summary>
    public PersoonId? Persoon(Kennisgeving kennisgeving) =>
        kennisgeving.AanPersoonId ?? (kennisgeving.AanZorgverlenerId is { } z && _personen.TryGetValue(z, out var persoon) ? persoon : null);

    /// <summary>
    /// How it still has to be told, by what the reader chose and by what is known of the address now. Null: it was read, or the reader left
    /// the dossier or wants nothing.
    /// </summary>
    public Bezorging? Weg(Kennisgeving kennisgeving) =>
        kennisgeving.GelezenOpUtc is not null || (kennisgeving is { AanPersoonId: { } persoon, BudgethouderId: { } dossier } && !_lezers.Contains((persoon, dossier)))
            ? null
            : Van(kennisgeving) switch
            {
                { Wijze: Berichtwijze.Nooit } => null,
                { BruikbaarAdres: not null, Wijze: Berichtwijze.Meteen } when _kanMailen => Bezorging.Nieuw,
                { BruikbaarAdres: not null } when _kanMailen => Bezorging.Dagmail,
                _ => Bezorging.Brief,
            };
}
