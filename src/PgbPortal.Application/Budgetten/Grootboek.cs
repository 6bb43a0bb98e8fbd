using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>
/// The only writer of the ledger. It locks the chain of each verstrekker first, in a fixed order, so that whoever books for
/// the same verstrekker waits, and every balance that is read after it is the newest one. What concerns several chains is one
/// booking in each of them.
/// </summary>
internal sealed class Grootboek(PgbDbContext db, DateTime nuUtc, DateOnly vandaag)
{
    private static readonly Rekeningsoort[] Stortingsoorten = [Rekeningsoort.StortingVrij, Rekeningsoort.StortingBeloofd];

    private readonly Dictionary<VerstrekkerId, Ketenkop> _koppen = [];
    private readonly Dictionary<FunctiebudgetId, Budgetrekeningen> _budgetten = [];
    private readonly Dictionary<(Guid Houder, Rekeningsoort Soort), Rekening> _kas = [];
    private readonly HashSet<VerstrekkerId> _kasGeladen = [];
    private readonly HashSet<BudgethouderId> _pottenGeladen = [];

    /// <summary>Call before anything is loaded that the booking depends on.</summary>
    /// <remarks>The chain of the SVB comes last: it may be locked later, after those of verstrekkers, never before.</remarks>
    public async Task VergrendelAsync(IEnumerable<VerstrekkerId> ketens, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            await db.Database.BeginTransactionAsync(cancellationToken);
        }

        foreach (var keten in ketens.Distinct().Where(k => !_koppen.ContainsKey(k)).OrderBy(k => k.Waarde))
        {
            await db.Ketenkoppen.Where(k => k.VerstrekkerId == keten)
                .ExecuteUpdateAsync(s => s.SetProperty(k => k.Slot, k => k.Slot + 1), cancellationToken);
            _koppen[keten] = await db.Ketenkoppen.SingleAsync(k => k.VerstrekkerId == keten, cancellationToken);
        }
    }

    /// <summary>The accounts of these functiebudgetten, in one query for all that were not loaded yet.</summary>
    public async Task LaadAsync(IReadOnlyCollection<FunctiebudgetId> ids, CancellationToken cancellationToken)
    {
        var nieuw = ids.Where(i => !_budgetten.ContainsKey(i)).Distinct().ToList();
        if (nieuw.Count == 0)
        {
            return;
        }

        var functiebudgetten = await db.Functiebudgetten.Where(f => nieuw.Contains(f.Id)).ToListAsync(cancellationToken);
        var rekeningen = await db.Rekeningen
            .Where(r => r.FunctiebudgetId != null && nieuw.Contains(r.FunctiebudgetId.Value)).ToListAsync(cancellationToken);
        var perBudget = rekeningen.ToLookup(r => r.FunctiebudgetId!.Value);
        foreach (var functiebudget in functiebudgetten)
        {
            _budgetten[functiebudget.Id] = new(functiebudget, perBudget[functiebudget.Id]);
        }
    }

    /// <summary>Everything that paying, confirming or undoing these payments touches. Locks the chain of the SVB when there is own money.</summary>
    public async Task LaadVoorBetalingAsync(IReadOnlyCollection<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var delen = opdrachten.SelectMany(o => o.Betaaldelen).ToList();
        await LaadAsync([.. delen.Select(d => d.FunctiebudgetId).Distinct()], cancellationToken);
        await LaadKasAsync([.. delen.Select(d => d.VerstrekkerId!.Value).Distinct()], cancellationToken);
        await LaadStortingenAsync(
            [.. opdrachten.Where(o => o.Storting > Bedrag.Nul).Select(o => o.BudgethouderId).Distinct()], cancellationToken);
    }

    /// <summary>The cash accounts of these chains.</summary>
    public async Task LaadKasAsync(IReadOnlyCollection<VerstrekkerId> ketens, CancellationToken cancellationToken)
    {
        var houders = ketens.Where(_kasGeladen.Add).Select(k => k.Waarde).ToList();
        if (houders.Count > 0)
        {
            Onthoud(await db.Rekeningen.Where(r => houders.Contains(r.HouderId)).ToListAsync(cancellationToken));
        }
    }

    /// <summary>The own money of these budgethouders; locks the chain of the SVB.</summary>
    public async Task LaadStortingenAsync(IReadOnlyCollection<BudgethouderId> budgethouders, CancellationToken cancellationToken)
    {
        var houders = budgethouders.Where(_pottenGeladen.Add).Select(b => b.Waarde).ToList();
        if (houders.Count > 0)
        {
            await VergrendelAsync([Ketens.Svb], cancellationToken);
            await LaadKasAsync([Ketens.Svb], cancellationToken);
            Onthoud(await db.Rekeningen.Where(r => houders.Contains(r.HouderId) && Stortingsoorten.Contains(r.Soort)).ToListAsync(cancellationToken));
        }
    }

    public Budgetrekeningen this[FunctiebudgetId id] => _budgetten[id];

    /// <summary>Own money that is neither spent nor promised; call <see cref="LaadStortingenAsync"/> first.</summary>
    public Bedrag StortingVrij(BudgethouderId budgethouder) => _pottenGeladen.Contains(budgethouder)
        ? new(-(_kas.GetValueOrDefault((budgethouder.Waarde, Rekeningsoort.StortingVrij))?.Saldo ?? 0))
        : throw new InvalidOperationException("De pot is niet geladen.");

    /// <summary>The same for who may not have locked anything: then it is only a look.</summary>
    public async Task<Bedrag> PotAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        if (_koppen.Count > 0)
        {
            await LaadStortingenAsync([budgethouder], cancellationToken);
            return StortingVrij(budgethouder);
        }

        var saldi = await db.Rekeningen.AsNoTracking()
            .Where(r => r.HouderId == budgethouder.Waarde && r.Soort == Rekeningsoort.StortingVrij)
            .Select(r => r.Saldo).ToListAsync(cancellationToken);
        return new(-saldi.Sum());
    }

    public Budgetrekeningen Open(Functiebudget functiebudget)
    {
        var budget = Budgetrekeningen.Open(functiebudget);
        db.AddRange(budget.Alle);
        return _budgetten[functiebudget.Id] = budget;
    }

    public void Reserveer(FunctiebudgetId id, Reserveringsoort soort, Guid oorzaak, Bedrag bedrag, string sleutel)
    {
        var budget = _budgetten[id];
        Boek(Keten(budget), sleutel, Boekingssoort.Reserveren, (Oorzaak(soort), oorzaak), budget.Reserveer(bedrag));
        db.Add(Reservering.Maak(budget.Functiebudget, soort, oorzaak, bedrag));
    }

    public void GeefVrij(Reservering reservering)
    {
        reservering.GeefVrij();
        MaakVrij(reservering, "vrijgeven", Boekingssoort.Vrijgeven);
    }

    /// <summary>It was not used in time.</summary>
    public void Verloop(Reservering reservering)
    {
        reservering.Verloop();
        MaakVrij(reservering, "verlopen", Boekingssoort.Verlopen);
    }

    /// <summary>
    /// A payment goes out: what was reserved is spent, what was set off becomes free, sick pay is booked apart, and the bank
    /// has it on its way. One booking per chain.
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
            Boek(keten.Key, Uitgeefsleutel(opdracht.Id, keten.Key), Boekingssoort.Uitgeven, Oorzaak(opdracht), regels);
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

    /// <summary>A payment was refused or came back: reserved again for the same cause, on the day of today.</summary>
    /// <param name="wasUitgevoerd">The bank had confirmed it before.</param>
    public async Task DraaiTerugAsync(Betaalopdracht opdracht, bool wasUitgevoerd, CancellationToken cancellationToken)
    {
        var bank = wasUitgevoerd ? Rekeningsoort.Bank : Rekeningsoort.BankOnderweg;
        foreach (var keten in opdracht.Betaaldelen.GroupBy(d => d.VerstrekkerId!.Value))
        {
            var regels = new List<(Rekening, long)>();
            foreach (var deel in keten)
            {
                var budget = _budgetten[deel.FunctiebudgetId];
                regels.AddRange(budget.DraaiTerug(deel.Besteed));
                regels.Add((Ziekengeld(budget, deel.Ziekengeld), -deel.Ziekengeld.Centen));
                if (deel.Besteed > Bedrag.Nul)
                {
                    var soort = opdracht.TermijnId is null ? Reserveringsoort.Declaratie : Reserveringsoort.Maandloontermijn;
                    db.Add(Reservering.Maak(budget.Functiebudget, soort, opdracht.OorzaakId, deel.Besteed));
                }
            }

            regels.Add((Kas(keten.Key, Rekeningsoort.Bekostiging), -Bedrag.Som(keten.Select(d => d.Besteed)).Centen));
            regels.Add((Kas(keten.Key, bank), Bedrag.Som(keten.Select(d => d.Uit)).Centen));
            await BoekTerugAsync(opdracht, keten.Key, regels, cancellationToken);
        }

        if (opdracht.Storting > Bedrag.Nul)
        {
            await BoekTerugAsync(
                opdracht,
                Ketens.Svb,
                [
                    (Pot(opdracht.BudgethouderId, Rekeningsoort.StortingBeloofd), -opdracht.Storting.Centen),
                    (Kas(Ketens.Svb, bank), opdracht.Storting.Centen),
                ],
                cancellationToken);
            db.Add(Stortingsbelofte.Maak(opdracht.BudgethouderId, opdracht.DeclaratieId!.Value, opdracht.Storting));
        }
    }

    /// <summary>Own money came in; call <see cref="LaadStortingenAsync"/> first.</summary>
    public void Ontvang(Storting storting)
    {
        db.Add(storting);
        Boek(
            Ketens.Svb,
            $"storting/{storting.Id.Waarde:N}",
            Boekingssoort.Ontvangen,
            (Oorzaaksoort.Storting, storting.Id.Waarde),
            [
                (Kas(Ketens.Svb, Rekeningsoort.BankOntvangen), storting.Bedrag.Centen),
                (Pot(storting.BudgethouderId, Rekeningsoort.StortingVrij), -storting.Bedrag.Centen),
            ]);
    }

    /// <summary>Sets own money aside for a claim; call <see cref="LaadStortingenAsync"/> first.</summary>
    /// <exception cref="RegelOvertredenException">BT-004: the pot does not hold this.</exception>
    public void Beloof(BudgethouderId budgethouder, DeclaratieId declaratie, Bedrag bedrag)
    {
        var belofte = Stortingsbelofte.Maak(budgethouder, declaratie, bedrag);
        db.Add(belofte);
        Boek(
            Ketens.Svb,
            $"beloven/{belofte.Id.Waarde:N}",
            Boekingssoort.Beloven,
            (Oorzaaksoort.Declaratie, declaratie.Waarde),
            [
                (Pot(budgethouder, Rekeningsoort.StortingVrij), bedrag.Centen),
                (Pot(budgethouder, Rekeningsoort.StortingBeloofd), -bedrag.Centen),
            ]);
    }

    /// <summary>The claim does not need the own money any more; call <see cref="LaadStortingenAsync"/> first.</summary>
    public void GeefVrij(Stortingsbelofte belofte)
    {
        belofte.GeefVrij();
        Boek(
            Ketens.Svb,
            $"belofte-vrij/{belofte.Id.Waarde:N}",
            Boekingssoort.Vrijgeven,
            (Oorzaaksoort.Declaratie, belofte.DeclaratieId.Waarde),
            [
                (Pot(belofte.BudgethouderId, Rekeningsoort.StortingBeloofd), belofte.Bedrag.Centen),
                (Pot(belofte.BudgethouderId, Rekeningsoort.StortingVrij), -belofte.Bedrag.Centen),
            ]);
    }

    /// <summary>Too much was paid and has to come back: it is no longer for the verstrekker to fund. Call <see cref="LaadKasAsync"/> first.</summary>
    public void Vorder(Vordering vordering) => Boek(
        vordering.VerstrekkerId!.Value,
        $"vorderen/{vordering.Id.Waarde:N}",
        Boekingssoort.Vorderen,
        (Oorzaaksoort.Vordering, vordering.Id.Waarde),
        [
            (Vorderingrekening(vordering), vordering.Bedrag.Centen),
            (Kas(vordering.VerstrekkerId.Value, Rekeningsoort.Bekostiging), -vordering.Bedrag.Centen),
        ]);

    /// <summary>
    /// A term came in. As long as the functiebudget is open the money returns to it; else it stays with the verstrekker.
    /// Call <see cref="LaadVorderingAsync"/> first.
    /// </summary>
    public void OntvangOp(Vordering vordering, Bedrag bedrag, bool naarFunctiebudget, Guid ontvangst)
    {
        List<(Rekening, long)> regels =
        [
            (Kas(vordering.VerstrekkerId!.Value, Rekeningsoort.BankOntvangen), bedrag.Centen),
            (Vorderingrekening(vordering), -bedrag.Centen),
        ];
        if (naarFunctiebudget)
        {
            regels.AddRange(_budgetten[vordering.FunctiebudgetId].NeemTerug(bedrag));
        }

        Boek(
            vordering.VerstrekkerId.Value, $"vordering-ontvangen/{ontvangst:N}", Boekingssoort.Ontvangen, (Oorzaaksoort.Vordering, vordering.Id.Waarde), regels);
    }

    /// <summary>The rest need not come back: the verstrekker funds it after all. Call <see cref="LaadVorderingAsync"/> first.</summary>
    public void ScheldKwijt(Vordering vordering, Bedrag rest) => Boek(
        vordering.VerstrekkerId!.Value,
        $"kwijtschelden/{vordering.Id.Waarde:N}",
        Boekingssoort.Kwijtschelden,
        (Oorzaaksoort.Vordering, vordering.Id.Waarde),
        [
            (Vorderingrekening(vordering), -rest.Centen),
            (Kas(vordering.VerstrekkerId.Value, Rekeningsoort.Bekostiging), rest.Centen),
        ]);

    public async Task LaadVorderingAsync(Vordering vordering, CancellationToken cancellationToken)
    {
        await LaadAsync([vordering.FunctiebudgetId], cancellationToken);
        await LaadKasAsync([vordering.VerstrekkerId!.Value], cancellationToken);
        Onthoud(await db.Rekeningen.Where(r => r.HouderId == vordering.Id.Waarde).ToListAsync(cancellationToken));
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

    /// <summary>The booking with which a payment went out in one chain.</summary>
    public async Task<BoekingId?> UitgeefboekingAsync(BetaalopdrachtId opdracht, VerstrekkerId keten, CancellationToken cancellationToken)
    {
        var sleutel = Uitgeefsleutel(opdracht, keten);
        return await db.Boekingen.Where(b => b.Sleutel == sleutel).Select(b => (BoekingId?)b.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <param name="corrigeert">The booking that this one undoes or corrects.</param>
    public void Boek(
        VerstrekkerId keten,
        string sleutel,
        Boekingssoort soort,
        (Oorzaaksoort Soort, Guid Id) oorzaak,
        IReadOnlyList<(Rekening, long)> regels,
        BoekingId? corrigeert = null)
    {
        var boeking = Boeking.Maak(keten, sleutel, soort, vandaag, nuUtc, oorzaak, regels, corrigeert);
        boeking.Keten(_koppen[keten]);
        db.Add(boeking);
    }

    /// <summary>A cash account of a chain; opened at its first use. Call <see cref="LaadKasAsync"/> first.</summary>
    public Rekening Kas(VerstrekkerId keten, Rekeningsoort soort) => _kasGeladen.Contains(keten)
        ? Zoek(keten.Waarde, soort, () => Rekening.OpenVoorKeten(keten, soort))
        : throw new InvalidOperationException("De kas is niet geladen.");

    private static VerstrekkerId Keten(Budgetrekeningen budget) => budget.Functiebudget.VerstrekkerId!.Value;

    private static string Uitgeefsleutel(BetaalopdrachtId opdracht, VerstrekkerId keten) => $"uitgeven/{opdracht.Waarde:N}/{keten.Waarde:N}";

    private static (Oorzaaksoort, Guid) Oorzaak(Betaalopdracht opdracht) => (Oorzaaksoort.Betaalopdracht, opdracht.Id.Waarde);

    private static Oorzaaksoort Oorzaak(Reserveringsoort soort) => soort switch
    {
        Reserveringsoort.Declaratie => Oorzaaksoort.Declaratie,
        Reserveringsoort.VerantwoordingsvrijBedrag => Oorzaaksoort.Toekenning,
        Reserveringsoort.Maandloontermijn => Oorzaaksoort.Maandloontermijn,
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    private static IEnumerable<(VerstrekkerId Keten, Bedrag Bedrag)> PerKeten(Betaalopdracht opdracht)
    {
        var delen = opdracht.Betaaldelen.GroupBy(d => d.VerstrekkerId!.Value).Select(g => (g.Key, Bedrag.Som(g.Select(d => d.Uit))));
        return opdracht.Storting > Bedrag.Nul ? delen.Append((Ketens.Svb, opdracht.Storting)) : delen;
    }

    private async Task BoekTerugAsync(
        Betaalopdracht opdracht, VerstrekkerId keten, List<(Rekening, long)> regels, CancellationToken cancellationToken) =>
        Boek(
            keten,
            $"terug/{opdracht.Id.Waarde:N}/{keten.Waarde:N}",
            Boekingssoort.Terugdraaien,
            Oorzaak(opdracht),
            regels,
            await UitgeefboekingAsync(opdracht.Id, keten, cancellationToken));

    private void MaakVrij(Reservering reservering, string sleutel, Boekingssoort soort)
    {
        var budget = _budgetten[reservering.FunctiebudgetId];
        Boek(
            Keten(budget),
            $"{sleutel}/{reservering.Id.Waarde:N}",
            soort,
            (Oorzaak(reservering.Soort), reservering.OorzaakId),
            budget.GeefVrij(reservering.Bedrag));
    }

    private Rekening Pot(BudgethouderId budgethouder, Rekeningsoort soort) =>
        Zoek(budgethouder.Waarde, soort, () => Rekening.OpenVoorStortingen(budgethouder, soort));

    private Rekening Vorderingrekening(Vordering vordering) => Zoek(
        vordering.Id.Waarde,
        Rekeningsoort.Vordering,
        () => Rekening.OpenVoorVordering(vordering.Id.Waarde, vordering.BudgethouderId, vordering.VerstrekkerId!.Value, vordering.Wet!.Value));

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

    private void Onthoud(IEnumerable<Rekening> rekeningen)
    {
        foreach (var rekening in rekeningen)
        {
            _kas[(rekening.HouderId, rekening.Soort)] = rekening;
        }
    }

    private Rekening Zoek(Guid houder, Rekeningsoort soort, Func<Rekening> open)
    {
        if (!_kas.TryGetValue((houder, soort), out var rekening))
        {
            _kas[(houder, soort)] = rekening = open();
            db.Add(rekening);
        }

        return rekening;
    }
}
