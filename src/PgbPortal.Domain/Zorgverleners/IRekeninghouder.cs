using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgverleners;

/// <summary>Who is paid on an account of their own.</summary>
public interface IRekeninghouder
{
    /// <summary>The key of the row in which the account stands.</summary>
    Guid Rij { get; }

    Iban? Iban { get; }

    /// <summary>The account before the last change.</summary>
    Iban? VorigeIban { get; }

    /// <summary>Who gave it: may not confirm it.</summary>
    Guid? IbanGewijzigdDoorId { get; }

    IbanStatus IbanStatus { get; }

    /// <summary>The account and its status as this portal saved them in this row; made when the row is saved, and kept where nobody else can make it.</summary>
    string? Rekeningzegel { get; }

    bool MagBetaaldWorden { get; }
}
