using PgbPortal.Application;

namespace PgbPortal.TestSupport;

/// <summary>A clock that stands still until a test sets it, in local Dutch time.</summary>
public sealed class VasteKlok(DateOnly dag, TimeOnly? tijd = null) : TimeProvider
{
    private DateTimeOffset _nu = Klok.Moment(dag, tijd ?? new TimeOnly(9, 0));

    public override DateTimeOffset GetUtcNow() => _nu;

    public void Zet(DateOnly opDag, TimeOnly? opTijd = null) => _nu = Klok.Moment(opDag, opTijd ?? new TimeOnly(9, 0));

    public void ZetOp(DateTimeOffset moment) => _nu = moment;

    public void Verder(TimeSpan duur) => _nu += duur;
}
