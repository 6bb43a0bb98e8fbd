using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Betalingen;

/// <summary>What a zorgverlener was paid in one year, per month and per budgethouder. A payment that the bank sent back does not count.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Zorgverlener])]
public sealed class JaarontvangstenBekijken(UseCaseContext context)
    : UseCase<JaarontvangstenBekijken.Input, JaarontvangstenBekijken.Overzicht>(context)
{
    private static readonly BetaalopdrachtStatus[] Gekregen = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    /// <param name="Jaar">Null: the year that runs.</param>
    /// <param name="Zorgverlener">Null: the dossier that is open.</param>
    public sealed record Input(int? Jaar = null, ZorgverlenerId? Zorgverlener = null, Leesvorm Vorm = Leesvorm.Scherm);

    /// <param name="TotEnMet">The last day that counts: 31 December, or today when the year runs.</param>
    /// <param name="Jaren">Every year in which something was paid and the year that runs, the newest first.</param>
    public sealed record Overzicht(
        string Naam,
        int Jaar,
        DateOnly TotEnMet,
        IReadOnlyList<int> Jaren,
        IReadOnlyList<Maandregel> Maanden,
        IReadOnlyList<Budgethouderregel> Budgethouders)
    {
        public int Aantal => Maanden.Sum(m => m.Aantal);

        public Bedrag Bedrag => Bedrag.Som(Maanden.Select(m => m.Bedrag));
    }

    /// <param name="Maand">In which it was paid, not of the care.</param>
    public sealed record Maandregel(Maand Maand, int Aantal, Bedrag Bedrag);

    public sealed record Budgethouderregel(string Naam, string Klantnummer, int Aantal, Bedrag Bedrag);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Leest(input.Vorm);
        var id = input.Zorgverlener ?? Sessie.Dossier?.ZorgverlenerId ?? throw new ToegangGeweigerdException(nameof(JaarontvangstenBekijken));
        if (!Toegang.IsZorgverlener(id))
        {
            throw new NietGevondenException(nameof(Zorgverlener));
        }

        Context.Betreft(null, nameof(Zorgverlener), id.Waarde);
        var naam = await Db.Zorgverleners.AsNoTracking().Where(z => z.Id == id).Select(z => z.Naam).SingleAsync(cancellationToken);
        var eigen = Db.Betaalopdrachten.AsNoTracking().Where(o => o.ZorgverlenerId == id && Gekregen.Contains(o.Status));
        var eerste = (await eigen.OrderBy(o => o.Dag).Select(o => (DateOnly?)o.Dag).FirstOrDefaultAsync(cancellationToken))?.Year ?? Vandaag.Year;
        var jaar = input.Jaar ?? Vandaag.Year;
        if (jaar < eerste || jaar > Vandaag.Year)
        {
            throw new NietGevondenException(nameof(Overzicht));
        }

        var (van, tot) = (new DateOnly(jaar, 1, 1), jaar == Vandaag.Year ? Vandaag : new DateOnly(jaar, 12, 31));
        var rijen = await eigen.Where(o => o.Dag >= van && o.Dag <= tot)
            .Select(o => new { o.Dag, o.BudgethouderId, o.Bedrag }).ToListAsync(cancellationToken);
        var ids = rijen.Select(r => r.BudgethouderId).Distinct().ToList();
        var namen = await Db.Budgethouders.AsNoTracking().Where(b => ids.Contains(b.Id))
            .Select(b => new { b.Id, b.Naam }).ToDictionaryAsync(b => b.Id, b => b.Naam, cancellationToken);
        return new(
            naam,
            jaar,
            tot,
            [.. Enumerable.Range(eerste, Vandaag.Year - eerste + 1).Reverse()],
            [.. rijen.GroupBy(r => Maand.Van(r.Dag)).OrderBy(g => g.Key).Select(g => new Maandregel(g.Key, g.Count(), Bedrag.Som(g.Select(r => r.Bedrag))))],
            [
                .. rijen.GroupBy(r => r.BudgethouderId)
                    .Select(g => new Budgethouderregel(namen.GetValueOrDefault(g.Key, ""), Klantnummer.Van(g.Key), g.Count(), Bedrag.Som(g.Select(r => r.Bedrag))))
                    .OrderBy(b => b.Naam, StringComparer.Ordinal),
            ]);
    }
}
