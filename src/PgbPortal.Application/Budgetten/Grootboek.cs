using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>
/// The only writer of the ledger. It locks the chain of each verstrekker first, in a fixed order, so that whoever books for
/// the same verstrekker waits, and every balance that is read after it is the newest one. What concerns several chains is one
/// booking in each of them.
/// </summary>
internal sealed partial class Grootboek(PgbDbContext db, DateTime nuUtc, DateOnly vandaag)
{
    private static readonly Rekeningsoort[] Stortingsoorten = [Rekeningsoort.StortingVrij, Rekeningsoort.StortingBeloofd];

    private readonly Dictionary<VerstrekkerId, Ketenkop> _koppen = [];
    private readonly Dictionary<FunctiebudgetId, Budgetrekeningen> _budgetten = [];
    private readonly Dictionary<(Guid Houder, Rekeningsoort Soort), Rekening> _kas = [];
    private readonly HashSet<VerstrekkerId> _kasGeladen = [];
    private readonly HashSet<BudgethouderId> _pottenGeladen = [];

    public Budgetrekeningen this[FunctiebudgetId id] => _budgetten[id];

    /// <summary>Own money that is neither spent nor promised; call <see cref="LaadStortingenAsync"/> first.</summary>
    public Bedrag StortingVrij(BudgethouderId budgethouder) => _pottenGeladen.Contains(budgethouder)
        ? new(-(_kas.GetValueOrDefault((budgethouder.Waarde, Rekeningsoort.StortingVrij))?.Saldo ?? 0))
        : throw new InvalidOperationException("De pot is niet geladen.");

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

    /// <param name="corrigeert">The booking that this one undoes or corrects.</param>
    /// <param name="dag">The day for which it counts; null: today.</param>
    public void Boek(
        VerstrekkerId keten,
        string sleutel,
        Boekingssoort soort,
        (Oorzaaksoort Soort, Guid Id) oorzaak,
        IReadOnlyList<(Rekening, long)> regels,
        BoekingId? corrigeert = null,
        DateOnly? dag = null)
    {
        var boeking = Boeking.Maak(keten, sleutel, soort, dag ?? vandaag, nuUtc, oorzaak, regels, corrigeert);
        boeking.Keten(_koppen[keten]);
        db.Add(boeking);
    }

    /// <summary>A cash account of a chain; opened at its first use. Call <see cref="LaadKasAsync"/> first.</summary>
    public Rekening Kas(VerstrekkerId keten, Rekeningsoort soort) => _kasGeladen.Contains(keten)
        ? Zoek(keten.Waarde, soort, () => Rekening.OpenVoorKeten(keten, soort))
        : throw new InvalidOperationException("De kas is niet geladen.");

    private static VerstrekkerId Keten(Budgetrekeningen budget) => budget.Functiebudget.VerstrekkerId!.Value;

    private static (Oorzaaksoort, Guid) Oorzaak(Betaalopdracht opdracht) => (Oorzaaksoort.Betaalopdracht, opdracht.Id.Waarde);

    private static Oorzaaksoort Oorzaak(Reserveringsoort soort) => soort switch
    {
        Reserveringsoort.Declaratie => Oorzaaksoort.Declaratie,
        Reserveringsoort.VerantwoordingsvrijBedrag => Oorzaaksoort.Toekenning,
        Reserveringsoort.Maandloontermijn => Oorzaaksoort.Maandloontermijn,
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

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
