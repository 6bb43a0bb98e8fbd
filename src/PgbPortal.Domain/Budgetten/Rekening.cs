using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Budgetten;

/// <summary>What an account holds. Credit accounts show where money comes from and are never above zero.</summary>
public enum Rekeningsoort
{
    /// <summary>Credit: what the verstrekker granted on a functiebudget.</summary>
    Toegekend,

    /// <summary>Credit: spending that a lowered grant no longer covers, booked openly.</summary>
    Tekort,

    /// <summary>Debit: what can still be ordered.</summary>
    Vrij,

    /// <summary>Debit: set aside for claims, terms and VVB that were ordered or planned.</summary>
    Gereserveerd,

    /// <summary>Debit: paid, less what came back and what was set off.</summary>
    Besteed,
}

/// <summary>One account of one functiebudget, in whole cents. Debit is plus, credit is minus.</summary>
public sealed class Rekening : Dossierstuk
{
    private Rekening()
    {
    }

    public RekeningId Id { get; private set; }

    public FunctiebudgetId FunctiebudgetId { get; private set; }

    public Rekeningsoort Soort { get; private set; }

    /// <summary>Signed cents: the fold of all lines. The database refuses the wrong sign.</summary>
    public long Saldo { get; private set; }

    /// <summary>Number of the last line, 1..n without gap.</summary>
    public int LaatsteRegel { get; private set; }

    /// <summary>An invariant of this account was broken: nothing is booked on it until a person has looked.</summary>
    public bool Geblokkeerd { get; private set; }

    public static bool IsCredit(Rekeningsoort soort) => soort is Rekeningsoort.Toegekend or Rekeningsoort.Tekort;

    public static Rekening Open(Toekenningen.Functiebudget functiebudget, Rekeningsoort soort)
    {
        var rekening = new Rekening
        {
            Id = RekeningId.Nieuw(),
            FunctiebudgetId = functiebudget.Id,
            Soort = soort,
            BudgethouderId = functiebudget.BudgethouderId,
            VerstrekkerId = functiebudget.VerstrekkerId,
            Wet = functiebudget.Wet,
        };
        rekening.ToonAanKeten();
        return rekening;
    }

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
