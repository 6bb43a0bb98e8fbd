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
        var (db, grootboek, behandeling) = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var genoemd = await db.Declaraties.AsNoTracking().SingleAsync(d => d.Id == input.Origineel, cancellationToken);
        if (genoemd.IsAanvraag || genoemd.ZorgovereenkomstId is not { } overeenkomstId)
        {
            throw new RegelOvertredenException("STATUS", "Dit bedrag kunt u niet corrigeren. Bel de SVB als er te veel is betaald.");
        }

        var overeenkomst = await behandeling.OvereenkomstAsync(overeenkomstId, cancellationToken);
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

        var later = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.OrigineelId == origineelId && d.Status != DeclaratieStatus.Ingetrokken && d.Status != DeclaratieStatus.Afgekeurd)
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var correcties = later.FindAll(d => d.Soort == Declaratiesoort.Correctie);
        if (correcties.Exists(c => c.WachtOpEersteBetaling))
        {
            throw new RegelOvertredenException(
                "STATUS", "Een eerdere correctie van deze declaratie is nog niet betaald. Wacht tot dat is gebeurd, of trek haar in.");
        }

        var herberekening = new Herberekening(db, grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok);
        var verhogingen = await herberekening.TrekVerhogingenInAsync(later, cancellationToken);
        var herberekeningen = later.FindAll(d => d.Soort == Declaratiesoort.Herberekening && !verhogingen.Contains(d));
        var invoerder = Sessie.Rol == Rol.DeclaratiemedewerkerSvb ? Invoerder.Svb : Invoerder.Beheerder;
        var netto = await herberekening.NettoAsync(overeenkomst, origineel, correcties, herberekeningen, cancellationToken);
        var correctie = Declaratie.Corrigeren(input.Id, origineel, overeenkomst, input.Regels, netto, invoerder, Vandaag);
        origineel.MarkeerGecorrigeerd();
        if (correctie.Totaal.IsNegatief)
        {
            correctie.WordTegoed(NuUtc);
            db.AddRange(Tegoed.Van(correctie, NuUtc));
        }
        else
        {
            await BetaalTerugAsync(db, behandeling, correctie, correcties, cancellationToken);
        }

        db.Add(correctie);
        if (verhogingen.Count > 0)
        {
            await herberekening.VerhoogOpnieuwAsync(overeenkomst, origineel, [.. correcties, correctie], herberekeningen, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(correctie);
    }

    // An undone correction: credit of this claim that is still open is cancelled, latest first; the rest is paid. Own money apart.
    private async Task BetaalTerugAsync(
        PgbDbContext db,
        Declaratiebehandeling behandeling,
        Declaratie correctie,
        List<Declaratie> eerdere,
        CancellationToken cancellationToken)
    {
        if (correctie.Totaal.IsNul)
        {
            throw new RegelOvertredenException("DC-036", "Er verandert niets. Vul in hoeveel uren er meer of minder waren.");
        }

        var ids = eerdere.ConvertAll(c => c.Id);
        var open = await db.Tegoeden
            .Where(t => t.CorrectieId != null && ids.Contains(t.CorrectieId.Value)).OrderByDescending(t => t.OntstaanOpUtc).ToListAsync(cancellationToken);
        var budget = TeBetalen(correctie, open.FindAll(t => !t.IsEigenGeld), r => r.Bedrag);
        var eigen = TeBetalen(correctie, open.FindAll(t => t.IsEigenGeld), r => r.Bijbetaling);

        foreach (var bron in open.Where(t => t.Open.IsNul).Select(t => eerdere.Single(c => c.Id == t.CorrectieId))
            .Where(b => b.Status == DeclaratieStatus.TeVerrekenen && open.Where(t => t.CorrectieId == b.Id).All(t => t.Open.IsNul)))
        {
            bron.MeldVerrekend();
        }

        if (Bedrag.Som(budget.Values.Concat(eigen.Values)).IsNul)
        {
            correctie.WordTegoed(NuUtc);
            correctie.MeldVerrekend();
            return;
        }

        correctie.DienIn(NuUtc);
        correctie.BetaalAlleen(correctie.Regels.ToDictionary(r => r.Id, r => (budget[r.Id], eigen[r.Id])));
        await behandeling.ProbeerOpnieuwAsync(correctie, cancellationToken);
    }

    /// <returns>What must still be paid of each line, after the open credit was cancelled.</returns>
    private static Dictionary<DeclaratieregelId, Bedrag> TeBetalen(
        Declaratie correctie, List<Tegoed> open, Func<Declaratieregel, Bedrag> verschil)
    {
        var teBetalen = new Dictionary<DeclaratieregelId, Bedrag>();
        foreach (var betaler in correctie.Regels.GroupBy(r => (r.VerstrekkerId, r.Wet)))
        {
            var rest = Bedrag.Max(Bedrag.Nul, Bedrag.Som(betaler.Select(verschil)));
            foreach (var tegoed in open.Where(t => (t.VerstrekkerId, t.Wet) == betaler.Key))
            {
                rest -= tegoed.Verreken(rest);
            }

            foreach (var regel in betaler.OrderBy(r => r.Volgorde))
            {
                var deel = Bedrag.Min(rest, Bedrag.Max(Bedrag.Nul, verschil(regel)));
                (teBetalen[regel.Id], rest) = (deel, rest - deel);
            }
        }

        return teBetalen;
    }
}
