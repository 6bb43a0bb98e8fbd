using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>
/// Binds an account number to its row and to what was decided about it. A cipher text alone is bound to its column: who may write in the
/// database could put the approved account of one in the row of another. The seal is one more encrypted text, so only the portal can make
/// it, and another key reaches it like any other (docs/adr/0016).
/// </summary>
internal static class Rekeningzegel
{
    /// <summary>Two keys, two accounts and a status are 150 plain letters at most; this is in letters of three bytes.</summary>
    public const int Lengte = 80;

    /// <summary>Seals what is saved now. What was there must still have its own seal: else a change would make what somebody else put there look right.</summary>
    public static void Zet(EntityEntry rij)
    {
        if (rij is { State: EntityState.Added or EntityState.Modified, Entity: IRekeninghouder houder })
        {
            if (rij.State == EntityState.Modified)
            {
                Eis((IRekeninghouder)rij.OriginalValues.ToObject());
            }

            rij.Property(nameof(IRekeninghouder.Rekeningzegel)).CurrentValue = Tekst(houder);
        }
    }

    /// <summary>May this account be paid to, and is it the one that this portal approved? What was changed by somebody else waits, and only that.</summary>
    public static bool MagBetaaldWorden(IRekeninghouder houder) => houder.MagBetaaldWorden && IsEcht(houder);

    /// <summary>The account or its status was not saved by this portal in this row.</summary>
    public static bool IsVerbroken(IRekeninghouder houder) => !IsEcht(houder);

    /// <exception cref="RegelOvertredenException">ZEGEL: the account or its status was not saved by this portal in this row.</exception>
    public static void Eis(IRekeninghouder houder)
    {
        if (IsVerbroken(houder))
        {
            throw new RegelOvertredenException("ZEGEL", "Dit rekeningnummer is buiten het portaal om veranderd. Meld het bij de beheerder van het portaal.");
        }
    }

    private static bool IsEcht(IRekeninghouder houder) => string.Equals(houder.Rekeningzegel, Tekst(houder), StringComparison.Ordinal);

    private static string? Tekst(IRekeninghouder houder) => houder.Iban is { } iban
        ? $"{houder.Rij:N} {iban.Waarde} {houder.IbanStatus} {houder.VorigeIban?.Waarde} {houder.IbanGewijzigdDoorId:N}"
        : null;
}
