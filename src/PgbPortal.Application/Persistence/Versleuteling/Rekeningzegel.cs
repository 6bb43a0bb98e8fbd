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
    /// <summary>A key, an account and a status, with what stands between them.</summary>
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

    /// <summary>May this account be paid to, and is it the one that this portal approved?</summary>
    /// <exception cref="InvalidDataException">The account or its status was not saved by this portal in this row.</exception>
    public static bool MagBetaaldWorden(IRekeninghouder houder)
    {
        if (houder.MagBetaaldWorden)
        {
            Eis(houder);
        }

        return houder.MagBetaaldWorden;
    }

    /// <inheritdoc cref="MagBetaaldWorden"/>
    public static void Eis(IRekeninghouder houder)
    {
        if (!string.Equals(houder.Rekeningzegel, Tekst(houder), StringComparison.Ordinal))
        {
            throw new InvalidDataException(
                $"{houder.GetType().Name} {houder.Rij}: het rekeningnummer of zijn status is buiten het portaal om veranderd. Betaal hier niets op.");
        }
    }

    private static string? Tekst(IRekeninghouder houder) => houder.Iban is { } iban ? $"{houder.Rij:N} {iban.Waarde} {houder.IbanStatus}" : null;
}
