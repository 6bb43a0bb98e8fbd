using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgverleners;

public enum IbanStatus
{
    Goedgekeurd,

    /// <summary>Changed and not yet confirmed: nothing is paid to it.</summary>
    InControle,

    /// <summary>Refused by the bank: nothing is paid to it.</summary>
    Geblokkeerd,
}

/// <summary>What holds for every account that somebody changes, of a zorgverlener as well as of a budgethouder.</summary>
public static class Ibancontrole
{
    /// <summary>May this account be given instead of the one there is?</summary>
    /// <returns>False when the same number waits already: sent twice is one change.</returns>
    /// <exception cref="RegelOvertredenException">IBAN: the account is already this one, the bank refused it, or no bank can reach it.</exception>
    public static bool IsWijziging(Iban? huidig, IbanStatus status, Iban nieuw)
    {
        if (!nieuw.IsSepa)
        {
            throw new RegelOvertredenException("IBAN", "Naar dit land kunnen wij niet betalen. Geef een rekeningnummer uit Europa op.");
        }

        return (huidig == nieuw, status) switch
        {
            (true, IbanStatus.Goedgekeurd) =>
                throw new RegelOvertredenException("IBAN", "Wij betalen al op dit rekeningnummer. U hoeft niets te doen."),
            (true, IbanStatus.Geblokkeerd) =>
                throw new RegelOvertredenException("IBAN", "De bank heeft dit rekeningnummer geweigerd. Geef een ander nummer op."),
            (var gelijk, _) => !gelijk,
        };
    }

    /// <param name="gewijzigdDoor">The account (gebruiker) that gave the number.</param>
    /// <param name="door">Who confirms it.</param>
    /// <exception cref="RegelOvertredenException">STATUS: nothing waits. BT-001: who changed it confirms it.</exception>
    public static void EisGoedkeuring(Iban? iban, IbanStatus status, Guid? gewijzigdDoor, Guid? door)
    {
        if (iban is null || status != IbanStatus.InControle)
        {
            throw new RegelOvertredenException("STATUS", "Dit rekeningnummer wacht niet op controle. U hoeft niets te doen.");
        }

        if (door is not null && door == gewijzigdDoor)
        {
            throw new RegelOvertredenException("BT-001", "U heeft dit rekeningnummer zelf gewijzigd. Laat een collega het goedkeuren.");
        }
    }
}
