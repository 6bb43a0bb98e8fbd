using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Domain.Budgetten;

/// <summary>What an account holds. Credit accounts show where money comes from and are never above zero.</summary>
public enum Rekeningsoort
{
    /// <summary>Credit, per functiebudget: what the verstrekker granted.</summary>
    Toegekend,

    /// <summary>Credit, per functiebudget: spending that a lowered grant no longer covers, booked openly.</summary>
    Tekort,

    /// <summary>Debit, per functiebudget: what can still be ordered.</summary>
    Vrij,

    /// <summary>Debit, per functiebudget: set aside for claims, terms and VVB that were ordered or planned.</summary>
    Gereserveerd,

    /// <summary>Debit, per functiebudget: paid, less what came back and what was set off.</summary>
    Besteed,

    /// <summary>Debit, per functiebudget: sick pay that was paid and is compensated, so not spent.</summary>
    Ziekengeld,

    /// <summary>Debit, per verstrekker: what it has to fund of what was paid.</summary>
    Bekostiging,

    /// <summary>Credit, per keten: offered to the bank, not confirmed yet.</summary>
    BankOnderweg,

    /// <summary>Credit, per keten: gone from the bank.</summary>
    Bank,

    /// <summary>Debit, per keten: came in at the bank: own money, or a term of a vordering.</summary>
    BankOntvangen,

    /// <summary>Debit, per vordering: what the debtor still has to pay back.</summary>
    Vordering,

    /// <summary>Credit, per budgethouder: own money, neither spent nor promised.</summary>
    StortingVrij,

    /// <summary>Credit, per budgethouder: own money that a claim will use, or that goes back.</summary>
    StortingBeloofd,
}

/// <summary>
/// One account, in whole cents: debit is plus, credit is minus. The budget book has five accounts for each functiebudget; the
/// cash book has accounts for each verstrekker, functiebudget, vordering or budgethouder, opened when they are first used.
/// </summary>
public sealed class Rekening : Dossierstuk
{
    /// <summary>The five accounts that each functiebudget has from its first day.</summary>
    public static readonly IReadOnlyList<Rekeningsoort> Budgetboek =
        [Rekeningsoort.Toegekend, Rekeningsoort.Tekort, Rekeningsoort.Vrij, Rekeningsoort.Gereserveerd, Rekeningsoort.Besteed];

    private Rekening()
    {
    }

    public RekeningId Id { get; private set; }

    /// <summary>Whose account it is: the key of a functiebudget, keten, vordering or budgethouder. One of each kind for each holder.</summary>
    public Guid HouderId { get; private set; }

    /// <summary>Only when a functiebudget holds it.</summary>
    public FunctiebudgetId? FunctiebudgetId { get; private set; }

    public Rekeningsoort Soort { get; private set; }

    /// <summary>Signed cents: the fold of all lines. The database refuses the wrong sign.</summary>
    public long Saldo { get; private set; }

    /// <summary>Number of the last line, 1..n without gap.</summary>
    public int LaatsteRegel { get; private set; }

    /// <summary>An invariant of this account was broken: nothing is booked on it until a person has looked.</summary>
    public bool Geblokkeerd { get; private set; }

    public static bool IsCredit(Rekeningsoort soort) =>
        soort is Rekeningsoort.Toegekend or Rekeningsoort.Tekort or Rekeningsoort.BankOnderweg or Rekeningsoort.Bank
            or Rekeningsoort.StortingVrij or Rekeningsoort.StortingBeloofd;

    public static Rekening Open(Functiebudget functiebudget, Rekeningsoort soort)
    {
        if (!Budgetboek.Contains(soort) && soort != Rekeningsoort.Ziekengeld)
        {
            throw new ArgumentOutOfRangeException(nameof(soort), "Een functiebudget heeft deze rekening niet.");
        }

        var rekening = new Rekening
        {
            Id = RekeningId.Nieuw(),
            HouderId = functiebudget.Id.Waarde,
            FunctiebudgetId = functiebudget.Id,
            Soort = soort,
            BudgethouderId = functiebudget.BudgethouderId,
            VerstrekkerId = functiebudget.VerstrekkerId,
            Wet = functiebudget.Wet,
        };
        rekening.ToonAanKeten();
        return rekening;
    }

    /// <summary>An account of a whole keten: of nobody's dossier, for the SVB only.</summary>
    public static Rekening OpenVoorKeten(VerstrekkerId keten, Rekeningsoort soort) =>
        soort is Rekeningsoort.Bekostiging or Rekeningsoort.BankOnderweg or Rekeningsoort.Bank or Rekeningsoort.BankOntvangen
            ? new() { Id = RekeningId.Nieuw(), HouderId = keten.Waarde, VerstrekkerId = keten, Soort = soort, ZichtbaarVoorSvb = true }
            : throw new ArgumentOutOfRangeException(nameof(soort), "Een keten heeft deze rekening niet.");

    /// <summary>Own money of a budgethouder: no verstrekker sees it.</summary>
    public static Rekening OpenVoorStortingen(BudgethouderId budgethouder, Rekeningsoort soort) =>
        soort is Rekeningsoort.StortingVrij or Rekeningsoort.StortingBeloofd
            ? new() { Id = RekeningId.Nieuw(), HouderId = budgethouder.Waarde, BudgethouderId = budgethouder, Soort = soort, ZichtbaarVoorSvb = true }
            : throw new ArgumentOutOfRangeException(nameof(soort), "Een pot met eigen geld heeft deze rekening niet.");

    /// <param name="vordering">The key of the vordering.</param>
    public static Rekening OpenVoorVordering(Guid vordering, BudgethouderId budgethouder, VerstrekkerId verstrekker, Wet wet) => new()
    {
        Id = RekeningId.Nieuw(),
        HouderId = vordering,
        Soort = Rekeningsoort.Vordering,
        BudgethouderId = budgethouder,
        VerstrekkerId = verstrekker,
        Wet = wet,
        ZichtbaarVoorSvb = true,
    };

    public void Blokkeer() => Geblokkeerd = true;

    public void Deblokkeer() => Geblokkeerd = false;

    /// <summary>Adds one line; the balance may not take the wrong sign.</summary>
    /// <param name="centen">Signed cents, not zero.</param>
    /// <exception cref="RegelOvertredenException">BT-004: the account does not hold this. BT-010: it is blocked.</exception>
    internal Boekingsregel Boek(Boeking boeking, long centen)
    {
        if (Geblokkeerd)
        {
            throw new RegelOvertredenException(
                "BT-010", "De boekhouding van dit budget wordt nagekeken. Er kan nu niets op worden geboekt. Probeer het later opnieuw.");
        }

        var na = checked(Saldo + centen);
        if (IsCredit(Soort) ? na > 0 : na < 0)
        {
            throw new RegelOvertredenException("BT-004", "Er is niet genoeg geld op dit budget.");
        }

        LaatsteRegel = checked(LaatsteRegel + 1);
        var regel = new Boekingsregel(boeking, this, LaatsteRegel, centen, Saldo, na);
        Saldo = na;
        return regel;
    }
}
