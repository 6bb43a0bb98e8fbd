using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Maandlonen;

/// <summary>One line with maandloon, with what decides about its terms.</summary>
/// <param name="Budgetten">In force and covering this line; the own zorgfunctie before the whole package.</param>
internal sealed record Maandloonregel(
    Zorgovereenkomst Overeenkomst,
    Overeenkomstregel Regel,
    IReadOnlyList<Functiebudget> Budgetten,
    IReadOnlyList<Ziekteverloop> Ziekte)
{
    public Periode Looptijd => new(Overeenkomst.Van, Overeenkomst.TotEnMet ?? DateOnly.MaxValue);

    /// <summary>The days on which both agreement and a functiebudget are in force.</summary>
    public IReadOnlyList<Periode> Geldig => [.. Budgetten.Select(b => Looptijd.Doorsnede(b.Periode)).OfType<Periode>()];

    public Maandloonberekening Berekening(Kengetallen kengetallen, DateOnly vandaag) => BerekeningOver(Geldig, kengetallen, vandaag);

    public Maandloonberekening BerekeningOver(IReadOnlyList<Periode> geldig, Kengetallen kengetallen, DateOnly vandaag) => new(
        Regel, geldig, Ziekte, Overeenkomst.Soort == Overeenkomstsoort.Arbeidsovereenkomst, kengetallen, vandaag);

    /// <summary>What bears care of this day; null when nothing does.</summary>
    public Functiebudget? DragerOp(DateOnly dag) => Budgetten.FirstOrDefault(b => b.Periode.Omvat(dag));

    /// <summary>The months to have a term for: to the end of the functiebudget, and those whose pay day has come without one.</summary>
    public IEnumerable<Maand> Maanden(DateOnly vandaag)
    {
        var laatste = Maand.Van(vandaag);
        if (Maandloondag.Van(laatste) > vandaag)
        {
            laatste = laatste.Vorige;
        }

        foreach (var maand in Geldig.Select(p => Maand.Van(p.TotEnMet)))
        {
            laatste = maand > laatste ? maand : laatste;
        }

        if (Overeenkomst.TotEnMet is { } einde && Maand.Van(einde) < laatste)
        {
            laatste = Maand.Van(einde);
        }

        for (var maand = Maand.Van(Overeenkomst.Van); maand <= laatste; maand = maand.Volgende)
        {
            yield return maand;
        }
    }
}

/// <summary>Gathers the lines with maandloon of a budgethouder, also what was changed and not saved yet.</summary>
internal sealed class Maandloonstand(PgbDbContext db)
{
    /// <param name="alleen">Null: approved agreements only. Else this one, whatever its status.</param>
    public async Task<IReadOnlyList<Maandloonregel>> RegelsAsync(
        BudgethouderId budgethouder, ZorgovereenkomstId? alleen, CancellationToken cancellationToken)
    {
        var gevonden = await db.Zorgovereenkomsten.Include(z => z.Regels)
            .Where(z => z.BudgethouderId == budgethouder && z.Regels.Any(r => r.Beloning == Beloning.Maandloon)
                && (alleen == null || z.Id == alleen))
            .ToListAsync(cancellationToken);
        var overeenkomsten = gevonden
            .Where(z => alleen is not null || z.Status is ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd)
            .OrderBy(z => z.Id.Waarde).ToList();
        if (overeenkomsten.Count == 0)
        {
            return [];
        }

        var budgetten = await BudgettenAsync(budgethouder, cancellationToken);
        var ziekte = (await ZiekmeldingenAsync(overeenkomsten.ConvertAll(z => z.Id), cancellationToken)).ToLookup(z => z.ZorgovereenkomstId, z => z.Verloop);
        return
        [
            .. from overeenkomst in overeenkomsten
               from regel in overeenkomst.Regels.OrderBy(r => r.Volgorde)
               where regel.Beloning == Beloning.Maandloon
               select new Maandloonregel(overeenkomst, regel, Dekkend(regel, budgetten), [.. ziekte[overeenkomst.Id]]),
        ];
    }

    private static List<Functiebudget> Dekkend(Overeenkomstregel regel, IEnumerable<Functiebudget> budgetten) => regel.Zorgfunctie is not { } zorgfunctie
        ? []
        : [.. budgetten
            .Where(f => f.VerstrekkerId == regel.VerstrekkerId && f.Wet == regel.Wet && f.Dekt(zorgfunctie))
            .OrderBy(f => f.Zorgfunctie == zorgfunctie ? 0 : 1).ThenBy(f => f.Van)];

    private async Task<List<Functiebudget>> BudgettenAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var opgeslagen = await db.Toekenningen.Include(t => t.Functiebudgetten)
            .Where(t => t.BudgethouderId == budgethouder).ToListAsync(cancellationToken);
        return [.. opgeslagen.Union(db.Toekenningen.Local.Where(t => t.BudgethouderId == budgethouder))
            .Where(t => t.IsVanKracht).SelectMany(t => t.Functiebudgetten).Where(f => f.Bedrag > Bedrag.Nul)];
    }

    private async Task<IEnumerable<Ziekmelding>> ZiekmeldingenAsync(List<ZorgovereenkomstId> ids, CancellationToken cancellationToken)
    {
        var opgeslagen = await db.Ziekmeldingen.Where(z => ids.Contains(z.ZorgovereenkomstId)).ToListAsync(cancellationToken);
        return opgeslagen.Union(db.Ziekmeldingen.Local.Where(z => ids.Contains(z.ZorgovereenkomstId)));
    }
}
