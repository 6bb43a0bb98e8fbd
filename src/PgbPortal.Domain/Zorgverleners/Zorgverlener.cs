using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgverleners;

public enum Zorgverlenersoort
{
    Persoon,
    Zzp,
    Instelling,
}

public enum IbanStatus
{
    Goedgekeurd,

    /// <summary>Changed and not yet confirmed: nothing is paid to it.</summary>
    InControle,

    /// <summary>Refused by the bank: nothing is paid to it.</summary>
    Geblokkeerd,
}

/// <summary>Who delivers care and is paid for it.</summary>
public sealed class Zorgverlener
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

    public int Versie { get; private set; }

    /// <summary>Has an account that was confirmed and that SEPA reaches: one that it does not reach would stop a whole run.</summary>
    public bool MagBetaaldWorden => Iban is { IsSepa: true } && IbanStatus == IbanStatus.Goedgekeurd;

    public static Zorgverlener VanPersoon(ZorgverlenerId id, Persoon persoon) => new()
    {
        Id = id,
        Soort = Zorgverlenersoort.Persoon,
        PersoonId = persoon.Id,
        Bsn = persoon.Bsn,
        Naam = persoon.Naam,
        Iban = persoon.Iban,
    };

    /// <exception cref="ArgumentException">The kind is a person.</exception>
    public static Zorgverlener VanOrganisatie(ZorgverlenerId id, Zorgverlenersoort soort, string naam, Agb agb, Kvk kvk, Iban? iban) =>
        soort == Zorgverlenersoort.Persoon
            ? throw new ArgumentException("Een organisatie is geen persoon.", nameof(soort))
            : new() { Id = id, Soort = soort, Naam = naam, Agb = agb, Kvk = kvk, Iban = iban };

    /// <summary>A new account is only paid to after somebody confirmed it.</summary>
    public void WijzigIban(Iban iban)
    {
        Iban = iban;
        IbanStatus = IbanStatus.InControle;
    }

    public void KeurIbanGoed() => IbanStatus = IbanStatus.Goedgekeurd;

    public void BlokkeerIban() => IbanStatus = IbanStatus.Geblokkeerd;

    public void VerhoogVersie() => Versie = checked(Versie + 1);
}
