namespace PgbPortal.Application.Scenarios;

/// <summary>The clock of one story: it stands still until the story moves it, and it never goes back.</summary>
internal sealed class Verhaalklok : TimeProvider
{
    private DateTimeOffset _nu = DateTimeOffset.MinValue;

    public override DateTimeOffset GetUtcNow() => _nu;

    /// <summary>Moves to this local Dutch day and time; stays where it is when that has passed already.</summary>
    public void Zet(DateOnly dag, TimeOnly tijd) => Zet(Klok.Moment(dag, tijd));

    /// <summary>Moves to this moment; stays where it is when that has passed already.</summary>
    public void Zet(DateTimeOffset moment) => _nu = moment > _nu ? moment : _nu;

    /// <summary>One millisecond, so that what happens later also has a later moment.</summary>
    public void Tik() => _nu = _nu.AddMilliseconds(1);
}
