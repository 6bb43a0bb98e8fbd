using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>
/// Once a day: a letter for who has no e-mail address and did not read the notices in the portal. A person gets one letter for each
/// dossier, a zorgverlener one for all, so a notice stands in one letter at most.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class BrievenMaken(UseCaseContext context, IMailkanaal kanaal) : UseCase<BrievenMaken.Input, int>(context)
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
        var keuzes = await Lezerskeuzes.LaadAsync(db, wachtend, Vandaag, kanaal.IsOpen, cancellationToken);
        var personen = wachtend.Select(keuzes.Persoon).OfType<PersoonId>().Distinct().ToList();
        var overleden = await db.Personen.Where(p => personen.Contains(p.Id) && p.Overleden != null).Select(p => p.Id).ToListAsync(cancellationToken);
        var mislukt = await MisluktAsync(db, wachtend, keuzes, cancellationToken);
        var brieven = new Dictionary<(PersoonId?, ZorgverlenerId?, BudgethouderId?), Brief>();
        foreach (var kennisgeving in wachtend)
        {
            // An address that was given meanwhile is used instead, but not for what an e-mail could not tell before.
            var weg = keuzes.Persoon(kennisgeving) is { } persoon && overleden.Contains(persoon) ? null : keuzes.Weg(kennisgeving);
            if (weg == Bezorging.Brief || (weg is not null && mislukt.Contains(kennisgeving.Id)))
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

    // The key of an e-mail holds its notice: the same e-mail is never made twice.
    private static async Task<HashSet<KennisgevingId>> MisluktAsync(
        PgbDbContext db, List<Kennisgeving> wachtend, Lezerskeuzes keuzes, CancellationToken cancellationToken)
    {
        var sleutels = wachtend.Where(k => keuzes.Van(k) is not null)
            .ToDictionary(k => Zending.Mailsleutel(Zendingsoort.Email, keuzes.Van(k)!.Id, $"{k.Id.Waarde:N}"), k => k.Id, StringComparer.Ordinal);
        var namen = sleutels.Keys.ToList();
        var gehad = await db.Zendingen.Where(z => namen.Contains(z.Sleutel)).Select(z => z.Sleutel).ToListAsync(cancellationToken);
        return [.. gehad.Select(s => sleutels[s])];
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
