using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Betalingen;

/// <summary>The payment runs, newest first, and what would go into a run that is composed now.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BetaalrunsBekijken(UseCaseContext context)
    : UseCase<BetaalrunsBekijken.Input, BetaalrunsBekijken.Overzicht>(context)
{
    private static readonly DeclaratieStatus[] Betaalbaar =
        [DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt];

    /// <param name="Alles">Every run at once, for a download, which asks for a recent sign-in; at most <see cref="Bladzijde.RijenInBestand"/>.</param>
    public sealed record Input(BetaalrunId? Na = null, BetaalrunId? Voor = null, bool Alles = false);

    /// <param name="IsWerkdag">False: the bank carries out a run of today on the next working day.</param>
    /// <param name="Wacht">The run that was composed and not released; composing again makes it void.</param>
    public sealed record Overzicht(bool IsWerkdag, Vooruitblik Nu, Bladzijde<Regel> Runs, Regel? Wacht = null);

    /// <param name="Aantal">Approved claims to an account that is confirmed, that are in no run yet.</param>
    /// <param name="Totaal">Before what is set off.</param>
    /// <param name="WachtOpRekening">Claims whose receiver has no confirmed account.</param>
    /// <param name="WachtOpBudget">Claims held for lack of budget; a run tries them again.</param>
    public sealed record Vooruitblik(int Aantal, Bedrag Totaal, int WachtOpRekening, int WachtOpBudget);

    public sealed record Regel(BetaalrunId Id, DateOnly Dag, BetaalrunStatus Status, int Aantal, Bedrag Totaal);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.Alles)
        {
            Context.HaaltOp();
        }

        var runs = Db.Betaalruns.AsNoTracking();
        var volgorde = input switch
        {
            { Voor: { } voor } => runs.Where(r => r.Id > voor).OrderBy(r => r.Id),
            { Na: { } na } => runs.Where(r => r.Id < na).OrderByDescending(r => r.Id),
            _ => runs.OrderByDescending(r => r.Id),
        };
        var regels = await volgorde.Take(input.Alles ? Bladzijde.RijenInBestand : Bladzijde.Rijen + 1)
            .Select(r => new Regel(r.Id, r.Dag, r.Status, r.Aantal, r.Totaal)).ToListAsync(cancellationToken);
        return new(
            Werkkalender.IsWerkdag(Vandaag),
            await VooruitblikAsync(cancellationToken),
            input.Alles ? new(regels, null, null) : Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null),
            await runs.Where(r => r.Status == BetaalrunStatus.Samengesteld || r.Status == BetaalrunStatus.Gecontroleerd)
                .OrderByDescending(r => r.Id)
                .Select(r => new Regel(r.Id, r.Dag, r.Status, r.Aantal, r.Totaal)).FirstOrDefaultAsync(cancellationToken));
    }

    private async Task<Vooruitblik> VooruitblikAsync(CancellationToken cancellationToken)
    {
        // What is for a budgethouder himself waits for an account that only a wide view shows.
        var db = Breed("wat in een betaalrun gaat");
        var bedragen = await (
            from d in db.Declaraties.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on d.BudgethouderId equals b.Id
            join p in db.Personen.AsNoTracking() on b.PersoonId equals p.Id
            join z in db.Zorgverleners.AsNoTracking() on d.ZorgverlenerId equals z.Id into zorgverleners
            from z in zorgverleners.DefaultIfEmpty()
            where Betaalbaar.Contains(d.Status)
                && !db.Betaalopdrachten.Any(o => o.DeclaratieId == d.Id && o.Status == BetaalopdrachtStatus.InRun)
            select new
            {
                d.GoedgekeurdTotaal,
                Kan = d.ZorgverlenerId == null
                    ? p.Iban != null && !p.IbanInControle && !p.IbanGeblokkeerd
                    : z.Iban != null && z.IbanStatus == IbanStatus.Goedgekeurd,
            })
            .ToListAsync(cancellationToken);
        var wachtend = await Db.Declaraties.AsNoTracking()
            .Where(d => d.Status == DeclaratieStatus.Aangehouden)
            .GroupBy(d => d.Wachtreden)
            .Select(g => new { Reden = g.Key, Aantal = g.Count() })
            .ToListAsync(cancellationToken);
        int Wacht(Wachtreden reden) => wachtend.Where(w => w.Reden == reden).Sum(w => w.Aantal);
        return new(
            bedragen.Count(b => b.Kan),
            Bedrag.Som(bedragen.Where(b => b.Kan).Select(b => b.GoedgekeurdTotaal)),
            bedragen.Count(b => !b.Kan) + Wacht(Wachtreden.Rekeningnummer),
            Wacht(Wachtreden.Tekort) + Wacht(Wachtreden.Declaratiestop));
    }
}
