using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>Own money of budgethouders, and what has to be paid back.</summary>
internal sealed class Eigengeldcontrole(Verhaal verhaal)
{
    public async Task<IReadOnlyList<Afwijking>> ControleerAsync(Verwachting verwacht, CancellationToken cancellationToken) =>
    [
        .. await StortingAsync(verwacht.Storting ?? new Dictionary<string, long>(), cancellationToken),
        .. await VorderingenAsync(verwacht.Vorderingen, cancellationToken),
    ];

    private async Task<List<Afwijking>> StortingAsync(IReadOnlyDictionary<string, long> stortingen, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Afwijking>();
        foreach (var (naam, verwacht) in stortingen)
        {
            var houder = (await verhaal.BudgethouderAsync(naam, cancellationToken)).Waarde;
            var saldi = await verhaal.Lezer.Rekeningen
                .Where(r => r.HouderId == houder && r.Soort == Rekeningsoort.StortingVrij).Select(r => r.Saldo).ToListAsync(cancellationToken);
            if (-saldi.Sum() != verwacht)
            {
                afwijkingen.Add(new($"storting {naam} {verwacht}", $"{-saldi.Sum()}"));
            }
        }

        return afwijkingen;
    }

    private async Task<List<Afwijking>> VorderingenAsync(IReadOnlyList<Vorderingverwachting>? verwacht, CancellationToken cancellationToken)
    {
        if (verwacht is null)
        {
            return [];
        }

        var rijen = await verhaal.Lezer.Vorderingen.AsNoTracking().OrderBy(v => v.Id).ToListAsync(cancellationToken);
        var werkelijk = rijen.ConvertAll(v => new Vorderingverwachting(
            verhaal.Namen.NaamVan(v.ZorgovereenkomstId),
            v.DebiteurPersoonId is { } persoon ? verhaal.Namen.NaamVan(persoon) : verhaal.Namen.NaamVan(v.DebiteurZorgverlenerId!.Value),
            v.Bedrag.Centen));
        return Lijstvergelijking.IsVolledig(verwacht, werkelijk, Past)
            ? []
            : [new(Lijstvergelijking.Lijst("vorderingen", verwacht.Select(Tekst)), Lijstvergelijking.Lijst("vorderingen", werkelijk.Select(Tekst)))];
    }

    private static bool Past(Vorderingverwachting v, Vorderingverwachting w) =>
        (v.Zorgovereenkomst ?? w.Zorgovereenkomst) == w.Zorgovereenkomst
        && (v.Debiteur ?? w.Debiteur) == w.Debiteur
        && (v.Bedrag ?? w.Bedrag) == w.Bedrag;

    private static string Tekst(Vorderingverwachting v) => Lijstvergelijking.Tekst(
        ("zorgovereenkomst", v.Zorgovereenkomst), ("debiteur", v.Debiteur), ("bedrag", v.Bedrag));
}
