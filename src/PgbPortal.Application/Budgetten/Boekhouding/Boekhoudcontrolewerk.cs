using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>
/// The daily check. A broken invariant is written down for the SVB, and blocks its accounts: nothing is booked on those
/// until a person has looked, everything else goes on.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class Boekhoudcontrolewerk(UseCaseContext context, Koppenboek koppenboek)
    : UseCase<Boekhoudcontrolewerk.Input, Boekhoudcontrolewerk.Resultaat>(context)
{
    public const string Taak = "boekhoudcontrole";

    /// <param name="AlleenEenKeer">True: nothing happens when this day was done already, by whichever instance.</param>
    public sealed record Input(bool AlleenEenKeer = true);

    /// <param name="Nieuw">Faults that were not known yet.</param>
    /// <param name="Geblokkeerd">Accounts that were blocked now.</param>
    public sealed record Resultaat(int Afwijkingen, int Nieuw, int Geblokkeerd);

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("boekhouding controleren");
        if (input.AlleenEenKeer && !await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return new(0, 0, 0);
        }

        // Read before the check: what stands there now is part of what is checked.
        var koppen = await db.Ketenkoppen.AsNoTracking().ToListAsync(cancellationToken);
        var rapport = await Boekhoudcontroleur.ControleerAsync(Context.Opties, NuUtc, cancellationToken, koppenboek);
        var afwijkingen = rapport.Afwijkingen.ToList();
        var bekend = await db.Boekhoudfouten.Where(f => f.OpgelostOpUtc == null)
            .Select(f => new { f.Invariant, f.Uitleg, f.RekeningId }).ToListAsync(cancellationToken);
        var nieuw = afwijkingen.SelectMany(a => Fouten(a, NuUtc))
            .Where(f => !bekend.Exists(b => b.Invariant == f.Invariant && b.RekeningId == f.RekeningId && (f.RekeningId is not null || b.Uitleg == f.Uitleg)))
            .ToList();
        db.AddRange(nieuw);
        var geblokkeerd = await BlokkeerAsync(db, [.. afwijkingen.SelectMany(a => a.Rekeningen).Distinct()], cancellationToken);
        await BewaarAsync(db, cancellationToken);
        if (afwijkingen.TrueForAll(a => a.Invariant != Boekhoudcontroleur.Ketens))
        {
            await koppenboek.SchrijfAsync(koppen, NuUtc, cancellationToken);
        }

        return new(afwijkingen.Count, nieuw.Count, geblokkeerd);
    }

    private static IEnumerable<Boekhoudfout> Fouten(Boekhoudafwijking afwijking, DateTime nuUtc)
    {
        var uitleg = $"{afwijking.Plaats}: {afwijking.Uitleg}";
        return afwijking.Rekeningen.Count == 0
            ? [Boekhoudfout.Meld(afwijking.Invariant, uitleg, null, nuUtc)]
            : afwijking.Rekeningen.Distinct().Select(r => Boekhoudfout.Meld(afwijking.Invariant, uitleg, r, nuUtc));
    }

    private static async Task<int> BlokkeerAsync(PgbDbContext db, List<RekeningId> ids, CancellationToken cancellationToken)
    {
        var rekeningen = await db.Rekeningen.Where(r => ids.Contains(r.Id) && !r.Geblokkeerd).ToListAsync(cancellationToken);
        rekeningen.ForEach(r => r.Blokkeer());
        return rekeningen.Count;
    }
}
