using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>Gathers what the controles of a grant must know besides its message.</summary>
internal sealed class Toekenningfeitenlezer(PgbDbContext db, TimeProvider klok, Registerkoppeling registers, Besteding besteding)
{
    /// <param name="verstrekker">The sender; null: unknown.</param>
    /// <param name="eerderGebruikt">The sender used this identificatie before.</param>
    public async Task<ToekenningFeiten> LeesAsync(
        Toekenningsbericht bericht, Verstrekker? verstrekker, bool eerderGebruikt, CancellationToken cancellationToken)
    {
        var bsns = bericht.Relaties.Select(r => r.Bsn).Append(bericht.Bsn).OfType<string>();
        var feiten = new ToekenningFeiten
        {
            Vandaag = klok.Vandaag(),
            AfzenderBekend = verstrekker is not null && verstrekker.Wetten.Contains(bericht.Wet),
            Vvbregel = verstrekker?.BeleidOp(bericht.Functiebudgetten.Min(f => f.Begindatum)) is { VvbPromille: { } promille } beleid
                ? new(promille, beleid.VvbMinimum, beleid.VvbMaximum)
                : null,
            BsnsInBrp = await registers.BekendAsync([.. bsns], cancellationToken),
            IdentificatieEerderGebruikt = eerderGebruikt,
        };
        if (verstrekker is null || !Bsn.TryParse(bericht.Bsn, out var bsn))
        {
            return feiten;
        }

        var persoon = await registers.PersoonAsync(bsn, cancellationToken);
        feiten = feiten with { ClientGeboren = persoon?.Geboren, ClientOverleden = persoon?.Overleden is not null };
        var budgethouder = await db.Budgethouders.SingleOrDefaultAsync(b => b.Bsn == bsn, cancellationToken);
        if (budgethouder is null)
        {
            return feiten;
        }

        var eigen = await db.Toekenningen.AsNoTracking().Include(t => t.Functiebudgetten)
            .Where(t => t.VerstrekkerId == verstrekker.Id && t.BudgethouderId == budgethouder.Id).ToListAsync(cancellationToken);
        var oud = eigen.Find(t => t.BudgetIdentificatie == bericht.BudgetIdentificatieOud);
        return feiten with
        {
            BudgetIdentificatieEerderGebruikt = eigen.Exists(t => t.BudgetIdentificatie == bericht.BudgetIdentificatie),
            OudBudget = oud is null
                ? null
                : new(
                    oud.BudgetIdentificatie,
                    oud.Wet!.Value,
                    oud.VervangenDoorId is not null,
                    [.. oud.Functiebudgetten.Select(f => new OudFunctiebudget(new(f.Zorgfunctie), f.Van))]),
            EerdereFunctiebudgetten =
            [
                .. eigen.Where(t => t.Wet == bericht.Wet).SelectMany(
                    t => t.Functiebudgetten,
                    (t, f) => new EerderFunctiebudget(t.BudgetIdentificatie, new(f.Zorgfunctie), f.Periode, t.IsVanKracht)),
            ],
            HeeftVertegenwoordiger = await db.Vertegenwoordigingen.AnyAsync(v => v.BudgethouderId == budgethouder.Id, cancellationToken),
            BesteedNaVervanging = oud is null ? [] : await NaVervangingAsync(bericht, Toekenningketen.MetVoorgangers(oud, eigen), cancellationToken),
        };
    }

    private async Task<List<BestedingNaVervanging>> NaVervangingAsync(
        Toekenningsbericht bericht, IReadOnlyList<Toekenning> oude, CancellationToken cancellationToken)
    {
        var doelen = bericht.IsIntrekking ? [] : bericht.Functiebudgetten
            .Where(f => !f.Tijdvak.IsOmgekeerd)
            .Select(f => new Bestedingsdoel(f.Zorgfunctie.Code, f.Tijdvak.AlsPeriode()!.Value)).ToList();
        var posten = await besteding.PostenAsync([.. oude.SelectMany(t => t.Functiebudgetten).Select(f => f.Id)], cancellationToken);
        return [.. posten
            .Select(p => (Post: p, Doel: Bestedingsdoel.Kies(doelen, Toekenningketen.Zorgfunctie(oude, p.FunctiebudgetId), p.Dag)))
            .GroupBy(p => (p.Doel, Zorgfunctie: Toekenningketen.Zorgfunctie(oude, p.Post.FunctiebudgetId)))
            .Select(g => new BestedingNaVervanging(
                new(g.Key.Doel?.Zorgfunctie ?? g.Key.Zorgfunctie),
                g.Key.Doel?.Periode.Van ?? DateOnly.MinValue,
                Bedrag.Som(g.Select(p => p.Post.Bedrag)),
                Bedrag.Som(g.Where(p => p.Post.IsVvb).Select(p => p.Post.Bedrag)),
                g.Key.Doel is { } doel ? Bedrag.Som(g.Where(p => !doel.Periode.Omvat(p.Post.Dag)).Select(p => p.Post.Bedrag)) : default))];
    }
}
