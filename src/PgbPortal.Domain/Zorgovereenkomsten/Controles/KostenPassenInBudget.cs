using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>What the agreement is expected to cost fits in what is free on each functiebudget.</summary>
/// <remarks>Silent towards the zorgverlener, who never sees a budget, and about a change.</remarks>
[Controle("ZO-030", Zwaarte.Waarschuwing, Bron = "keuze (domein.md 5.2); scenarios/README.md 6.2")]
public sealed class KostenPassenInBudget : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier)
    {
        if (dossier.VoorZorgverlener || dossier.IsWijziging)
        {
            return null;
        }

        var teVeel = dossier.Verwachtekosten.PerFunctiebudget
            .Join(dossier.Budgetten, k => k.Functiebudget, b => b.Id, (kosten, budget) => (kosten, budget.Vrij))
            .Where(p => p.kosten.Bedrag > Bedrag.Max(Bedrag.Nul, p.Vrij))
            .Select(p => (Op: OpRond(p.kosten, p.Vrij), Tekort: p.kosten.Bedrag - p.Vrij))
            .OrderBy(p => p.Op)
            .ToList();
        return teVeel is [var eerste, ..]
            ? $"Met deze afspraken is uw budget op rond {eerste.Op.Lang()}. U komt ongeveer {eerste.Tekort} tekort."
            : null;
    }

    private static DateOnly OpRond(Budgetkosten kosten, Bedrag vrij) => kosten.Periode.Van.AddDays(
        (int)((Int128)Bedrag.Max(Bedrag.Nul, vrij).Centen * kosten.Periode.Dagen / kosten.Bedrag.Centen));
}
