namespace PgbPortal.Application.Oefenwereld;

/// <summary>A clock that stands still until it is set: stories are told day by day.</summary>
internal sealed class Oefenklok(DateTimeOffset begin) : TimeProvider
{
    private DateTimeOffset _nu = begin;

    public override DateTimeOffset GetUtcNow() => _nu;

    /// <exception cref="ArgumentOutOfRangeException">Time does not go back.</exception>
    public void Zet(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, _nu);
        _nu = moment;
    }
}
