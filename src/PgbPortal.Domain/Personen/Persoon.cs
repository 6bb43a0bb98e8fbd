using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Personen;

/// <summary>A human being as the BRP knows one, with the own bank account.</summary>
public sealed class Persoon : IRekeninghouder
{
    private Persoon()
    {
    }

    public PersoonId Id { get; private set; }

    public Bsn Bsn { get; private set; } = null!;

    public string Naam { get; private set; } = "";

    public DateOnly Geboren { get; private set; }

    public DateOnly? Overleden { get; private set; }

    public Iban? Iban { get; private set; }

    /// <summary>The bank refused it: nothing is paid to it until there is another one.</summary>
    public bool IbanGeblokkeerd { get; private set; }

    /// <summary>Changed and not yet confirmed by the SVB: nothing is paid to it.</summary>
    public bool IbanInControle { get; private set; }

    /// <summary>The account before the last change; null when it never changed.</summary>
    public Iban? VorigeIban { get; private set; }

    public DateTime? IbanGewijzigdOpUtc { get; private set; }

    /// <summary>The account (gebruiker) that changed it: may never confirm it.</summary>
    public Guid? IbanGewijzigdDoorId { get; private set; }

    public string? Rekeningzegel { get; private set; }

    public int Versie { get; private set; }

    Guid IRekeninghouder.Rij => Id.Waarde;

    public IbanStatus IbanStatus => IbanGeblokkeerd ? IbanStatus.Geblokkeerd
        : IbanInControle ? IbanStatus.InControle
        : IbanStatus.Goedgekeurd;

    /// <summary>Has a confirmed account that SEPA reaches and that the bank did not refuse.</summary>
    public bool MagBetaaldWorden => Iban is { IsSepa: true } && IbanStatus == IbanStatus.Goedgekeurd;

    /// <summary>The bank refused a payment to this account. Another one that came meanwhile keeps its own status.</summary>
    public void BlokkeerIban(Iban geweigerd)
    {
        if (Iban == geweigerd)
        {
            (IbanGeblokkeerd, IbanInControle) = (true, false);
        }
    }

    /// <summary>A new account is only paid to after somebody confirmed it.</summary>
    public void WijzigIban(Iban iban, Guid? door, DateTime nuUtc)
    {
        (VorigeIban, Iban) = (Iban, iban);
        (IbanGewijzigdOpUtc, IbanGewijzigdDoorId) = (nuUtc, door);
        (IbanGeblokkeerd, IbanInControle) = (false, true);
    }

    /// <exception cref="RegelOvertredenException">STATUS: nothing waits. BT-001: who changed it confirms it.</exception>
    public void KeurIbanGoed(Guid? door)
    {
        Ibancontrole.EisGoedkeuring(Iban, IbanStatus, IbanGewijzigdDoorId, door);
        IbanInControle = false;
    }

    public void VerhoogVersie() => Versie = checked(Versie + 1);

    public static Persoon Maak(PersoonId id, Bsn bsn, string naam, DateOnly geboren, Iban? iban = null) =>
        new() { Id = id, Bsn = bsn, Naam = naam, Geboren = geboren, Iban = iban };

    public void MeldOverleden(DateOnly dag) => Overleden ??= dag;

    /// <summary>The 18th birthday; somebody born on 29 February comes of age on 1 March.</summary>
    public static DateOnly Meerderjarig(DateOnly geboren)
    {
        var jaar = geboren.Year + 18;
        return geboren is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(jaar)
            ? new DateOnly(jaar, 3, 1)
            : new DateOnly(jaar, geboren.Month, geboren.Day);
    }
}
