using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>Corrects a paid claim. Too much becomes a credit that is set off; undoing a correction first cancels that credit.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder])]
public sealed class DeclaratieCorrigeren(UseCaseContext context) : UseCase<DeclaratieCorrigeren.Input, Declaratiestand>(context)
{
    /// <param name="Origineel">A paid claim, or a correction of it: then its original is meant.</param>
    /// <param name="Regels">Signed differences in quantity.</param>
    public sealed record Input(DeclaratieId Id, DeclaratieId Origineel, IReadOnlyList<Regelinvoer> Regels);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.DeclaratieAsync(GetType(), input.Origineel, cancellationToken);
        var (db, _, behandeling) = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var genoemd = await db.Declaraties.AsNoTracking().SingleAsync(d => d.Id == input.Origineel, cancellationToken);
        var overeenkomst = await behandeling.OvereenkomstAsync(genoemd.ZorgovereenkomstId, cancellationToken);
        if (await db.Declaraties.Include(d => d.Bevindingen).SingleOrDefaultAsync(d => d.Id == input.Id, cancellationToken) is { } eerder)
        {
            return eerder.OrigineelId == (genoemd.OrigineelId ?? genoemd.Id)
                ? Declaratiestand.Van(eerder)
                : throw new NietGevondenException(nameof(Declaratie));
        }

        var origineelId = genoemd.OrigineelId ?? genoemd.Id;
        var origineel = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == origineelId, cancellationToken);
        if (origineel.Status is not (DeclaratieStatus.Betaald or DeclaratieStatus.Gecorrigeerd))
        {
            throw new RegelOvertredenException("STATUS", "Deze declaratie is nog niet betaald. U kunt hem intrekken en opnieuw indienen.");
        }

        var correcties = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.OrigineelId == origineelId && d.Soort == Declaratiesoort.Correctie && d.Status != DeclaratieStatus.Ingetrokken).ToListAsync(cancellationToken);
        var invoerder = Sessie.Rol == Rol.DeclaratiemedewerkerSvb ? Invoerder.Svb : Invoerder.Beheerder;
        var correctie = Declaratie.Corrigeren(
            input.Id, origineel, overeenkomst, input.Regels, new Nettostand(origineel, correcties), invoerder, Vandaag);
        origineel.MarkeerGecorrigeerd();
        if (correctie.Totaal.IsNegatief)
        {
            correctie.WordTegoed(NuUtc);
            db.AddRange(correctie.Regels
                .GroupBy(r => (r.VerstrekkerId, r.Wet))
                .Select(g => (Regel: g.First(), Bedrag: -Bedrag.Som(g.Select(r => r.Bedrag))))
                .Where(t => t.Bedrag > Bedrag.Nul)
                .Select(t => Tegoed.Van(correctie, t.Regel, t.Bedrag, NuUtc)));
        }
        else
        {
            await MaakOngedaanAsync(db, correctie, correcties, cancellationToken);
        }

        db.Add(correctie);
        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(correctie);
    }

    // Only as far as the credit is still open; what was set off already is claimed again as an aanvulling.
    private async Task MaakOngedaanAsync(
        PgbDbContext db, Declaratie correctie, List<Declaratie> eerdere, CancellationToken cancellationToken)
    {
        var ids = eerdere.ConvertAll(c => c.Id);
        var open = await db.Tegoeden
            .Where(t => t.CorrectieId != null && ids.Contains(t.CorrectieId.Value)).OrderByDescending(t => t.OntstaanOpUtc).ToListAsync(cancellationToken);
        var rest = correctie.Totaal;
        foreach (var tegoed in open)
        {
            rest -= tegoed.Verreken(rest);
        }

        if (correctie.Totaal.IsNul || rest > Bedrag.Nul)
        {
            throw new RegelOvertredenException(
                "DC-035", "Dit bedrag is al verrekend. Dien de uren in als aanvulling op deze maand.");
        }

        correctie.WordTegoed(NuUtc);
        correctie.MeldVerrekend();
        foreach (var tegoed in open.Where(t => t.Open.IsNul))
        {
            var bron = eerdere.Single(c => c.Id == tegoed.CorrectieId);
            if (bron.Status == DeclaratieStatus.TeVerrekenen)
            {
                bron.MeldVerrekend();
            }
        }
    }
}
