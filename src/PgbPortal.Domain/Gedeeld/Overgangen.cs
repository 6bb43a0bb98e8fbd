using System.Collections.Frozen;

namespace PgbPortal.Domain.Gedeeld;

/// <summary>The table of allowed transitions of one state machine; what is not in it is forbidden.</summary>
public sealed class Overgangen<TStatus>
    where TStatus : struct, Enum
{
    private readonly FrozenSet<(TStatus Van, TStatus Naar)> _toegestaan;

    public Overgangen(params (TStatus Van, TStatus[] Naar)[] rijen) =>
        _toegestaan = rijen.SelectMany(r => r.Naar, (r, naar) => (r.Van, naar)).ToFrozenSet();

    public IReadOnlySet<(TStatus Van, TStatus Naar)> Toegestaan => _toegestaan;

    public bool Mag(TStatus van, TStatus naar) => _toegestaan.Contains((van, naar));

    /// <returns><paramref name="naar"/>, so that it can be assigned.</returns>
    /// <exception cref="RegelOvertredenException">Code STATUS: this move is not in the table.</exception>
    public TStatus Controleer(TStatus van, TStatus naar) =>
        Mag(van, naar)
            ? naar
            : throw new RegelOvertredenException("STATUS", "Dit kan nu niet meer. Iemand heeft dit al verder gebracht. Bekijk eerst de nieuwe stand.");
}
