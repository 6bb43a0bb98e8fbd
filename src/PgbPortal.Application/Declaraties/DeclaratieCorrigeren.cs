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
        else if (correctie.Totaal.IsNul)
        {
            throw new RegelOvertredenException("DC-036", "Er verandert niets. Vul in hoeveel uren er meer of minder waren.");
        }
        else
        {
            await new Correctiebetaling(db, behandeling, Context.Klok).OrderAsync(correctie, correcties, cancellationToken);
        }

        db.Add(correctie);
        if (verhogingen.Count > 0)
        {
            await herberekening.VerhoogOpnieuwAsync(overeenkomst, origineel, [.. correcties, correctie], herberekeningen, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(correctie);
    }
}
