using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgverleners;

public enum Zorgverlenersoort
{
    Persoon,
    Zzp,
    Instelling,
}

/// <summary>Who delivers care and is paid for it.</summary>
public sealed class Zorgverlener : IRekeninghouder
{
    private Zorgverlener()
    {
    }

    public ZorgverlenerId Id { get; private set; }

    public Zorgverlenersoort Soort { get; private set; }

    /// <summary>Only of a person.</summary>
    public PersoonId? PersoonId { get; private set; }

    public Bsn? Bsn { get; private set; }

    public string Naam { get; private set; } = "";

    public Agb? Agb { get; private set; }

    public Kvk? Kvk { get; private set; }

    public Iban? Iban { get; private set; }

    public IbanStatus IbanStatus { get; private set; }

    /// <summary>The account before the last change; null when it never changed.</summary>
    public Iban? VorigeIban { get; private set; }

    public DateTime? IbanGewijzigdOpUtc { get; private set; }

    /// <summary>The account (gebruiker) that changed it: may never confirm it.</summary>
    public Guid? IbanGewijzigdDoorId { get; private set; }

    public string? Rekeningzegel { get; private set; }

    public int Versie { get; private set; }

    Guid IRekeninghouder.Rij => Id.Waarde;

    /// <summary>Has an account that was confirmed and that SEPA reaches: one that it does not reach would stop a whole run.</summary>
    public bool MagBetaaldWorden => Iban is { IsSepa: true } && IbanStatus == IbanStatus.Goedgekeurd;

    /// <summary>With the account as it stands: one that nobody confirmed, or that the bank refused, stays so.</summary>
    public static Zorgverlener VanPersoon(ZorgverlenerId id, Persoon persoon) => new()
    {
        Id = id,
        Soort = Zorgverlenersoort.Persoon,
        PersoonId = persoon.Id,
        Bsn = persoon.Bsn,
        Naam = persoon.Naam,
        Iban = persoon.Iban,
        IbanStatus = persoon.IbanStatus,
        VorigeIban = persoon.VorigeIban,
        IbanGewijzigdOpUtc = persoon.IbanGewijzigdOpUtc,
        IbanGewijzigdDoorId = persoon.IbanGewijzigdDoorId,
    };

    /// <exception cref="ArgumentException">The kind is a person.</exception>
    public static Zorgverlener VanOrganisatie(ZorgverlenerId id, Zorgverlenersoort soort, string naam, Agb agb, Kvk kvk, Iban? iban) =>
        soort == Zorgverlenersoort.Persoon
            ? throw new ArgumentException("Een organisatie is geen persoon.", nameof(soort))
            : new() { Id = id, Soort = soort, Naam = naam, Agb = agb, Kvk = kvk, Iban = iban };

    /// <summary>A new account is only paid to after somebody confirmed it.</summary>
    public void WijzigIban(Iban iban, Guid? door, DateTime nuUtc)
    {
        (VorigeIban, Iban) = (Iban, iban);
        (IbanGewijzigdOpUtc, IbanGewijzigdDoorId) = (nuUtc, door);
        IbanStatus = IbanStatus.InControle;
    }

    /// <exception cref="RegelOvertredenException">STATUS: nothing waits. BT-001: who changed it confirms it.</exception>
    public void KeurIbanGoed(Guid? door)
    {
        Ibancontrole.EisGoedkeuring(Iban, IbanStatus, IbanGewijzigdDoorId, door);
        IbanStatus = IbanStatus.Goedgekeurd;
    }

    /// <summary>The bank refused a payment to this account. Another one that came meanwhile keeps its own status.</summary>
    public void BlokkeerIban(Iban geweigerd)
    {
        if (Iban == geweigerd)
        {
            IbanStatus = IbanStatus.Geblokkeerd;
        }
    }

    public void VerhoogVersie() => Versie = checked(Versie + 1);
}
