using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>Payments: paid out, confirmed by the bank, come back, and what of it is sick pay.</summary>
internal sealed partial class Grootboek
{
    /// <summary>
    /// A payment goes out: what was reserved is spent, what was set off becomes free, sick pay is booked apart, and the bank
    /// has it on its way. One booking per chain. What was set off against own money is spent as well, and moves at once to the chain
    /// of the SVB, to the own money of the budgethouder: that is final, also when the payment comes back.
    /// </summary>
    /// <param name="reserveringen">The open reservations for its cause: one for each part that reserved anything.</param>
    /// <param name="belofte">The promised own money; null when there is none in it.</param>
    public void GeefUit(Betaalopdracht opdracht, IEnumerable<Reservering> reserveringen, Stortingsbelofte? belofte = null)
    {
        var perBudget = reserveringen.ToDictionary(r => r.FunctiebudgetId);
        foreach (var keten in opdracht.Betaaldelen.GroupBy(d => d.VerstrekkerId!.Value))
        {
            var regels = new List<(Rekening, long)>();
            foreach (var deel in keten)
            {
                var budget = _budgetten[deel.FunctiebudgetId];
                if (deel.Gereserveerd > Bedrag.Nul)
                {
                    perBudget[deel.FunctiebudgetId].Boek(deel.Besteed);
                    regels.AddRange(budget.GeefUit(deel.Gereserveerd, deel.Besteed));
                }

                regels.Add((Ziekengeld(budget, deel.Ziekengeld), deel.Ziekengeld.Centen));
            }

            regels.Add((Kas(keten.Key, Rekeningsoort.Bekostiging), Bedrag.Som(keten.Select(d => d.Besteed)).Centen));
            regels.Add((Kas(keten.Key, Rekeningsoort.BankOnderweg), -Bedrag.Som(keten.Select(d => d.Uit)).Centen));
            if (Eigen(keten) is { IsPositief: true } terug)
            {
                regels.Add((Kas(keten.Key, Rekeningsoort.Bank), -terug.Centen));
            }

            Boek(keten.Key, Uitgeefsleutel(opdracht.Id, keten.Key), Boekingssoort.Uitgeven, Oorzaak(opdracht), regels);
        }

        if (Eigen(opdracht.Betaaldelen) is { IsPositief: true } eigen)
        {
            Boek(Ketens.Svb, $"eigen-terug/{opdracht.Id.Waarde:N}", Boekingssoort.Verrekenen, Oorzaak(opdracht),
            [
                (Kas(Ketens.Svb, Rekeningsoort.BankOntvangen), eigen.Centen),
                (Pot(opdracht.BudgethouderId, Rekeningsoort.StortingVrij), -eigen.Centen),
            ]);
        }

        if (opdracht.Storting > Bedrag.Nul)
        {
            (belofte ?? throw new InvalidOperationException("Er is geen eigen geld beloofd.")).Boek();
            Boek(Ketens.Svb, Uitgeefsleutel(opdracht.Id, Ketens.Svb), Boekingssoort.Uitgeven, Oorzaak(opdracht),
            [
                (Pot(opdracht.BudgethouderId, Rekeningsoort.StortingBeloofd), opdracht.Storting.Centen),
                (Kas(Ketens.Svb, Rekeningsoort.BankOnderweg), -opdracht.Storting.Centen),
            ]);
        }
    }

    /// <summary>The bank carried it out.</summary>
    public void Bevestig(Betaalopdracht opdracht)
    {
        foreach (var (keten, bedrag) in PerKeten(opdracht).Where(k => k.Bedrag > Bedrag.Nul))
        {
            Boek(
                keten,
                $"bevestigen/{opdracht.Id.Waarde:N}/{keten.Waarde:N}",
                Boekingssoort.Bevestigen,
                Oorzaak(opdracht),
                [(Kas(keten, Rekeningsoort.BankOnderweg), bedrag.Centen), (Kas(keten, Rekeningsoort.Bank), -bedrag.Centen)]);
        }
    }

    /// <summary>
    /// A payment was refused or came back: reserved again for the same cause. Own money that could not go back to the budgethouder is free
    /// again: he asks for it once more.
    /// </summary>
    /// <param name="wasUitgevoerd">The bank had confirmed it before.</param>
    /// <param name="valutadag">The day on which the bank gave the money back; null: it never left, so today.</param>
    public async Task DraaiTerugAsync(
        Betaalopdracht opdracht, bool wasUitgevoerd, CancellationToken cancellationToken, DateOnly? valutadag = null)
    {
        var dag = Terugdag(opdracht, valutadag);
        var bank = wasUitgevoerd ? Rekeningsoort.Bank : Rekeningsoort.BankOnderweg;
        foreach (var keten in opdracht.Betaaldelen.GroupBy(d => d.VerstrekkerId!.Value))
        {
            var regels = new List<(Rekening, long)>();
            foreach (var deel in keten)
            {
                var budget = _budgetten[deel.FunctiebudgetId];
                regels.AddRange(budget.DraaiTerug(deel.Uitbetaald));
                regels.Add((Ziekengeld(budget, deel.Ziekengeld), -deel.Ziekengeld.Centen));
                if (deel.Uitbetaald > Bedrag.Nul)
                {
                    var soort = opdracht.TermijnId is null ? Reserveringsoort.Declaratie : Reserveringsoort.Maandloontermijn;
                    db.Add(Reservering.Maak(budget.Functiebudget, soort, opdracht.OorzaakId, deel.Uitbetaald));
                }
            }

            regels.Add((Kas(keten.Key, Rekeningsoort.Bekostiging), -Bedrag.Som(keten.Select(d => d.Uitbetaald)).Centen));
            regels.Add((Kas(keten.Key, bank), Bedrag.Som(keten.Select(d => d.Uit)).Centen));
            await BoekTerugAsync(opdracht, keten.Key, regels, dag, cancellationToken);
        }

        if (opdracht.Storting > Bedrag.Nul)
        {
            var isTeruggave = opdracht.Soort == Betaalsoort.Teruggave;
            var pot = isTeruggave ? Rekeningsoort.StortingVrij : Rekeningsoort.StortingBeloofd;
            await BoekTerugAsync(
                opdracht,
                Ketens.Svb,
                [(Pot(opdracht.BudgethouderId, pot), -opdracht.Storting.Centen), (Kas(Ketens.Svb, bank), opdracht.Storting.Centen)],
                dag,
                cancellationToken);
            if (!isTeruggave)
            {
                db.Add(Stortingsbelofte.Maak(opdracht.BudgethouderId, opdracht.DeclaratieId!.Value, opdracht.Storting));
            }
        }
    }

    /// <summary>
    /// What was paid as wage turns out to be compensated sick pay: not spent any more. Below zero: the other way round.
    /// Call <see cref="LaadAsync"/> and <see cref="LaadKasAsync"/> first.
    /// </summary>
    /// <param name="corrigeert">The booking of the payment; see <see cref="UitgeefboekingAsync"/>.</param>
    public void HerverdeelZiekengeld(
        FunctiebudgetId id, Bedrag bedrag, (Oorzaaksoort, Guid) oorzaak, string sleutel, BoekingId? corrigeert)
    {
        var budget = _budgetten[id];
        Boek(
            Keten(budget),
            sleutel,
            Boekingssoort.Herverdelen,
            oorzaak,
            [
                .. bedrag.IsNegatief ? budget.Besteedt(-bedrag) : budget.NeemTerug(bedrag),
                (Ziekengeld(budget, bedrag), bedrag.Centen),
                (Kas(Keten(budget), Rekeningsoort.Bekostiging), -bedrag.Centen),
            ],
            corrigeert);
    }

    /// <summary>The lines with which paid sick pay goes along to a functiebudget that takes the place of another.</summary>
    public IEnumerable<(Rekening, long)> VerhuisZiekengeld(FunctiebudgetId van, FunctiebudgetId naar, Bedrag bedrag) =>
        [(Ziekengeld(_budgetten[van], bedrag), -bedrag.Centen), (Ziekengeld(_budgetten[naar], bedrag), bedrag.Centen)];

    /// <summary>The booking with which a payment went out in one chain.</summary>
    public async Task<BoekingId?> UitgeefboekingAsync(BetaalopdrachtId opdracht, VerstrekkerId keten, CancellationToken cancellationToken)
    {
        var sleutel = Uitgeefsleutel(opdracht, keten);
        return await db.Boekingen.Where(b => b.Sleutel == sleutel).Select(b => (BoekingId?)b.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private static Bedrag Eigen(IEnumerable<Betaaldeel> delen) => Bedrag.Som(delen.Select(d => d.VerrekendEigen));

    private static string Uitgeefsleutel(BetaalopdrachtId opdracht, VerstrekkerId keten) => $"uitgeven/{opdracht.Waarde:N}/{keten.Waarde:N}";

    private static IEnumerable<(VerstrekkerId Keten, Bedrag Bedrag)> PerKeten(Betaalopdracht opdracht)
    {
        var delen = opdracht.Betaaldelen.GroupBy(d => d.VerstrekkerId!.Value).Select(g => (g.Key, Bedrag.Som(g.Select(d => d.Uit))));
        return opdracht.Storting > Bedrag.Nul ? delen.Append((Ketens.Svb, opdracht.Storting)) : delen;
    }

    /// <summary>The value date, but never ahead, before the payment, or in a functiebudget that was closed by then (I12, I14).</summary>
    private DateOnly Terugdag(Betaalopdracht opdracht, DateOnly? valutadag) =>
        valutadag is { } dag && dag < vandaag && dag >= opdracht.Dag
            && !opdracht.Betaaldelen.Any(d => _budgetten[d.FunctiebudgetId].Functiebudget.AfgeslotenOp >= dag)
            ? dag
            : vandaag;

    private async Task BoekTerugAsync(
        Betaalopdracht opdracht, VerstrekkerId keten, List<(Rekening, long)> regels, DateOnly dag, CancellationToken cancellationToken) =>
        Boek(
            keten,
            $"terug/{opdracht.Id.Waarde:N}/{keten.Waarde:N}",
            Boekingssoort.Terugdraaien,
            Oorzaak(opdracht),
            regels,
            await UitgeefboekingAsync(opdracht.Id, keten, cancellationToken),
            dag);

    private Rekening Ziekengeld(Budgetrekeningen budget, Bedrag bedrag)
    {
        if (budget.Ziekengeldrekening is { } bestaand)
        {
            return bestaand;
        }

        // Nothing is booked: any account will do, and none is opened for it.
        if (bedrag.IsNul)
        {
            return budget.Alle.First();
        }

        var nieuw = budget.OpenZiekengeld();
        db.Add(nieuw);
        return nieuw;
    }
}
