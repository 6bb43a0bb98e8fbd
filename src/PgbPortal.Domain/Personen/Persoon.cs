using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Personen;

/// <summary>A human being as the BRP knows one, with the own bank account.</summary>
public sealed class Persoon
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

    /// <summary>Has an account that SEPA reaches and that the bank did not refuse.</summary>
    public bool MagBetaaldWorden => Iban is { IsSepa: true } && !IbanGeblokkeerd;

    /// <param name="iban">The account that the bank refused; nothing happens when there is another one by now.</param>
    public void BlokkeerIban(Iban iban) => IbanGeblokkeerd |= Iban == iban;

    public void WijzigIban(Iban iban) => (Iban, IbanGeblokkeerd) = (iban, false);

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
