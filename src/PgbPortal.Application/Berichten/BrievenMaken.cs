using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>
/// Once a day: a letter for who has no e-mail address and did not read the notices in the portal. A person gets one letter for each
/// dossier, a zorgverlener one for all, so a notice stands in one letter at most.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class BrievenMaken(UseCaseContext context) : UseCase<BrievenMaken.Input, int>(context)
{
    public const string Taak = "brieven";

    // What is more than this waits for tomorrow: nobody posts so many letters in a day.
    private const int Hoogstens = 5000;

    public sealed record Input;

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>How many letters were made.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("brieven maken");
        if (!await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return 0;
        }

        var wachtend = await db.Kennisgevingen.Where(k => k.Bezorging == Bezorging.Brief).OrderBy(k => k.Id).Take(Hoogstens).ToListAsync(cancellationToken);
        var brieven = wachtend.Count == 0 ? 0 : await VerwerkAsync(db, wachtend, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return brieven;
    }

    private async Task<int> VerwerkAsync(PgbDbContext db, List<Kennisgeving> wachtend, CancellationToken cancellationToken)
    {
        var keuzes = await Lezerskeuzes.LaadAsync(db, wachtend, cancellationToken);
        var personen = wachtend.Select(keuzes.Persoon).OfType<PersoonId>().Distinct().ToList();
        var overleden = await db.Personen.Where(p => personen.Contains(p.Id) && p.Overleden != null).Select(p => p.Id).ToListAsync(cancellationToken);
        var brieven = new Dictionary<(PersoonId?, ZorgverlenerId?, BudgethouderId?), Brief>();
        foreach (var kennisgeving in wachtend)
        {
            // An address that was given meanwhile is used instead.
            var weg = kennisgeving.GelezenOpUtc is not null || (keuzes.Persoon(kennisgeving) is { } persoon && overleden.Contains(persoon))
                ? null
                : Lezerskeuzes.Weg(keuzes.Van(kennisgeving));
            if (weg == Bezorging.Brief)
            {
                kennisgeving.ZetInBrief(Brief(brieven, kennisgeving).Id);
            }
            else
            {
                kennisgeving.Bezorg(weg);
            }
        }

        db.AddRange(brieven.Values);
        return brieven.Count;
    }

    private Brief Brief(Dictionary<(PersoonId?, ZorgverlenerId?, BudgethouderId?), Brief> brieven, Kennisgeving kennisgeving)
    {
        var sleutel = (kennisgeving.AanPersoonId, kennisgeving.AanZorgverlenerId, kennisgeving.AanPersoonId is null ? null : kennisgeving.BudgethouderId);
        if (!brieven.TryGetValue(sleutel, out var brief))
        {
            brief = kennisgeving.AanPersoonId is { } persoon
                ? Domain.Berichten.Brief.AanPersoon(persoon, kennisgeving.BudgethouderId, Vandaag)
                : Domain.Berichten.Brief.AanZorgverlener(kennisgeving.AanZorgverlenerId!.Value, Vandaag);
            brieven[sleutel] = brief;
        }

        return brief;
    }
}
