using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Betalingen;

/// <summary>What a run does not take along now, and why; the newest order first.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BetaalrunWachtBekijken(UseCaseContext context)
    : UseCase<BetaalrunWachtBekijken.Input, Bladzijde<BetaalrunWachtBekijken.Regel>>(context)
{
    private static readonly DeclaratieStatus[] Betaalbaar =
        [DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt];

    public enum Wachtsoort
    {
        Budget,
        Declaratiestop,
        RekeningInControle,
        RekeningGeblokkeerd,
        GeenRekening,
    }

    public sealed record Input(DeclaratieId? Na = null, DeclaratieId? Voor = null);

    public sealed record Regel(DeclaratieId Id, Maand Maand, string Budgethouder, string Zorgverlener, Bedrag Bedrag, Wachtsoort Reden);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        // What is for the budgethouder himself waits for an account that only a wide view shows; nothing of it is handed out.
        var db = Breed("wat niet meegaat in een betaalrun");
        var wachtend =
            from d in db.Declaraties.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on d.BudgethouderId equals b.Id
            join p in db.Personen.AsNoTracking() on b.PersoonId equals p.Id
            join z in db.Zorgverleners.AsNoTracking() on d.ZorgverlenerId equals z.Id into zorgverleners
            from z in zorgverleners.DefaultIfEmpty()
            where d.IngediendOpUtc != null && (d.Status == DeclaratieStatus.Aangehouden
                || (Betaalbaar.Contains(d.Status) && (d.ZorgverlenerId == null
                    ? p.Iban == null || p.IbanInControle || p.IbanGeblokkeerd
                    : z.Iban == null || z.IbanStatus != IbanStatus.Goedgekeurd)))
            select new
            {
                d.Id,
                d.Maandtekst,
                d.BudgethouderNaam,
                d.ZorgverlenerNaam,
                d.Totaal,
                d.Status,
                d.Wachtreden,
                HeeftIban = d.ZorgverlenerId == null ? p.Iban != null : z.Iban != null,
                IsGeblokkeerd = d.ZorgverlenerId == null ? p.IbanGeblokkeerd : z.IbanStatus == IbanStatus.Geblokkeerd,
            };
        var volgorde = input switch
        {
            { Voor: { } voor } => wachtend.Where(w => w.Id > voor).OrderBy(w => w.Id),
            { Na: { } na } => wachtend.Where(w => w.Id < na).OrderByDescending(w => w.Id),
            _ => wachtend.OrderByDescending(w => w.Id),
        };
        var rijen = (await volgorde.Take(Bladzijde.Rijen + 1).ToListAsync(cancellationToken)).ConvertAll(w => new Regel(
            w.Id, Maand.Parse(w.Maandtekst), w.BudgethouderNaam, w.ZorgverlenerNaam, w.Totaal, Reden(w.Status, w.Wachtreden, w.HeeftIban, w.IsGeblokkeerd)));
        return Bladzijde.Maak(rijen, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }

    private static Wachtsoort Reden(DeclaratieStatus status, Wachtreden? wachtreden, bool heeftIban, bool isGeblokkeerd) => wachtreden switch
    {
        Wachtreden.Tekort when status == DeclaratieStatus.Aangehouden => Wachtsoort.Budget,
        Wachtreden.Declaratiestop when status == DeclaratieStatus.Aangehouden => Wachtsoort.Declaratiestop,
        _ when !heeftIban => Wachtsoort.GeenRekening,
        _ when isGeblokkeerd => Wachtsoort.RekeningGeblokkeerd,
        _ => Wachtsoort.RekeningInControle,
    };
}
