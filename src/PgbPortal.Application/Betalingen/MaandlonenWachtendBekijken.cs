using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Betalingen;

/// <summary>The terms of maandloon whose day has come and that a run cannot take along, and why.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class MaandlonenWachtendBekijken(UseCaseContext context)
    : UseCase<MaandlonenWachtendBekijken.Input, Bladzijde<MaandlonenWachtendBekijken.Regel>>(context)
{
    public enum Wachtsoort
    {
        GeenBudget,
        TeWeinigBudget,
        Rekeningnummer,
    }

    public sealed record Input(MaandloontermijnId? Na = null, MaandloontermijnId? Voor = null);

    /// <param name="Sinds">The maandloondag of the term.</param>
    public sealed record Regel(
        MaandloontermijnId Id, ZorgovereenkomstId Overeenkomst, Maand Maand, string Budgethouder, string Zorgverlener, Bedrag Bedrag, DateOnly Sinds,
        Wachtsoort Reden);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vandaag = Vandaag;
        var wachtend =
            from t in Db.Maandloontermijnen.AsNoTracking()
            join z in Db.Zorgovereenkomsten.AsNoTracking() on t.ZorgovereenkomstId equals z.Id
            join v in Db.Zorgverleners.AsNoTracking() on t.ZorgverlenerId equals v.Id
            where t.Status == MaandloontermijnStatus.Geblokkeerd
                || (t.Status == MaandloontermijnStatus.Gereserveerd && t.Betaaldag <= vandaag && (v.Iban == null || v.IbanStatus != IbanStatus.Goedgekeurd))
            select new
            {
                t.Id, t.ZorgovereenkomstId, t.Maandtekst, z.BudgethouderNaam, z.ZorgverlenerNaam, t.Loon, t.Reiskosten, t.Betaaldag, t.Status, t.FunctiebudgetId,
            };
        var volgorde = input switch
        {
            { Voor: { } voor } => wachtend.Where(w => w.Id > voor).OrderBy(w => w.Id),
            { Na: { } na } => wachtend.Where(w => w.Id < na).OrderByDescending(w => w.Id),
            _ => wachtend.OrderByDescending(w => w.Id),
        };
        var rijen = (await volgorde.Take(Bladzijde.Rijen + 1).ToListAsync(cancellationToken)).ConvertAll(w => new Regel(
            w.Id,
            w.ZorgovereenkomstId,
            Maand.Parse(w.Maandtekst),
            w.BudgethouderNaam,
            w.ZorgverlenerNaam,
            w.Loon + w.Reiskosten,
            w.Betaaldag,
            w.Status == MaandloontermijnStatus.Gereserveerd ? Wachtsoort.Rekeningnummer
                : w.FunctiebudgetId is null ? Wachtsoort.GeenBudget : Wachtsoort.TeWeinigBudget));
        return Bladzijde.Maak(rijen, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }
}
